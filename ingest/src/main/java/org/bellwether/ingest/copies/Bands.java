package org.bellwether.ingest.copies;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Which texts share a band: a hash table from a band's key to the numbers of the texts that have it.
 *
 * <p>In plain arrays, as there are {@value MinHash#BANDS} keys a text, nearly all of them only once: some 30 bytes a key instead
 * of some 180 with a list each.
 */
final class Bands {
    private static final int NONE = -1;

    /** A power of two; at most half of it is in use. */
    private long[] keys = new long[1 << 12];

    /** The last text put under the key at the same place, as text × BANDS + band. */
    private int[] heads = filled(keys.length);

    /** The text put under the same key before, for each text and band. */
    private int[] before = new int[1 << 11];

    private int used;

    /** Shows the texts under a key, the last one first, and puts another one there. */
    void put(long key, int text, int band, IntConsumer there) {
        if (2 * used >= keys.length) {
            grow();
        }
        int place = place(key);
        used += heads[place] == NONE ? 1 : 0;
        for (int at = heads[place]; at != NONE; at = before[at]) {
            there.accept(at / MinHash.BANDS);
        }
        int link = text * MinHash.BANDS + band;
        if (link >= before.length) {
            before = Arrays.copyOf(before, Math.max(link + 1, before.length + before.length / 2));
        }
        before[link] = heads[place];
        heads[place] = link;
        keys[place] = key;
    }

    /** Where the key stands or may be put. */
    private int place(long key) {
        int place = (int) Mixing.mix(key) & (keys.length - 1);
        while (heads[place] != NONE && keys[place] != key) {
            place = (place + 1) & (keys.length - 1);
        }
        return place;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldHeads = heads;
        keys = new long[2 * oldKeys.length];
        heads = filled(keys.length);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldHeads[i] != NONE) {
                int place = place(oldKeys[i]);
                keys[place] = oldKeys[i];
                heads[place] = oldHeads[i];
            }
        }
    }

    private static int[] filled(int length) {
        int[] heads = new int[length];
        Arrays.fill(heads, NONE);
        return heads;
    }
}
