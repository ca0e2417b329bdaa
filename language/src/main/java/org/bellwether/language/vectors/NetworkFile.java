package org.bellwether.language.vectors;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Finds the weights inside a network file, so that they can be read and replaced in place.
 *
 * <p>The file is a protocol buffer (onnx.proto: ModelProto.graph = 7, GraphProto.initializer = 5, TensorProto.float_data = 4, name
 * = 8, raw_data = 9). Only as much of it is understood as that takes.
 */
final class NetworkFile {
    private static final int GRAPH = 7;
    private static final int INITIALIZER = 5;
    private static final int FLOATS = 4;
    private static final int NAME = 8;
    private static final int RAW = 9;

    /** Where a tensor's numbers lie. */
    private record Stretch(int from, int length) {}

    private final byte[] bytes;
    private final Map<String, Stretch> tensors = new LinkedHashMap<>();
    private int at;

    /** Reads the file; the array is kept and changed by {@link #replace}. */
    NetworkFile(byte[] bytes) {
        this.bytes = bytes;
        within(0, bytes.length, GRAPH, (from, to) -> within(from, to, INITIALIZER, this::tensor));
    }

    byte[] bytes() {
        return bytes;
    }

    /** A tensor's numbers, little-endian. */
    byte[] tensor(String name) {
        Stretch stretch = stretch(name);
        byte[] copy = new byte[stretch.length()];
        System.arraycopy(bytes, stretch.from(), copy, 0, copy.length);
        return copy;
    }

    /** Puts other numbers in a tensor's place; there must be as many. */
    void replace(String name, byte[] numbers) {
        Stretch stretch = stretch(name);
        if (numbers.length != stretch.length()) {
            throw new IllegalArgumentException("weights '%s' have %d bytes, the network has %d there"
                    .formatted(name, numbers.length, stretch.length()));
        }
        System.arraycopy(numbers, 0, bytes, stretch.from(), numbers.length);
    }

    private Stretch stretch(String name) {
        Stretch stretch = tensors.get(name);
        if (stretch == null) {
            throw new IllegalArgumentException("the network has no weights '%s'".formatted(name));
        }
        return stretch;
    }

    private void tensor(int from, int to) {
        String[] name = {""};
        Stretch[] numbers = {new Stretch(from, 0)};
        within(from, to, NAME, (a, b) -> name[0] = new String(bytes, a, b - a, StandardCharsets.UTF_8));
        within(from, to, FLOATS, (a, b) -> numbers[0] = new Stretch(a, b - a));
        within(from, to, RAW, (a, b) -> numbers[0] = new Stretch(a, b - a));
        tensors.put(name[0], numbers[0]);
    }

    private interface Field {
        void read(int from, int to);
    }

    /** Hands on each field with the number that has a length of its own. */
    private void within(int from, int to, int wanted, Field field) {
        int outer = at;
        at = from;
        while (at < to) {
            long key = varint();
            int kind = (int) (key & 7);
            if (kind == 2) {
                int length = (int) varint();
                int start = at;
                if (key >>> 3 == wanted) {
                    field.read(start, start + length);
                }
                at = start + length;
            } else {
                skip(kind);
            }
        }
        at = outer;
    }

    private void skip(int kind) {
        switch (kind) {
            case 0 -> varint();
            case 1 -> at += 8;
            case 5 -> at += 4;
            default ->
                throw new IllegalStateException("wire type %d at byte %d of the network file".formatted(kind, at));
        }
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte next = bytes[at++];
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalStateException("a number without end at byte %d of the network file".formatted(at));
    }
}
