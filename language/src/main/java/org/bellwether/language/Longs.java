package org.bellwether.language;

import java.util.Arrays;

/** A list of longs that grows. */
final class Longs {
    private long[] values = new long[1024];
    private int size;

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    int size() {
        return size;
    }

    long get(int at) {
        return values[at];
    }

    /** The values, and perhaps more behind them. */
    long[] array() {
        return values;
    }
}
