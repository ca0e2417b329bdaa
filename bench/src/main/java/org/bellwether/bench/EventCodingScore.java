package org.bellwether.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Scores the first event of each record: its type, and where that is right who acts and on whom. */
final class EventCodingScore {
    /** A side of an event: the words that name it, and the codes of its countries. */
    record Side(Set<String> words, Set<String> countries) {
        boolean isNobody() {
            return words.isEmpty() && countries.isEmpty();
        }

        private boolean shares(Side other) {
            return words.stream().anyMatch(other.words::contains)
                    || countries.stream().anyMatch(other.countries::contains);
        }
    }

    /** An event: its class and its sides. */
    record Coded(String type, Side source, Side target) {}

    /** What is wrong with a record; null parts are right or do not count. */
    record Verdict(
            boolean type,
            @Nullable Boolean source,
            @Nullable Boolean target) {}

    private final LabelScore classes = new LabelScore();
    private int records;
    private int covered;
    private int right;
    private int anyRight;
    private int told;
    private int sources;
    private int sourcesRight;
    private int targets;
    private int targetsRight;

    /** Adds a record: its gold events, at least one, and what was found, best first. */
    Verdict add(List<Coded> gold, List<Coded> system) {
        records++;
        told += system.size();
        Set<String> types = new TreeSet<>();
        gold.forEach(g -> types.add(g.type()));
        anyRight += system.stream().anyMatch(s -> types.contains(s.type())) ? 1 : 0;
        Coded first = system.isEmpty() ? null : system.getFirst();
        if (first == null) {
            classes.add(gold.getFirst().type(), null);
            return new Verdict(false, null, null);
        }
        covered++;
        if (!types.contains(first.type())) {
            classes.add(gold.getFirst().type(), first.type());
            return new Verdict(false, null, null);
        }
        right++;
        classes.add(first.type(), first.type());
        List<Coded> same =
                gold.stream().filter(g -> g.type().equals(first.type())).toList();
        boolean source = same.stream().anyMatch(g -> g.source().shares(first.source()));
        sources++;
        sourcesRight += source ? 1 : 0;
        if (same.stream().allMatch(g -> g.target().isNobody())) {
            return new Verdict(true, source, null);
        }
        boolean target = same.stream().anyMatch(g -> g.target().shares(first.target()));
        targets++;
        targetsRight += target ? 1 : 0;
        return new Verdict(true, source, target);
    }

    Map<String, Number> figures() {
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("f1", Figures.f1(right, covered, records));
        figures.put("precision", Figures.share(right, covered));
        figures.put("recall", Figures.share(right, records));
        figures.put("coverage", Figures.share(covered, records));
        figures.put("macro_f1", classes.macroF1());
        figures.put("any_recall", Figures.share(anyRight, records));
        figures.put("source_accuracy", Figures.share(sourcesRight, sources));
        figures.put("target_accuracy", Figures.share(targetsRight, targets));
        figures.put("events_per_record", records == 0 ? 0 : Figures.rounded((double) told / records));
        figures.put("records", records);
        return figures;
    }
}
