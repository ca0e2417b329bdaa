package org.bellwether.store;

/** Numbers by number, in a fifth of the memory that a map of objects takes; nothing is ever taken out. Not thread-safe. */
final class LongMap {
    private static final int SMALLEST = 16;

    /** Stands for a free place; a key of that value has one of its own. */
    private static final long FREE = 0;

    private long[] keys = new long[SMALLEST];
    private long[] values = new long[SMALLEST];
    private int size;
    private boolean hasFree;
    private long ofFree;

    /** Puts a value unless the key has one; says whether it had none. */
    boolean putIfAbsent(long key, long value) {
        if (key == FREE) {
            boolean absent = !hasFree;
            if (absent) {
                hasFree = true;
                ofFree = value;
            }
            return absent;
        }
        int place = place(keys, key);
        if (keys[place] == key) {
            return false;
        }
        keys[place] = key;
        values[place] = value;
        size++;
        if (size > keys.length / 4 * 3) {
            grow();
        }
        return true;
    }

    /** The key's value, 0 where it has none. */
    long get(long key) {
        if (key == FREE) {
            return ofFree;
        }
        int place = place(keys, key);
        return keys[place] == key ? values[place] : 0;
    }

    /** All keys, in no order. */
    long[] keys() {
        long[] all = new long[size + (hasFree ? 1 : 0)];
        int next = 0;
        for (long key : keys) {
            if (key != FREE) {
                all[next++] = key;
            }
        }
        if (hasFree) {
            all[next] = FREE;
        }
        return all;
    }

    private void grow() {
        long[] wider = new long[keys.length * 2];
        long[] along = new long[wider.length];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != FREE) {
                int place = place(wider, keys[i]);
                wider[place] = keys[i];
                along[place] = values[i];
            }
        }
        keys = wider;
        values = along;
    }

    private static int place(long[] keys, long key) {
        int mask = keys.length - 1;
        int place = (int) (key ^ (key >>> 32)) & mask;
        while (keys[place] != FREE && keys[place] != key) {
            place = (place + 1) & mask;
        }
        return place;
    }
}
