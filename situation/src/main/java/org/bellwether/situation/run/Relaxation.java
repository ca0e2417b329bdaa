package org.bellwether.situation.run;

import java.util.Arrays;

/** Runs one draw to its end; holds the arrays for the next. Not thread-safe. */
final class Relaxation {
    private final Wiring wiring;
    private final int[] from;
    private final double[] weight;
    private final int[] ends;
    private double[] state;
    private double[] next;

    /** Each node's input in the step before: what drives it may long be still. */
    private final double[] input;

    Relaxation(Wiring wiring) {
        this.wiring = wiring;
        from = new int[wiring.edges.size()];
        weight = new double[wiring.edges.size()];
        ends = new int[wiring.nodes.size()];
        state = new double[wiring.nodes.size()];
        next = new double[wiring.nodes.size()];
        input = new double[wiring.nodes.size()];
    }

    /**
     * Runs until no value moves any more.
     *
     * @param weights one an edge; 0 where it is not there
     * @return whether it came to that within the steps that are allowed
     */
    boolean settles(double[] weights) {
        double lambda = lambda(weights);
        gather(weights);
        for (int node = 0; node < state.length; node++) {
            state[node] = wiring.isFree(node) ? 0 : wiring.held[node];
            input[node] = 0;
        }
        for (int step = 0; step < Draws.STEPS; step++) {
            if (step(lambda) < Draws.STILL) {
                return true;
            }
        }
        return false;
    }

    /** The state at the end; changes with the next draw. */
    double[] state() {
        return state;
    }

    /** With W[i][j] the weight from i to j, ‖W‖∞ is the largest sum of magnitudes that leave a node. */
    private double lambda(double[] weights) {
        double[] rows = new double[state.length];
        for (int e = 0; e < weights.length; e++) {
            rows[wiring.cause[e]] += Math.abs(weights[e]);
        }
        double norm = Arrays.stream(rows).max().orElse(0);
        return norm <= Draws.CONTRACTION ? 1 : Draws.CONTRACTION / norm;
    }

    /** Packs the edges that are there; the edges are sorted by effect, so each node's stand together. */
    private void gather(double[] weights) {
        int packed = 0;
        int e = 0;
        for (int node = 0; node < ends.length; node++) {
            while (e < weights.length && wiring.effect[e] == node) {
                if (weights[e] != 0) {
                    from[packed] = wiring.cause[e];
                    weight[packed] = weights[e];
                    packed++;
                }
                e++;
            }
            ends[node] = packed;
        }
    }

    private double step(double lambda) {
        double moved = 0;
        int e = 0;
        for (int node = 0; node < next.length; node++) {
            double sum = 0;
            for (; e < ends[node]; e++) {
                sum += weight[e] * state[from[e]];
            }
            if (sum == input[node]) {
                next[node] = state[node];
                continue;
            }
            input[node] = sum;
            next[node] = wiring.isFree(node) ? StrictMath.tanh(lambda * sum) : wiring.held[node];
            moved = Math.max(moved, Math.abs(next[node] - state[node]));
        }
        double[] before = state;
        state = next;
        next = before;
        return moved;
    }
}
