package org.bellwether.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a {@link ByteWriter} has written. Not thread-safe. */
final class ByteReader {
    private static final int SEVEN = 0x7f;

    private final byte[] bytes;
    private final Repeated<String> repeated;
    private final List<String> texts = new ArrayList<>();
    private int at;

    /**
     * Begins.
     *
     * @param repeated makes equal texts one object
     */
    ByteReader(byte[] bytes, Repeated<String> repeated) {
        this.bytes = bytes;
        this.repeated = repeated;
    }

    /** How many bytes are left. */
    int left() {
        return bytes.length - at;
    }

    boolean flag() {
        return bytes[at++] != 0;
    }

    long number() {
        long value = 0;
        int shift = 0;
        byte next = bytes[at++];
        while (next < 0) {
            value |= (long) (next & SEVEN) << shift;
            shift += Byte.SIZE - 1;
            next = bytes[at++];
        }
        return value | ((long) next << shift);
    }

    long signed() {
        long value = number();
        return (value >>> 1) ^ -(value & 1);
    }

    long eight() {
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = (value << Byte.SIZE) | (bytes[at++] & 0xff);
        }
        return value;
    }

    @Nullable
    String text() {
        int number = (int) number();
        if (number == 0) {
            return null;
        }
        if (number <= texts.size()) {
            return texts.get(number - 1);
        }
        int length = (int) number();
        String text = repeated.one(new String(bytes, at, length, StandardCharsets.UTF_8));
        at += length;
        texts.add(text);
        return text;
    }
}
