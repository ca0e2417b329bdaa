package org.bellwether.bench;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Scores temporal expressions: the gold's in text order, each with the first unused one of ours that overlaps it. */
final class TimeScore {
    /** An expression. */
    record Timex(GoldSpan span, String type, String value) {}

    private int documents;
    private int gold;
    private int system;
    private int overlapping;
    private int exact;
    private int sameType;
    private int sameValue;

    /** Adds a document, both lists in text order; returns for each gold expression the number of ours, or −1. */
    int[] add(List<Timex> theirs, List<Timex> ours) {
        documents++;
        gold += theirs.size();
        system += ours.size();
        int[] match = SpanPairs.match(
                theirs.stream().map(Timex::span).toList(),
                ours.stream().map(Timex::span).toList());
        for (int i = 0; i < match.length; i++) {
            if (match[i] >= 0) {
                Timex wanted = theirs.get(i);
                Timex have = ours.get(match[i]);
                overlapping++;
                exact += have.span().equals(wanted.span()) ? 1 : 0;
                sameType += have.type().equals(wanted.type()) ? 1 : 0;
                sameValue += have.value().equals(wanted.value()) ? 1 : 0;
            }
        }
        return match;
    }

    static List<Timex> ordered(List<Timex> found) {
        return found.stream().sorted(Comparator.comparing(Timex::span)).toList();
    }

    Map<String, Number> figures() {
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("value_f1", Figures.f1(sameValue, gold, system));
        figures.put("type_f1", Figures.f1(sameType, gold, system));
        figures.put("relaxed_f1", Figures.f1(overlapping, gold, system));
        figures.put("strict_f1", Figures.f1(exact, gold, system));
        figures.put("documents", documents);
        figures.put("gold", gold);
        figures.put("system", system);
        return figures;
    }
}
