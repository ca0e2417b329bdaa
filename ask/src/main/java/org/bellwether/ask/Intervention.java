package org.bellwether.ask;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bellwether.model.InfluenceGraph;
import org.bellwether.model.Node;
import org.bellwether.model.NodeId;
import org.bellwether.situation.run.Outcome;
import org.bellwether.situation.run.WhatIf;
import org.bellwether.store.CaseQueries;

/** What a user asks the influence model: which nodes are held at which values. */
public final class Intervention {
    /** So many models are drawn at most. */
    public static final int MOST_DRAWS = 1_000_000;

    /**
     * A node that is held.
     *
     * @param node by id, former id, name or wording
     * @param value from -1, much less of it than the articles tell of, to 1, much more
     */
    public record Hold(String node, double value) {
        public Hold {
            if (!(value >= -1 && value <= 1)) {
                throw new UnclearException("'%s' is held at %s; a value lies between -1 and 1".formatted(node, value));
            }
        }
    }

    private Intervention() {}

    /**
     * Runs the model.
     *
     * @throws UnclearException when a name means no node or several, one is held twice, or the draws are out of bounds
     */
    public static Outcome run(CaseQueries queries, InfluenceGraph graph, List<Hold> holds, int draws, long seed) {
        if (draws < 1 || draws > MOST_DRAWS) {
            throw new UnclearException("draws must be from 1 to %d, got %d".formatted(MOST_DRAWS, draws));
        }
        NodeNames names = new NodeNames(graph.nodes());
        Map<NodeId, Double> held = new TreeMap<>();
        for (Hold hold : holds) {
            NodeId node = node(hold.node(), names, queries);
            if (held.put(node, hold.value()) != null) {
                throw new UnclearException("node %s is given two values".formatted(node));
            }
        }
        return WhatIf.run(graph, held, draws, seed);
    }

    private static NodeId node(String given, NodeNames names, CaseQueries queries) {
        List<Node> found = names.named(given);
        if (found.isEmpty()) {
            found = queries.today(given).map(names::named).orElse(List.of());
        }
        if (found.size() > 1) {
            throw new UnclearException("'%s' may be several nodes; name one by its id: %s"
                    .formatted(
                            given,
                            found.stream()
                                    .map(n -> n.id() + " (" + n.name() + ")")
                                    .collect(Collectors.joining(", "))));
        }
        if (found.isEmpty()) {
            throw new UnclearException("the model has no node '%s'; %s".formatted(given, names.suggestion(given)));
        }
        return found.getFirst().id();
    }
}
