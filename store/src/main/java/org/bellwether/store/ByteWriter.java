package org.bellwether.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bytes for numbers and texts, of which each is written out once. Not thread-safe. */
final class ByteWriter {
    private static final long SEVEN = 0x7f;

    private byte[] bytes = new byte[1 << 12];
    private int size;
    private final Map<String, Integer> texts = new HashMap<>();

    void flag(boolean value) {
        one(value ? 1 : 0);
    }

    /** Small ones are short; those below 0 are taken for the largest. */
    void number(long value) {
        long left = value;
        while ((left & ~SEVEN) != 0) {
            one((int) ((left & SEVEN) | (SEVEN + 1)));
            left >>>= Byte.SIZE - 1;
        }
        one((int) left);
    }

    /** Those near 0 are short. */
    void signed(long value) {
        number((value << 1) ^ (value >> (Long.SIZE - 1)));
    }

    void eight(long value) {
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            one((int) (value >>> shift));
        }
    }

    /** 0 for none, the number of one that was written before, or the next number and the text itself. */
    void text(@Nullable String text) {
        if (text == null) {
            number(0);
            return;
        }
        Integer before = texts.putIfAbsent(text, texts.size() + 1);
        number(before == null ? texts.size() : before);
        if (before == null) {
            byte[] letters = text.getBytes(StandardCharsets.UTF_8);
            number(letters.length);
            room(letters.length);
            System.arraycopy(letters, 0, bytes, size, letters.length);
            size += letters.length;
        }
    }

    private void one(int value) {
        room(1);
        bytes[size++] = (byte) value;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }
}
