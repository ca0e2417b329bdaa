package org.bellwether.model;

import java.util.List;

/**
 * What all articles together say of the influence of one node on another.
 *
 * @param id made of its smallest statement's
 * @param cause the node that drives
 * @param effect the node that is driven, another one
 * @param support how well it is supported
 * @param sources how many independent publishers state it, whichever way; copies count once
 * @param influences the statements, by id, those of copies too
 */
public record Edge(EdgeId id, NodeId cause, NodeId effect, Support support, int sources, List<InfluenceId> influences) {
    public Edge {
        influences = List.copyOf(influences);
        if (cause.equals(effect)) {
            throw new IllegalArgumentException("edge %s joins node %s with itself".formatted(id, cause));
        }
        if (influences.isEmpty() || sources < 1) {
            throw new IllegalArgumentException("edge %s needs a statement and a source".formatted(id));
        }
    }

    public Influence.Sign sign() {
        return support.sign();
    }
}
