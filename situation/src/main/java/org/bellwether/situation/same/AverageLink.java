package org.bellwether.situation.same;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Clusters by average link: the two clusters whose members are on average most alike are joined, again and again, down to a
 * threshold. Pairs without an edge count as not alike at all. Of pairs equally alike, those of the smaller items go first, so that
 * the outcome depends on the items alone.
 */
public final class AverageLink {
    private record Pair(double likeness, int a, int b, int versions) {
        static final Comparator<Pair> BEST = Comparator.comparingDouble((Pair p) -> -p.likeness())
                .thenComparingInt(Pair::a)
                .thenComparingInt(Pair::b);
    }

    private final List<Map<Integer, Double>> sums = new ArrayList<>();
    private final int[] size;
    private final int[] version;
    private final int[] into;

    /** Items 0…n−1. */
    public AverageLink(int items) {
        size = new int[items];
        version = new int[items];
        into = new int[items];
        for (int i = 0; i < items; i++) {
            sums.add(new HashMap<>());
            size[i] = 1;
            into[i] = i;
        }
    }

    /** How alike two items are; each pair once. */
    public void alike(int a, int b, double likeness) {
        sums.get(a).put(b, likeness);
        sums.get(b).put(a, likeness);
    }

    /** The clusters by their first item, each in ascending order. */
    public List<List<Integer>> clusters(double threshold) {
        PriorityQueue<Pair> queue = new PriorityQueue<>(Pair.BEST);
        for (int a = 0; a < size.length; a++) {
            offer(a, threshold, queue, true);
        }
        while (!queue.isEmpty()) {
            Pair best = queue.poll();
            if (best.versions() == version[best.a()] + version[best.b()]
                    && into[best.a()] == best.a()
                    && into[best.b()] == best.b()) {
                merge(best.a(), best.b());
                offer(best.a(), threshold, queue, false);
            }
        }
        Map<Integer, List<Integer>> found = new TreeMap<>();
        for (int i = 0; i < into.length; i++) {
            found.computeIfAbsent(root(i), _ -> new ArrayList<>()).add(i);
        }
        return List.copyOf(found.values());
    }

    private void offer(int a, double threshold, PriorityQueue<Pair> queue, boolean onlyLater) {
        sums.get(a).forEach((b, sum) -> {
            double likeness = sum / ((double) size[a] * size[b]);
            if (likeness >= threshold && !(onlyLater && b < a)) {
                queue.add(new Pair(likeness, Math.min(a, b), Math.max(a, b), version[a] + version[b]));
            }
        });
    }

    /** The smaller item stays the cluster's name. */
    private void merge(int a, int b) {
        Map<Integer, Double> ours = sums.get(a);
        sums.get(b).forEach((c, sum) -> {
            Map<Integer, Double> theirs = sums.get(c);
            theirs.remove(b);
            if (c != a) {
                double both = ours.merge(c, sum, Double::sum);
                theirs.put(a, both);
            }
        });
        sums.set(b, new HashMap<>());
        ours.remove(b);
        size[a] += size[b];
        version[a]++;
        into[b] = a;
    }

    private int root(int item) {
        int at = item;
        while (into[at] != at) {
            into[at] = into[into[at]];
            at = into[at];
        }
        return at;
    }
}
