package org.bellwether.store;

import java.util.Arrays;

/**
 * The rows of one table, as hashes of their keys, in order, and of all else in them. Immutable.
 *
 * @param keys in ascending order, each once
 * @param contents of each key; empty for a table whose rows are nothing but keys
 */
@SuppressWarnings("ArrayRecordComponent") // made in this package alone, and never compared or changed
record KnownRows(long[] keys, long[] contents) {
    static final KnownRows NONE = new KnownRows(new long[0], new long[0]);

    int size() {
        return keys.length;
    }

    /** The place of a key, negative where it is not known. */
    int find(long key) {
        return Arrays.binarySearch(keys, key);
    }

    boolean isAt(int place, long content) {
        return contents.length == 0 || contents[place] == content;
    }
}
