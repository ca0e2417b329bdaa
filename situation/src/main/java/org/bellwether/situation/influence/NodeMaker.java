package org.bellwether.situation.influence;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bellwether.model.ActorId;
import org.bellwether.model.Node;
import org.bellwether.model.NodeId;
import org.bellwether.tables.TableFile;

/** Makes the node of phrases that mean the same state. */
final class NodeMaker {
    private static final Map<String, String> TOWARDS =
            TableFile.read(NodeMaker.class, "towards.tsv", 2).keyed().rows().stream()
                    .collect(Collectors.toUnmodifiableMap(r -> r.cell(0), r -> r.cell(1)));

    private final Function<ActorId, String> nameOf;

    NodeMaker(Function<ActorId, String> nameOf) {
        this.nameOf = nameOf;
    }

    /** The node of a state, with the wordings of all that mean it. */
    Node node(NodeId id, StateKey key, List<String> wordings) {
        return new Node(id, name(key, wordings), key.actor(), key.concept(), List.copyOf(new TreeSet<>(wordings)));
    }

    private String name(StateKey key, List<String> wordings) {
        String usual = usual(wordings);
        String what = key.concept() != null ? key.concept().replaceAll("[-_.]+", " ") : PlainWording.shown(usual);
        boolean named = key.concept() != null || PlainWording.isPossessed(usual);
        String whose = key.actor() != null && named ? nameOf.apply(key.actor()) + ": " + what : what;
        return key.towards() == null
                ? whose
                : whose + " " + TOWARDS.getOrDefault(String.valueOf(key.concept()), "towards") + " "
                        + nameOf.apply(key.towards());
    }

    /** What most articles call it; of those the shortest, then the first in order. */
    private static String usual(List<String> wordings) {
        Map<String, Integer> counts = new TreeMap<>();
        wordings.forEach(w -> counts.merge(w, 1, Integer::sum));
        return counts.entrySet().stream()
                .min(Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue())
                        .thenComparingInt(e -> e.getKey().length())
                        .thenComparing(Map.Entry::getKey))
                .orElseThrow()
                .getKey();
    }
}
