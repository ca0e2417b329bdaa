package org.bellwether.ingest.copies;

import java.util.Arrays;

/**
 * A sketch of a set of hashes: the smallest in each of 128 bins, empty bins filled from others (one permutation hashing, Li,
 * Owen, Zhang 2012, with the densification of Shrivastava 2017). Two sketches agree in a bin with about the Jaccard similarity
 * of their sets. Of each smallest hash 16 bits are kept (Li, König 2010), so that a sketch takes 256 bytes: unlike ones agree in a
 * bin by chance once in 65,536 times. Immutable.
 */
final class MinHash {
    static final int BINS = 128;

    /** Bins that have to agree together: with two, pairs of similarity 0.3 meet in some band nearly always, of 0.02 rarely. */
    private static final int ROWS = 2;

    static final int BANDS = BINS / ROWS;

    private final short[] bins;

    private MinHash(short[] bins) {
        this.bins = bins;
    }

    /** The sketch of a signature's hashes, one at least. */
    static MinHash of(Signature signature) {
        long[] smallest = new long[BINS];
        Arrays.fill(smallest, Long.MAX_VALUE);
        signature.stream().forEach(hash -> {
            int bin = (int) (hash & (BINS - 1));
            smallest[bin] = Math.min(smallest[bin], hash >>> 7);
        });
        short[] bins = new short[BINS];
        for (int bin = 0; bin < BINS; bin++) {
            int from = bin;
            for (long attempt = 1; smallest[from] == Long.MAX_VALUE; attempt++) {
                from = (int) (Mixing.mix(bin * 1_000_003L + attempt) & (BINS - 1));
            }
            bins[bin] = (short) Mixing.mix(smallest[from]);
        }
        return new MinHash(bins);
    }

    /** Stands for what is in a band; two sketches that agree in a band are candidates. */
    long key(int band) {
        return Mixing.mix(Mixing.mix((long) bins[band * ROWS] * BANDS + band) ^ bins[band * ROWS + 1]);
    }

    boolean agrees(MinHash other, int band) {
        return Arrays.equals(bins, band * ROWS, (band + 1) * ROWS, other.bins, band * ROWS, (band + 1) * ROWS);
    }

    /** In how many bins both agree. */
    int agreeing(MinHash other) {
        int agreeing = 0;
        for (int bin = 0; bin < BINS; bin++) {
            agreeing += bins[bin] == other.bins[bin] ? 1 : 0;
        }
        return agreeing;
    }
}
