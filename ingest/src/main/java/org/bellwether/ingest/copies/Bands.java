package org.bellwether.ingest.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Which texts share a band: a hash table from a band's key to the numbers of the texts that have it.
 *
 * <p>There are {@value MinHash#BANDS} keys a text, nearly all of them only once, so of a key 32 bits are kept: of a million texts
 * one or two may be shown wrongly with each new one, and their sketches tell them apart. Nine to ten bytes a key.
 */
final class Bands {
    private static final int NONE = -1;

    /** How many links a row has at most, on average: each is a look somewhere in memory, each row an int. */
    private static final int LOAD = 4;

    /** Links are kept in pieces, so that nothing is copied, and nothing kept empty, as they grow. */
    private static final int PIECE = 1 << 16;

    /** By row, the link put there last; a link is text × BANDS + band. As many rows as a power of two. */
    private int[] heads = filled(1 << 10);

    /** By link, the one put in the same row before. */
    private final List<int[]> before = new ArrayList<>();

    /** By link, what is kept of the key; its lowest bits choose the row. */
    private final List<int[]> prints = new ArrayList<>();

    private int used;

    /** Shows the texts under a key, the last one first, and puts another one there. Texts are numbered without gaps. */
    void put(long key, int text, int band, IntConsumer there) {
        int link = Math.addExact(Math.multiplyExact(text, MinHash.BANDS), band);
        while (link / PIECE >= before.size()) {
            before.add(filled(PIECE));
            prints.add(new int[PIECE]);
        }
        if (used >= LOAD * heads.length) {
            grow();
        }
        used++;
        int print = (int) Mixing.mix(key);
        int row = print & (heads.length - 1);
        for (int at = heads[row]; at != NONE; at = before.get(at / PIECE)[at % PIECE]) {
            if (prints.get(at / PIECE)[at % PIECE] == print) {
                there.accept(at / MinHash.BANDS);
            }
        }
        before.get(link / PIECE)[link % PIECE] = heads[row];
        prints.get(link / PIECE)[link % PIECE] = print;
        heads[row] = link;
    }

    /** Parts each row in two, by one more bit of what is kept of the keys; the order within a row stays. */
    private void grow() {
        int[] rows = filled(2 * heads.length);
        for (int row = 0; row < heads.length; row++) {
            int low = NONE;
            int high = NONE;
            for (int at = heads[row]; at != NONE; ) {
                int next = before.get(at / PIECE)[at % PIECE];
                before.get(at / PIECE)[at % PIECE] = NONE;
                if ((prints.get(at / PIECE)[at % PIECE] & heads.length) == 0) {
                    follow(rows, row, low, at);
                    low = at;
                } else {
                    follow(rows, row + heads.length, high, at);
                    high = at;
                }
                at = next;
            }
        }
        heads = rows;
    }

    /** Puts a link behind the last one of its row, or at its head where there is none. */
    private void follow(int[] rows, int row, int last, int link) {
        if (last == NONE) {
            rows[row] = link;
        } else {
            before.get(last / PIECE)[last % PIECE] = link;
        }
    }

    private static int[] filled(int length) {
        int[] empty = new int[length];
        Arrays.fill(empty, NONE);
        return empty;
    }
}
