package org.bellwether.situation.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A fuzzy cognitive map with given weights (Kosko, "Fuzzy cognitive maps", International Journal of Man-Machine Studies 24, 1986),
 * run step by step, all concepts at once. Thread-safe.
 */
public final class FuzzyMap {
    /** What a concept makes of its input. */
    public enum Activation {
        IDENTITY,
        SIGMOID,
        TANH;

        double of(double input, double lambda) {
            return switch (this) {
                case IDENTITY -> input;
                case SIGMOID -> 1 / (1 + StrictMath.exp(-lambda * input));
                case TANH -> StrictMath.tanh(lambda * input);
            };
        }
    }

    /** What a concept's input is made of. */
    public enum Rule {
        /** What drives it: Σ w x. */
        KOSKO,
        /** With its own state: x + Σ w x. */
        MODIFIED_KOSKO,
        /** States of 0…1 taken as −1…1: (2x − 1) + Σ w (2x − 1). */
        RESCALED
    }

    /** When a run ends. */
    public sealed interface Stop {
        /** After so many steps. */
        record Steps(int steps) implements Stop {
            public Steps {
                if (steps < 0) {
                    throw new IllegalArgumentException("a run has 0 steps or more, got " + steps);
                }
            }
        }

        /** After the first step that moves no concept by epsilon, and after so many steps at most. */
        record Settled(double epsilon, int most) implements Stop {
            public Settled {
                if (!(epsilon > 0) || most < 1) {
                    throw new IllegalArgumentException(
                            "needs epsilon > 0 and at least one step, got %s and %d".formatted(epsilon, most));
                }
            }
        }
    }

    private final double[][] weights;
    private final Activation activation;
    private final Rule rule;
    private final double lambda;

    /**
     * A map.
     *
     * @param weights n × n; row: cause, column: effect
     * @param lambda the steepness of the activation
     */
    public FuzzyMap(double[][] weights, Activation activation, Rule rule, double lambda) {
        this.weights = new double[weights.length][];
        for (int i = 0; i < weights.length; i++) {
            if (weights[i].length != weights.length) {
                throw new IllegalArgumentException(
                        "row %d of %d has %d weights".formatted(i, weights.length, weights[i].length));
            }
            this.weights[i] = weights[i].clone();
        }
        this.activation = activation;
        this.rule = rule;
        this.lambda = lambda;
    }

    /**
     * All states from the first to the last.
     *
     * @param initial one value a concept
     * @param clamped concepts that keep a value, from the first state on
     */
    public List<double[]> run(double[] initial, Map<Integer, Double> clamped, Stop stop) {
        if (initial.length != weights.length) {
            throw new IllegalArgumentException(
                    "%d concepts need as many initial values, got %d".formatted(weights.length, initial.length));
        }
        Map<Integer, Double> held = new TreeMap<>(clamped);
        List<double[]> states = new ArrayList<>();
        double[] state = initial.clone();
        held.forEach((concept, value) -> state[concept] = value);
        states.add(state);
        boolean ended = false;
        while (!ended) {
            ended = switch (stop) {
                case Stop.Steps(var steps) -> states.size() > steps;
                case Stop.Settled(var epsilon, var most) ->
                    states.size() > most
                            || (states.size() > 1 && moved(states.get(states.size() - 2), states.getLast()) < epsilon);
            };
            if (!ended) {
                states.add(step(states.getLast(), held));
            }
        }
        return states;
    }

    /** What the clamps change at the end, against a run without them; 0 for those clamped. */
    public double[] difference(double[] initial, Map<Integer, Double> clamped, Stop stop) {
        double[] with = run(initial, clamped, stop).getLast();
        double[] without = run(initial, Map.of(), stop).getLast();
        double[] difference = new double[with.length];
        Arrays.setAll(difference, i -> clamped.containsKey(i) ? 0 : with[i] - without[i]);
        return difference;
    }

    private double[] step(double[] state, Map<Integer, Double> held) {
        double[] next = new double[state.length];
        for (int j = 0; j < next.length; j++) {
            double sum = 0;
            for (int i = 0; i < next.length; i++) {
                sum += weights[i][j] * (rule == Rule.RESCALED ? 2 * state[i] - 1 : state[i]);
            }
            double own = switch (rule) {
                case KOSKO -> 0;
                case MODIFIED_KOSKO -> state[j];
                case RESCALED -> 2 * state[j] - 1;
            };
            next[j] = activation.of(own + sum, lambda);
        }
        held.forEach((concept, value) -> next[concept] = value);
        return next;
    }

    private static double moved(double[] before, double[] after) {
        double most = 0;
        for (int i = 0; i < before.length; i++) {
            most = Math.max(most, Math.abs(after[i] - before[i]));
        }
        return most;
    }
}
