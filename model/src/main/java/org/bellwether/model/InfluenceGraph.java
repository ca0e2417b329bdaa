package org.bellwether.model;

import java.util.List;

/**
 * The influence model of a case: what the articles say drives what.
 *
 * @param nodes states and capacities, by id
 * @param edges influences between two of them, by id
 * @param influences the causal statements that both are made of, by id
 */
public record InfluenceGraph(List<Node> nodes, List<Edge> edges, List<LinkedInfluence> influences) {
    public static final InfluenceGraph EMPTY = new InfluenceGraph(List.of(), List.of(), List.of());

    public InfluenceGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        influences = List.copyOf(influences);
    }
}
