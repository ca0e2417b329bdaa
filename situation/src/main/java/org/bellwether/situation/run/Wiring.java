package org.bellwether.situation.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bellwether.model.Edge;
import org.bellwether.model.InfluenceGraph;
import org.bellwether.model.NodeId;

/**
 * The part of an influence model that an intervention reaches, numbered: nodes by id, edges by their effect, then by id. What it does
 * not reach stays where it is and takes no part.
 */
final class Wiring {
    /** The nodes that are set and those that a path of edges leads to from one of them, by id. */
    final List<NodeId> nodes;

    /** The edges that carry something to a node that is not set. */
    final List<Edge> edges;

    /** Where the causes and effects of the edges stand among the nodes. */
    final int[] cause;

    final int[] effect;

    /** What the nodes are held at; NaN where they are free. */
    final double[] held;

    private Wiring(List<NodeId> nodes, List<Edge> edges, SortedMap<NodeId, Double> set) {
        this.nodes = nodes;
        this.edges = edges;
        Map<NodeId, Integer> place = new TreeMap<>();
        nodes.forEach(node -> place.put(node, place.size()));
        cause = edges.stream().mapToInt(e -> place.getOrDefault(e.cause(), -1)).toArray();
        effect =
                edges.stream().mapToInt(e -> place.getOrDefault(e.effect(), -1)).toArray();
        held = nodes.stream().mapToDouble(n -> set.getOrDefault(n, Double.NaN)).toArray();
    }

    static Wiring of(InfluenceGraph graph, SortedMap<NodeId, Double> set) {
        Map<NodeId, List<Edge>> from = new TreeMap<>();
        for (Edge edge : graph.edges()) {
            if (edge.support().presence() > 0 && !set.containsKey(edge.effect())) {
                from.computeIfAbsent(edge.cause(), _ -> new ArrayList<>()).add(edge);
            }
        }
        SortedMap<NodeId, List<Edge>> reached = new TreeMap<>();
        Deque<NodeId> open = new ArrayDeque<>(set.keySet());
        while (!open.isEmpty()) {
            NodeId node = open.remove();
            if (!reached.containsKey(node)) {
                List<Edge> onward = from.getOrDefault(node, List.of());
                reached.put(node, onward);
                onward.forEach(e -> open.add(e.effect()));
            }
        }
        List<Edge> edges = reached.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Edge::effect).thenComparing(Edge::id))
                .toList();
        return new Wiring(List.copyOf(reached.keySet()), edges, set);
    }

    boolean isFree(int node) {
        return Double.isNaN(held[node]);
    }
}
