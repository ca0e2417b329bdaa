package org.bellwether.language;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * An open-addressing hash table in mapped memory: 16 bytes a slot, a spread 64-bit key (0: empty) and two ints. Read-only,
 * thread-safe.
 */
final class FlatTable {
    static final int SLOT = 16;

    /** Share of slots in use: one more probe now and then against a third less memory than at one half. */
    private static final double FILL = 0.7;

    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final MemorySegment slots;
    private final long capacity;

    FlatTable(MemorySegment slots) {
        this.slots = slots;
        capacity = slots.byteSize() / SLOT;
    }

    /** The two ints kept for the key, the first in the low half; −1 when it is absent. */
    long find(long key) {
        long at = Math.unsignedMultiplyHigh(key, capacity);
        while (true) {
            long found = slots.get(LONG, at * SLOT);
            if (found == key) {
                return slots.get(LONG, at * SLOT + 8);
            }
            if (found == 0) {
                return -1;
            }
            at = at + 1 == capacity ? 0 : at + 1;
        }
    }

    /**
     * Lays out the entries.
     *
     * @param values neither of the two ints of an entry may be negative
     * @throws IllegalStateException when two entries share a key: the hash is no longer fit for this data
     */
    static ByteBuffer lay(long[] keys, long[] values, int size) {
        int capacity = Math.toIntExact((long) (size / FILL) + 1);
        ByteBuffer slots =
                ByteBuffer.allocate(Math.multiplyExact(capacity, SLOT)).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < size; i++) {
            int at = (int) Math.unsignedMultiplyHigh(keys[i], capacity);
            while (slots.getLong(at * SLOT) != 0) {
                if (slots.getLong(at * SLOT) == keys[i]) {
                    throw new IllegalStateException("two entries have the key %x".formatted(keys[i]));
                }
                at = at + 1 == capacity ? 0 : at + 1;
            }
            slots.putLong(at * SLOT, keys[i]);
            slots.putLong(at * SLOT + 8, values[i]);
        }
        return slots;
    }

    static long pair(int first, int second) {
        return (long) second << 32 | first;
    }

    static int first(long pair) {
        return (int) pair;
    }

    static int second(long pair) {
        return (int) (pair >>> 32);
    }
}
