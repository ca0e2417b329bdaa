package org.bellwether.bench;

import java.util.Arrays;
import java.util.List;

/** Pairs spans of the gold with ours. */
final class SpanPairs {
    private SpanPairs() {}

    /** For each of the gold, in order, the number of the first unused one of ours that overlaps it, or −1. */
    static int[] match(List<GoldSpan> gold, List<GoldSpan> system) {
        int[] match = new int[gold.size()];
        Arrays.fill(match, -1);
        boolean[] used = new boolean[system.size()];
        for (int i = 0; i < match.length; i++) {
            for (int k = 0; k < used.length && match[i] < 0; k++) {
                if (!used[k] && gold.get(i).overlaps(system.get(k))) {
                    used[k] = true;
                    match[i] = k;
                }
            }
        }
        return match;
    }
}
