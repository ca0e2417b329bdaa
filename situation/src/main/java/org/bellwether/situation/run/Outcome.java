package org.bellwether.situation.run;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bellwether.model.EdgeId;
import org.bellwether.model.NodeId;

/**
 * What follows from an intervention, in the model of what the articles say.
 *
 * @param set the nodes that were set, and to what
 * @param draws how many draws were made
 * @param seed of the random numbers
 * @param unsettled how many draws came to no end; they are counted nowhere else
 * @param nodes all of the model, the surest first
 */
public record Outcome(SortedMap<NodeId, Double> set, int draws, long seed, int unsettled, List<NodeOutcome> nodes) {
    public Outcome {
        set = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(set));
        nodes = List.copyOf(nodes);
    }

    /**
     * What becomes of a node; shares are of the draws that settled, values in change units of −1…1.
     *
     * @param id the node
     * @param name what it is called
     * @param up the share of draws in which it rises
     * @param down in which it falls
     * @param unchanged in which it does neither
     * @param p10 a tenth of the draws end at most here
     * @param p50 half of them
     * @param p90 nine tenths
     * @param label in words: {@code up}, {@code down}, {@code either way}, each with {@code perhaps} where it moves in less than half of
     *     the draws; {@code unchanged}; {@code set}
     * @param paths the best supported ways from what was set to here, as edges
     * @param deciding the edges of these paths without which it would not go this way
     */
    public record NodeOutcome(
            NodeId id,
            String name,
            double up,
            double down,
            double unchanged,
            double p10,
            double p50,
            double p90,
            String label,
            List<List<EdgeId>> paths,
            List<EdgeId> deciding) {
        public NodeOutcome {
            paths = paths.stream().map(List::copyOf).toList();
            deciding = List.copyOf(deciding);
        }

        /** Whether anything that was set leads here. */
        public boolean isReached() {
            return !paths.isEmpty();
        }
    }
}
