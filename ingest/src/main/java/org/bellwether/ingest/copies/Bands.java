package org.bellwether.ingest.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Which texts share a band: a hash table from a band's key to the numbers of the texts that have it.
 *
 * <p>There are {@value MinHash#BANDS} keys a text, nearly all of them only once. The keys are not kept: a text's sketch tells them
 * again. So it takes five to six bytes a key beside the sketches.
 */
final class Bands {
    private static final int NONE = -1;

    /** How many links a row has at most, on average: each is a look somewhere in memory, each row an int. */
    private static final int LOAD = 4;

    /** Links are kept in pieces, so that nothing is copied, and nothing kept empty, as they grow. */
    private static final int PIECE = 1 << 16;

    /** By text. */
    private final List<MinHash> sketches = new ArrayList<>();

    /** By row, the link put there last; a link is text × BANDS + band. As many rows as a power of two. */
    private int[] heads = filled(1 << 10);

    /** By link, the one put in the same row before. */
    private final List<int[]> before = new ArrayList<>();

    /**
     * Puts a text there under the next number, from 0, and shows those that share a band with it: once for each band that they
     * share, the last text first.
     */
    void put(MinHash sketch, IntConsumer there) {
        int text = sketches.size();
        sketches.add(sketch);
        for (int band = 0; band < MinHash.BANDS; band++) {
            put(sketch, Math.addExact(Math.multiplyExact(text, MinHash.BANDS), band), there);
        }
    }

    private void put(MinHash sketch, int link, IntConsumer there) {
        while (link / PIECE >= before.size()) {
            before.add(filled(PIECE));
        }
        if (link >= LOAD * heads.length) {
            grow(link);
        }
        int band = link % MinHash.BANDS;
        int row = row(sketch.key(band), heads.length);
        for (int at = heads[row]; at != NONE; at = before(at)) {
            if (at % MinHash.BANDS == band && sketches.get(at / MinHash.BANDS).agrees(sketch, band)) {
                there.accept(at / MinHash.BANDS);
            }
        }
        before.get(link / PIECE)[link % PIECE] = heads[row];
        heads[row] = link;
    }

    /** Twice as many rows; the order within a row stays: the last one first. */
    private void grow(int used) {
        heads = filled(2 * heads.length);
        for (int link = 0; link < used; link++) {
            int row = row(sketches.get(link / MinHash.BANDS).key(link % MinHash.BANDS), heads.length);
            before.get(link / PIECE)[link % PIECE] = heads[row];
            heads[row] = link;
        }
    }

    private int before(int link) {
        return before.get(link / PIECE)[link % PIECE];
    }

    private static int row(long key, int rows) {
        return (int) key & (rows - 1);
    }

    private static int[] filled(int length) {
        int[] empty = new int[length];
        Arrays.fill(empty, NONE);
        return empty;
    }
}
