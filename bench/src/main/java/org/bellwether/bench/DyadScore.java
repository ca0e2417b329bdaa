package org.bellwether.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Scores coded dyads, record by record, as multisets. */
final class DyadScore {
    /** An event: who, a CAMEO code, to whom; {@code ---} where nobody is known. */
    record Triple(String source, String code, String target) {
        String root() {
            return code.substring(0, 2);
        }
    }

    /** Hits, gold and system of one way to look at the events. */
    private static final class Count {
        final Function<Triple, Object> view;
        int hits;
        int gold;
        int system;

        Count(Function<Triple, Object> view) {
            this.view = view;
        }

        void add(List<Triple> theirs, List<Triple> ours) {
            gold += theirs.size();
            system += ours.size();
            List<Object> left = new ArrayList<>(theirs.stream().map(view).toList());
            for (Triple have : ours) {
                hits += left.remove(view.apply(have)) ? 1 : 0;
            }
        }
    }

    private final Map<String, Count> counts = new LinkedHashMap<>();
    private int records;
    private int right;
    private int gold;
    private int system;

    DyadScore() {
        counts.put("code", new Count(Triple::code));
        counts.put("root", new Count(Triple::root));
        counts.put("triple", new Count(t -> t));
        counts.put("source", new Count(Triple::source));
        counts.put("target", new Count(Triple::target));
    }

    /** Adds a record; returns whether it is exactly right. */
    boolean add(List<Triple> theirs, List<Triple> ours) {
        records++;
        gold += theirs.size();
        system += ours.size();
        counts.values().forEach(c -> c.add(theirs, ours));
        List<Triple> left = new ArrayList<>(ours);
        boolean exact = theirs.stream().allMatch(left::remove) && left.isEmpty();
        right += exact ? 1 : 0;
        return exact;
    }

    Map<String, Number> figures() {
        Map<String, Number> figures = new LinkedHashMap<>();
        counts.forEach((name, c) -> {
            figures.put(name + "_f1", Figures.f1(c.hits, c.gold, c.system));
            figures.put(name + "_precision", Figures.share(c.hits, c.system));
            figures.put(name + "_recall", Figures.share(c.hits, c.gold));
        });
        figures.put("exact_records", Figures.share(right, records));
        figures.put("records", records);
        figures.put("gold", gold);
        figures.put("system", system);
        return figures;
    }
}
