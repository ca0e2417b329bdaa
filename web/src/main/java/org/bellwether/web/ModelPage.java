package org.bellwether.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.bellwether.ask.Intervention;
import org.bellwether.ask.brief.DriveWords;
import org.bellwether.model.Edge;
import org.bellwether.model.EdgeId;
import org.bellwether.model.Influence;
import org.bellwether.model.InfluenceGraph;
import org.bellwether.model.NodeId;
import org.bellwether.situation.run.Outcome;
import org.bellwether.situation.run.WhatIf;
import org.bellwether.store.CaseFolder;
import org.bellwether.store.CaseQueries;
import org.bellwether.store.export.ContractRecords;
import tools.jackson.databind.JsonNode;

/** The influence model with the words it rests on, and its runs. */
final class ModelPage {
    private static final int QUOTES = 5;

    /** A run of more would take longer than a person waits. */
    private static final int MOST_DRAWS = 100_000;

    private final InfluenceGraph graph;
    private final DriveWords words;
    private final Named named = new Named();

    private ModelPage(InfluenceGraph graph) {
        this.graph = graph;
        this.words = new DriveWords(graph, Map.of());
    }

    static Reply of(CaseQueries queries, Asked asked) {
        return new ModelPage(queries.influenceGraph()).reply(queries);
    }

    private Reply reply(CaseQueries queries) {
        Map<NodeId, int[]> degrees = new TreeMap<>();
        graph.nodes().forEach(n -> degrees.put(n.id(), new int[3]));
        for (Edge edge : graph.edges()) {
            count(degrees, edge.cause(), 1, edge);
            count(degrees, edge.effect(), 0, edge);
        }
        List<Integer> sizes = components();
        return Reply.json(JsonOut.object(out -> {
            out.raws(
                    "nodes",
                    graph.nodes().stream()
                            .map(n -> {
                                named.node(n);
                                int[] d = degrees.getOrDefault(n.id(), new int[3]);
                                return Records.with(
                                        ContractRecords.node(n),
                                        o -> o.number("in", d[0])
                                                .number("out", d[1])
                                                .number("influences", d[2]));
                            })
                            .toList());
            out.raws("edges", graph.edges().stream().map(this::edge).toList());
            out.number("components", sizes.size());
            out.number(
                    "largest", sizes.stream().mapToInt(Integer::intValue).max().orElse(0));
            named.write(queries, out);
        }));
    }

    private static void count(Map<NodeId, int[]> degrees, NodeId node, int side, Edge edge) {
        int[] counts = degrees.computeIfAbsent(node, _ -> new int[3]);
        counts[side]++;
        counts[2] += edge.influences().size();
    }

    private String edge(Edge edge) {
        List<String> quotes = new ArrayList<>();
        for (Influence influence : words.statements(edge).stream().limit(QUOTES).toList()) {
            named.document(influence.article());
            named.voice(influence.attributedTo());
            quotes.add(JsonOut.object(o -> o.text("influence", influence.id())
                    .text("document", influence.article())
                    .raw("quote", ContractRecords.stretch(influence.evidence()))
                    .raw("voice", ContractRecords.speaker(influence.attributedTo()))
                    .text("modality", influence.modality().name().toLowerCase(java.util.Locale.ROOT))));
        }
        return Records.with(ContractRecords.edge(edge), o -> o.raws("quotes", quotes));
    }

    /** How many nodes hang together, whichever way the edges point, for each part of the graph. */
    private List<Integer> components() {
        Map<NodeId, List<NodeId>> beside = new TreeMap<>();
        graph.nodes().forEach(n -> beside.put(n.id(), new ArrayList<>()));
        for (Edge edge : graph.edges()) {
            beside.computeIfAbsent(edge.cause(), _ -> new ArrayList<>()).add(edge.effect());
            beside.computeIfAbsent(edge.effect(), _ -> new ArrayList<>()).add(edge.cause());
        }
        List<Integer> sizes = new ArrayList<>();
        Set<NodeId> seen = new TreeSet<>();
        for (NodeId start : beside.keySet()) {
            Deque<NodeId> open = new ArrayDeque<>(List.of(start));
            int size = 0;
            while (!open.isEmpty()) {
                NodeId node = open.pop();
                if (seen.add(node)) {
                    size++;
                    open.addAll(beside.getOrDefault(node, List.of()));
                }
            }
            if (size > 0) {
                sizes.add(size);
            }
        }
        return sizes;
    }

    static Reply whatIf(CaseFolder open, Asked asked, JsonNode body) {
        JsonBody.onlyKeys(body, Set.of("set", "draws", "seed"));
        List<Intervention.Hold> holds = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : JsonBody.object(body, "set").properties()) {
            if (!entry.getValue().isNumber()) {
                throw Problem.wrong("'set' gives nodes numbers from -1 to 1; '%s' has none".formatted(entry.getKey()));
            }
            holds.add(new Intervention.Hold(entry.getKey(), entry.getValue().asDouble()));
        }
        if (holds.isEmpty()) {
            throw Problem.wrong("'set' holds no node; give at least one, as in {\"set\": {\"NODE\": -1}}");
        }
        int draws = JsonBody.integer(body, "draws", WhatIf.DRAWS, 1, MOST_DRAWS);
        long seed = JsonBody.integer(body, "seed", (int) WhatIf.SEED, Integer.MIN_VALUE, Integer.MAX_VALUE);
        return open.asked(queries -> {
            InfluenceGraph graph = queries.influenceGraph();
            Outcome outcome = Intervention.run(queries, graph, holds, draws, seed);
            ModelPage page = new ModelPage(graph);
            Set<EdgeId> shown = new TreeSet<>();
            outcome.nodes().forEach(n -> {
                n.paths().forEach(shown::addAll);
                shown.addAll(n.deciding());
            });
            Consumer<JsonOut> more = out -> {
                out.object(
                        "edges",
                        o -> graph.edges().stream()
                                .filter(e -> shown.contains(e.id()))
                                .forEach(e -> o.raw(e.id().value(), page.edge(e))));
                page.named.write(queries, out);
            };
            return Reply.json(Records.with(ContractRecords.outcome(outcome), more));
        });
    }
}
