package org.bellwether.situation.run;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.bellwether.model.Edge;

/**
 * The ensemble: in each draw an edge is there with the likelihood of its presence, with a sign by relative support and a magnitude
 * uniform in {@value #LEAST}…{@value #MOST}; then x ← tanh(λ Wᵀ x), from 0 and the values that are set, until no value moves by
 * {@value #STILL}. λ is 1, or less where it must be for λ‖W‖∞ ≤ {@value #CONTRACTION}: then a step brings any two states closer together
 * (in the sum of their differences, as |tanh′| ≤ 1), so that every draw has one end.
 */
final class Draws {
    static final double LEAST = 0.1;
    static final double MOST = 0.9;
    static final double STILL = 1e-9;
    static final int STEPS = 500;
    static final double CONTRACTION = 0.95;

    /** A node that moves by less is unchanged. */
    static final double UNCHANGED = 1e-6;

    /** The draws in which an edge is there. */
    private final List<BitSet> present = new ArrayList<>();

    /** The draws in which a node ends above, and below, where it was. */
    private final List<BitSet> up = new ArrayList<>();

    private final List<BitSet> down = new ArrayList<>();
    private final BitSet settled = new BitSet();
    private final Wiring wiring;
    private final int count;

    /** Nodes × draws. */
    private final double[][] ends;

    private Draws(Wiring wiring, int count) {
        this.wiring = wiring;
        this.count = count;
        wiring.edges.forEach(_ -> present.add(new BitSet(count)));
        wiring.nodes.forEach(_ -> up.add(new BitSet(count)));
        wiring.nodes.forEach(_ -> down.add(new BitSet(count)));
        ends = new double[wiring.nodes.size()][count];
    }

    static Draws of(Wiring wiring, int count, long seed) {
        Draws draws = new Draws(wiring, count);
        draws.run(seed);
        return draws;
    }

    private void run(long seed) {
        SplitMix[] streams = wiring.edges.stream()
                .map(e -> SplitMix.of(seed, e.id().value()))
                .toArray(SplitMix[]::new);
        Relaxation relaxation = new Relaxation(wiring);
        double[] weights = new double[streams.length];
        for (int draw = 0; draw < count; draw++) {
            for (int e = 0; e < streams.length; e++) {
                weights[e] = weight(wiring.edges.get(e), streams[e], draw);
                present.get(e).set(draw, weights[e] != 0);
            }
            if (relaxation.settles(weights)) {
                settled.set(draw);
                end(draw, relaxation.state());
            }
        }
    }

    private static double weight(Edge edge, SplitMix stream, int draw) {
        if (stream.at(3L * draw) >= edge.support().presence()) {
            return 0;
        }
        double magnitude = LEAST + (MOST - LEAST) * stream.at(3L * draw + 2);
        return stream.at(3L * draw + 1) < edge.support().positive() ? magnitude : -magnitude;
    }

    private void end(int draw, double[] state) {
        for (int node = 0; node < state.length; node++) {
            ends[node][draw] = state[node];
            up.get(node).set(draw, state[node] >= UNCHANGED);
            down.get(node).set(draw, state[node] <= -UNCHANGED);
        }
    }

    int settled() {
        return settled.cardinality();
    }

    /** The ends of a node in the draws that settled, ascending. */
    double[] ends(int node) {
        return settled.stream().mapToDouble(draw -> ends[node][draw]).sorted().toArray();
    }

    Tally tally(int node) {
        return new Tally(up.get(node).cardinality(), down.get(node).cardinality(), settled.cardinality());
    }

    /** What becomes of a node in the draws in which an edge is not there. */
    Tally without(int edge, int node) {
        BitSet absent = (BitSet) settled.clone();
        absent.andNot(present.get(edge));
        return new Tally(common(up.get(node), absent), common(down.get(node), absent), absent.cardinality());
    }

    private static int common(BitSet a, BitSet b) {
        BitSet both = (BitSet) a.clone();
        both.and(b);
        return both.cardinality();
    }
}
