package org.bellwether.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bellwether.ask.Dates;
import org.bellwether.ask.Plain;
import org.bellwether.ask.Titles;
import org.bellwether.ask.brief.DriveWords;
import org.bellwether.model.Document;
import org.bellwether.model.Edge;
import org.bellwether.model.EdgeId;
import org.bellwether.model.Influence;
import org.bellwether.model.InfluenceGraph;
import org.bellwether.situation.run.Outcome;
import org.bellwether.situation.run.Outcome.NodeOutcome;
import org.bellwether.store.CaseQueries;

/** A run of the influence model as a person reads it: a table, then why, with the articles' words. */
final class WhatIfText {
    private static final int EXPLAINED = 10;
    private static final int QUOTES = 2;
    private static final int QUOTE = 400;

    private final CaseQueries queries;
    private final DriveWords words;
    private final Console console;
    private final Map<EdgeId, Edge> edges = new TreeMap<>();

    /** Edges whose quotes were printed. */
    private final Set<EdgeId> quoted = new TreeSet<>();

    WhatIfText(InfluenceGraph graph, CaseQueries queries, Console console) {
        this.queries = queries;
        this.console = console;
        words = new DriveWords(graph, queries.names());
        graph.edges().forEach(e -> edges.put(e.id(), e));
    }

    void print(Outcome outcome) {
        String set = outcome.set().entrySet().stream()
                .map(e -> words.name(e.getKey()) + " at " + shown(e.getValue()))
                .collect(Collectors.joining(", "));
        line("In the model of what these articles say, with %s (%,d draws, seed %d):"
                .formatted(set, outcome.draws(), outcome.seed()));
        List<NodeOutcome> reached =
                outcome.nodes().stream().filter(NodeOutcome::isReached).toList();
        if (!reached.isEmpty()) {
            line("");
            table(reached);
        }
        int still = outcome.nodes().size() - reached.size() - outcome.set().size();
        if (reached.isEmpty()) {
            line("Nothing that was read leads anywhere from there.");
        } else if (still > 0) {
            line("");
            line(still == 1 ? "1 other node is not reached." : still + " other nodes are not reached.");
        }
        if (outcome.unsettled() > 0) {
            line(outcome.unsettled() + " draws came to no end and are not counted.");
        }
        reached.stream().limit(EXPLAINED).forEach(this::explain);
    }

    private void table(List<NodeOutcome> reached) {
        new Listing<NodeOutcome>(
                        List.of("ID", "GOES", "UP", "DOWN", "SAME", "P10", "P50", "P90", "NODE"),
                        List.of(),
                        n -> List.of(
                                n.id().value(),
                                n.label(),
                                percent(n.up()),
                                percent(n.down()),
                                percent(n.unchanged()),
                                shown(n.p10()),
                                shown(n.p50()),
                                shown(n.p90()),
                                n.name()),
                        NodeOutcome::name)
                .print(reached::forEach, Format.TABLE, console);
    }

    private void explain(NodeOutcome node) {
        line("");
        line("%s: %s (up in %s of draws, down in %s), by"
                .formatted(node.name(), node.label(), percent(node.up()), percent(node.down())));
        for (List<EdgeId> path : node.paths()) {
            String lead = "- ";
            for (EdgeId id : path) {
                Edge edge = edges.get(id);
                if (edge != null) {
                    line(lead + words.sentence(edge) + " " + id);
                    lead = "  then ";
                    quotes(edge);
                }
            }
        }
        if (!node.deciding().isEmpty()) {
            line("  It hinges on " + node.deciding().stream().map(EdgeId::value).collect(Collectors.joining(", "))
                    + ".");
        }
    }

    private void quotes(Edge edge) {
        if (quoted.add(edge.id())) {
            words.statements(edge).stream().limit(QUOTES).forEach(this::quote);
        }
    }

    private void quote(Influence influence) {
        Document document =
                queries.document(influence.article().value()).orElseThrow().document();
        String who = document.publisher() == null ? Titles.of(document) : document.publisher();
        String when = document.published().isKnown() ? ", " + Dates.shown(document.published()) : "";
        String reserve = words.reserve(influence);
        line("    “%s” (%s%s%s)"
                .formatted(
                        Plain.shortened(influence.evidence().quote(), QUOTE),
                        who,
                        when,
                        reserve.isEmpty() ? "" : "; " + reserve));
    }

    private static String percent(double share) {
        return "%.0f %%".formatted(100 * share);
    }

    private static String shown(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replaceAll("^-(0\\.00)$", "$1");
    }

    /** Text of articles stands in most lines; the indent is ours. */
    private void line(String text) {
        String bare = text.stripLeading();
        console.out().println(text.substring(0, text.length() - bare.length()) + Plain.line(bare));
    }
}
