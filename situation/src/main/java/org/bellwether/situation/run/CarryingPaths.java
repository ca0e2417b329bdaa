package org.bellwether.situation.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The best supported paths from what is set to each node it reaches: those whose edges are most likely all there. Paths go through no
 * node twice.
 */
final class CarryingPaths {
    /** As many as a reader wants to follow. */
    private static final int EACH = 3;

    /** A path up to a node, as its last edge and what came before; null at a node that is set. */
    private record Partial(int node, int edge, @Nullable Partial before, double likely, int length) {
        boolean passes(int other) {
            for (Partial at = this; at != null; at = at.before) {
                if (at.node == other) {
                    return true;
                }
            }
            return false;
        }

        List<Integer> edges() {
            List<Integer> found = new ArrayList<>();
            for (Partial at = this; at != null && at.edge >= 0; at = at.before) {
                found.addFirst(at.edge);
            }
            return found;
        }
    }

    private static final Comparator<Partial> BEST = Comparator.comparingDouble((Partial p) -> -p.likely)
            .thenComparingInt(Partial::length)
            .thenComparing(Partial::edges, CarryingPaths::compared);

    private CarryingPaths() {}

    /** For each node its paths, the likeliest first, as places of edges; none for those that are set. */
    static List<List<List<Integer>>> in(Wiring wiring) {
        List<List<Integer>> leaving = new ArrayList<>();
        List<List<List<Integer>>> found = new ArrayList<>();
        for (int node = 0; node < wiring.nodes.size(); node++) {
            leaving.add(new ArrayList<>());
            found.add(new ArrayList<>());
        }
        for (int e = 0; e < wiring.edges.size(); e++) {
            leaving.get(wiring.cause[e]).add(e);
        }
        PriorityQueue<Partial> open = new PriorityQueue<>(BEST);
        for (int node = 0; node < wiring.nodes.size(); node++) {
            if (!wiring.isFree(node)) {
                open.add(new Partial(node, -1, null, 1, 0));
            }
        }
        while (!open.isEmpty()) {
            Partial path = open.remove();
            List<List<Integer>> here = found.get(path.node);
            if (path.edge >= 0) {
                if (here.size() == EACH) {
                    continue;
                }
                here.add(path.edges());
            }
            for (int e : leaving.get(path.node)) {
                int to = wiring.effect[e];
                if (found.get(to).size() < EACH && !path.passes(to)) {
                    double likely = path.likely * wiring.edges.get(e).support().presence();
                    open.add(new Partial(to, e, path, likely, path.length + 1));
                }
            }
        }
        return found;
    }

    private static int compared(List<Integer> a, List<Integer> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = Integer.compare(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }
}
