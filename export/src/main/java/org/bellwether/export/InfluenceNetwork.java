package org.bellwether.export;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bellwether.model.Edge;
import org.bellwether.model.Influence;
import org.bellwether.model.InfluenceGraph;
import org.bellwether.model.InfluenceId;
import org.bellwether.model.LinkedInfluence;
import org.bellwether.model.Node;
import org.jspecify.annotations.Nullable;

/** What drives what, as the articles say: the influence model with its support, signs and the words it rests on. */
final class InfluenceNetwork {
    private static final List<Network.Column> NODE = List.of(
            Network.Column.text("actor"),
            Network.Column.text("actor_name"),
            Network.Column.text("concept"),
            Network.Column.text("wordings"));

    private static final List<Network.Column> EDGE = QuoteColumns.behind(
            Network.Column.text("sign"),
            Network.Column.real("support"),
            Network.Column.whole("sources"),
            Network.Column.whole("statements"),
            Network.Column.text("modalities"),
            Network.Column.text("attributed_to"));

    private final Cast cast;
    private final Map<InfluenceId, Influence> influences = new TreeMap<>();

    private InfluenceNetwork(InfluenceGraph graph, Cast cast) {
        this.cast = cast;
        for (LinkedInfluence linked : graph.influences()) {
            influences.put(linked.influence().id(), linked.influence());
        }
    }

    static Network of(InfluenceGraph graph, Cast cast) {
        InfluenceNetwork network = new InfluenceNetwork(graph, cast);
        return new Network(
                "influences",
                "What drives what, as the articles say",
                NODE,
                EDGE,
                graph.nodes().stream().map(network::node).toList(),
                graph.edges().stream().map(network::edge).toList());
    }

    private Network.Node node(Node node) {
        return new Network.Node(
                node.id().value(),
                node.name(),
                Arrays.<@Nullable Object>asList(
                        node.actor(),
                        node.actor() == null ? null : cast.name(node.actor()),
                        node.concept(),
                        String.join("; ", node.wordings())));
    }

    private Network.Edge edge(Edge edge) {
        List<Influence> stated = edge.influences().stream()
                .map(influences::get)
                .filter(Objects::nonNull)
                .toList();
        TreeSet<String> modalities = new TreeSet<>();
        TreeSet<String> voices = new TreeSet<>();
        for (Influence influence : stated) {
            modalities.add(Codes.of(influence.modality()));
            String voice = cast.voice(influence.attributedTo());
            if (voice != null) {
                voices.add(voice);
            }
        }
        return new Network.Edge(
                edge.id().value(),
                edge.cause().value(),
                edge.effect().value(),
                "sign " + edge.sign().symbol(),
                // a program that draws takes an edge of no weight for none
                Math.max(edge.support().stated(), 0.01),
                QuoteColumns.behind(
                        stated.isEmpty() ? null : stated.getFirst().evidence(),
                        edge.sign().symbol(),
                        edge.support().stated(),
                        edge.sources(),
                        edge.influences().size(),
                        String.join("; ", modalities),
                        voices.isEmpty() ? null : String.join("; ", voices)));
    }
}
