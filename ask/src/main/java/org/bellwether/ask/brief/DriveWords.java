package org.bellwether.ask.brief;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bellwether.model.ActorId;
import org.bellwether.model.Edge;
import org.bellwether.model.Influence;
import org.bellwether.model.Influence.Modality;
import org.bellwether.model.Influence.Sign;
import org.bellwether.model.InfluenceGraph;
import org.bellwether.model.InfluenceId;
import org.bellwether.model.Node;
import org.bellwether.model.NodeId;
import org.bellwether.model.Voice;

/** An influence model in words: what raises or lowers what, and who says so. */
public final class DriveWords {
    private static final Comparator<Influence> FIRMEST =
            Comparator.comparing(Influence::modality).thenComparing(Influence::id);

    private final Map<NodeId, String> names = new TreeMap<>();
    private final Map<InfluenceId, Influence> influences = new TreeMap<>();
    private final Naming naming;

    /**
     * Prepares the words.
     *
     * @param actors what actors are called
     */
    public DriveWords(InfluenceGraph graph, Map<ActorId, String> actors) {
        graph.nodes().stream().forEach((Node n) -> names.put(n.id(), n.name()));
        graph.influences().forEach(l -> influences.put(l.influence().id(), l.influence()));
        naming = new Naming(actors);
    }

    public String name(NodeId node) {
        return names.getOrDefault(node, node.value());
    }

    /** "Rovia: aid may raise Lestan: order (2 sources; says Mirau)". */
    public String sentence(Edge edge) {
        return "%s %s %s (%s)".formatted(name(edge.cause()), verb(edge), name(edge.effect()), reservations(edge));
    }

    private String verb(Edge edge) {
        boolean not = edge.sign() == Sign.ZERO;
        String verb = switch (edge.sign()) {
            case PLUS -> "raise";
            case MINUS -> "lower";
            case ZERO, UNKNOWN -> "move";
        };
        return switch (statements(edge).getFirst().modality()) {
            case ASSERTED -> not ? "does not " + verb : verb + "s";
            case HEDGED -> (not ? "may not " : "may ") + verb;
            case HYPOTHETICAL, COUNTERFACTUAL -> (not ? "would not " : "would ") + verb;
        };
    }

    private String reservations(Edge edge) {
        StringBuilder said = new StringBuilder(edge.sources() == 1 ? "1 source" : edge.sources() + " sources");
        if (edge.support().plus() > 0 && edge.support().minus() > 0) {
            said.append("; they disagree on the direction");
        } else if (edge.sign() == Sign.UNKNOWN) {
            said.append("; which way is not told");
        }
        if (edge.sign() != Sign.ZERO && edge.support().none() > 0) {
            said.append("; some say there is no effect");
        }
        String speakers = speakers(edge);
        if (!speakers.isEmpty()) {
            said.append("; so says ").append(speakers);
        }
        return said.toString();
    }

    /** Who says so, where no article says it in its own voice. */
    private String speakers(Edge edge) {
        List<Voice> voices = statements(edge).stream()
                .map(Influence::attributedTo)
                .distinct()
                .toList();
        return voices.stream().anyMatch(v -> v.role() == Voice.Role.AUTHOR)
                ? ""
                : voices.stream().map(naming::of).distinct().limit(3).collect(Collectors.joining(", "));
    }

    /** The statements that an edge rests on, the firmest first; at least one. */
    public List<Influence> statements(Edge edge) {
        return edge.influences().stream()
                .map(influences::get)
                .filter(Objects::nonNull)
                .sorted(FIRMEST)
                .toList();
    }

    /** "hedged, said by Mirau", or nothing where an article asserts it itself. */
    public String reserve(Influence influence) {
        String modality = influence.modality() == Modality.ASSERTED
                ? ""
                : influence.modality().name().toLowerCase(java.util.Locale.ROOT);
        String voice = influence.attributedTo().role() == Voice.Role.AUTHOR
                ? ""
                : "said by " + naming.of(influence.attributedTo());
        return modality.isEmpty() || voice.isEmpty() ? modality + voice : modality + ", " + voice;
    }
}
