package org.bellwether.situation.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bellwether.model.EdgeId;
import org.bellwether.model.InfluenceGraph;
import org.bellwether.model.Node;
import org.bellwether.model.NodeId;
import org.bellwether.situation.run.Outcome.NodeOutcome;

/** Answers "what if": sets nodes of an influence model and tells what becomes of the others. */
public final class WhatIf {
    public static final int DRAWS = 2000;
    public static final long SEED = 1;

    /** Fewer draws without an edge tell nothing of what it decides. */
    private static final int FEW = 30;

    /** The surest first: what moves most often, then farthest, then by name. */
    private static final Comparator<NodeOutcome> SUREST = Comparator.comparing(
                    (NodeOutcome n) -> !n.label().equals("set"))
            .thenComparingDouble(n -> -Math.max(n.up(), n.down()))
            .thenComparingDouble(n -> -Math.abs(n.p50()))
            .thenComparing(NodeOutcome::name)
            .thenComparing(NodeOutcome::id);

    private WhatIf() {}

    /**
     * Runs the model.
     *
     * @param set nodes of the model, each with a value of −1…1
     * @param draws at least one
     */
    public static Outcome run(InfluenceGraph graph, Map<NodeId, Double> set, int draws, long seed) {
        if (draws < 1) {
            throw new IllegalArgumentException("a run has at least one draw, got " + draws);
        }
        SortedMap<NodeId, Double> held = new TreeMap<>(set);
        held.forEach((node, value) -> {
            if (!(value >= -1 && value <= 1)) {
                throw new IllegalArgumentException("%s may be set to -1…1, got %s".formatted(node, value));
            }
            if (graph.nodes().stream().noneMatch(n -> n.id().equals(node))) {
                throw new IllegalArgumentException("the model has no node " + node);
            }
        });
        Wiring wiring = Wiring.of(graph, held);
        Draws made = Draws.of(wiring, draws, seed);
        List<List<List<Integer>>> paths = CarryingPaths.in(wiring);
        Map<NodeId, Integer> place = new TreeMap<>();
        wiring.nodes.forEach(node -> place.put(node, place.size()));
        List<NodeOutcome> outcomes = new ArrayList<>();
        for (Node node : graph.nodes()) {
            Integer at = place.get(node.id());
            outcomes.add(
                    at == null
                            ? untouched(node)
                            : outcome(node, at, wiring, made, paths.get(at), held.containsKey(node.id())));
        }
        outcomes.sort(SUREST);
        return new Outcome(held, draws, seed, draws - made.settled(), outcomes);
    }

    private static NodeOutcome untouched(Node node) {
        return new NodeOutcome(node.id(), node.name(), 0, 0, 1, 0, 0, 0, "unchanged", List.of(), List.of());
    }

    private static NodeOutcome outcome(
            Node node, int at, Wiring wiring, Draws draws, List<List<Integer>> paths, boolean set) {
        Tally tally = draws.tally(at);
        double[] ends = draws.ends(at);
        return new NodeOutcome(
                node.id(),
                node.name(),
                tally.shareUp(),
                tally.shareDown(),
                tally.shareUnchanged(),
                percentile(ends, 10),
                percentile(ends, 50),
                percentile(ends, 90),
                set ? "set" : tally.label(),
                paths.stream().map(path -> ids(path, wiring)).toList(),
                deciding(at, wiring, draws, paths));
    }

    private static List<EdgeId> ids(List<Integer> edges, Wiring wiring) {
        return edges.stream().map(e -> wiring.edges.get(e).id()).toList();
    }

    /** Between the two values next to the rank (n − 1)p, in proportion (Hyndman and Fan's definition 7, the usual one). */
    private static double percentile(double[] ascending, int percent) {
        if (ascending.length == 0) {
            return 0;
        }
        double rank = (ascending.length - 1) * (percent / 100.0);
        int below = (int) rank;
        int above = Math.min(below + 1, ascending.length - 1);
        double between = ascending[below] + (rank - below) * (ascending[above] - ascending[below]);
        return between + 0.0; // no minus zero
    }

    /**
     * The edges of the paths without which the node would not go the way it goes, judged by the draws in which they are not there. One
     * that hardly ever is not there decides where all paths lead over it.
     */
    private static List<EdgeId> deciding(int node, Wiring wiring, Draws draws, List<List<Integer>> paths) {
        Tally.Direction direction = draws.tally(node).direction();
        return paths.stream()
                .flatMap(List::stream)
                .distinct()
                .filter(edge -> {
                    Tally without = draws.without(edge, node);
                    return without.of() < FEW
                            ? paths.stream().allMatch(p -> p.contains(edge))
                            : without.direction() != direction && isPlain(direction, without);
                })
                .map(e -> wiring.edges.get(e).id())
                .sorted()
                .toList();
    }

    /** Whether what is without the edge is another answer, not the same one a little less clear. */
    private static boolean isPlain(Tally.Direction direction, Tally without) {
        return switch (direction) {
            case UP -> without.down() >= without.up();
            case DOWN -> without.up() >= without.down();
            case EITHER, NONE -> true;
        };
    }
}
