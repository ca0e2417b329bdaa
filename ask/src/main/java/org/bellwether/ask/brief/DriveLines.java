package org.bellwether.ask.brief;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bellwether.model.Edge;
import org.bellwether.model.EdgeId;
import org.bellwether.model.Influence;
import org.bellwether.model.InfluenceGraph;
import org.bellwether.model.NodeId;
import org.bellwether.situation.run.Outcome;
import org.bellwether.situation.run.Outcome.NodeOutcome;
import org.bellwether.situation.run.WhatIf;

/** What drives what, as lines of a brief: the best supported influences, and one what-if worked out. */
final class DriveLines {
    private static final int EDGES = 10;
    private static final int FOLLOWING = 5;

    /** The nodes among which the one to work out is looked for: those that drive most. */
    private static final int CANDIDATES = 100;

    /** So many values are drawn at most, that a large case's brief does not wait for its what-if. */
    private static final int DRAWN = 2_000_000;

    private final InfluenceGraph graph;
    private final DriveWords words;
    private final Sources sources;
    private final Quoting quoting;
    private final Map<EdgeId, Edge> edges = new TreeMap<>();

    /** The edges that carry something on from a node. */
    private final Map<NodeId, List<Edge>> leaving = new TreeMap<>();

    DriveLines(InfluenceGraph graph, DriveWords words, Sources sources, Quoting quoting) {
        this.graph = graph;
        this.words = words;
        this.sources = sources;
        this.quoting = quoting;
        for (Edge edge : graph.edges()) {
            edges.put(edge.id(), edge);
            if (edge.support().presence() > 0) {
                leaving.computeIfAbsent(edge.cause(), _ -> new ArrayList<>()).add(edge);
            }
        }
    }

    List<Brief.Part> parts() {
        List<Brief.Part> parts = new ArrayList<>();
        parts.add(strongest());
        worked().ifPresent(parts::add);
        return parts;
    }

    /** The best supported first, of those the ones between the nodes that most edges meet in. */
    private Brief.Part strongest() {
        Map<NodeId, Integer> degrees = new TreeMap<>();
        for (Edge edge : graph.edges()) {
            degrees.merge(edge.cause(), 1, Integer::sum);
            degrees.merge(edge.effect(), 1, Integer::sum);
        }
        List<Brief.Line> lines = graph.edges().stream()
                .sorted(Comparator.comparingDouble((Edge e) -> -e.support().stated())
                        .thenComparingInt(
                                e -> -degrees.getOrDefault(e.cause(), 0) - degrees.getOrDefault(e.effect(), 0))
                        .thenComparing(Edge::id))
                .limit(EDGES)
                .map(e -> line(e, words.sentence(e)))
                .toList();
        int more = graph.edges().size() - lines.size();
        return new Brief.Part(null, lines, more > 0 ? more + " more: bellwether influences" : null);
    }

    private Brief.Line line(Edge edge, String text) {
        List<Influence> statements = words.statements(edge);
        return new Brief.Line(
                null,
                text,
                quoting.of(statements.getFirst()),
                sources.numbers(statements.stream().map(Influence::evidence).toList()));
    }

    /** What follows if that falls of which the articles say most that it drives something; none where nothing leads on to a second node. */
    private Optional<Brief.Part> worked() {
        return leaving.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<NodeId, List<Edge>> e) -> -statements(e.getValue()))
                        .thenComparingInt(e -> -following(e.getKey()).size())
                        .thenComparing(Map.Entry::getKey))
                .limit(CANDIDATES)
                .map(Map.Entry::getKey)
                .filter(n -> following(n).size() > 1)
                .findFirst()
                .map(n -> worked(n, following(n).size()));
    }

    private int statements(List<Edge> edges) {
        return edges.stream().mapToInt(e -> words.statements(e).size()).sum();
    }

    private Set<NodeId> following(NodeId node) {
        Set<NodeId> found = new TreeSet<>();
        Deque<NodeId> open = new ArrayDeque<>(List.of(node));
        while (!open.isEmpty()) {
            NodeId at = open.remove();
            for (Edge edge : leaving.getOrDefault(at, List.of())) {
                if (!edge.effect().equals(node) && found.add(edge.effect())) {
                    open.add(edge.effect());
                }
            }
        }
        return found;
    }

    private Brief.Part worked(NodeId node, int following) {
        int draws = Math.clamp(DRAWN / following, 100, WhatIf.DRAWS);
        Outcome outcome = WhatIf.run(graph, Map.of(node, -1.0), draws, WhatIf.SEED);
        List<Brief.Line> lines = outcome.nodes().stream()
                .filter(NodeOutcome::isReached)
                .limit(FOLLOWING)
                .map(this::line)
                .toList();
        return new Brief.Part(
                "If %s falls, in the model of what these articles say".formatted(words.name(node)),
                lines,
                "all that follows, with the articles' words: bellwether whatif --set \"%s=-1\" --draws %d"
                        .formatted(asked(node), draws));
    }

    /** How the node is named on the command line: by its name, where that is nobody else's and can be typed. */
    private String asked(NodeId node) {
        String name = words.name(node);
        boolean only = graph.nodes().stream()
                        .filter(n -> n.name().equalsIgnoreCase(name))
                        .count()
                == 1;
        return only && name.matches("[\\p{L}\\p{N}:, -]+") ? name : node.value();
    }

    private Brief.Line line(NodeOutcome node) {
        List<Edge> path = node.paths().getFirst().stream()
                .map(edges::get)
                .filter(Objects::nonNull)
                .toList();
        Edge last = path.getLast();
        String by = path.size() == 1
                ? "directly"
                : "through " + words.name(path.get(path.size() - 2).effect());
        List<Influence> statements =
                path.stream().flatMap(e -> words.statements(e).stream()).toList();
        return new Brief.Line(
                node.name(),
                "%s, %s (up in %.0f %% of the draws, down in %.0f %%)"
                        .formatted(node.label(), by, 100 * node.up(), 100 * node.down()),
                quoting.of(words.statements(last).getFirst()),
                sources.numbers(statements.stream().map(Influence::evidence).toList()));
    }
}
