package org.bellwether.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts how often sentences are rightly taken for causal, and how often the words of cause, effect and signal are found exactly. */
final class CausalityScore {
    private static final List<String> KINDS = List.of("cause", "effect", "signal");

    private int truePositives;
    private int falsePositives;
    private int falseNegatives;
    private int trueNegatives;
    private int relations;
    private final int[] hits = new int[KINDS.size()];
    private final int[] found = new int[KINDS.size()];
    private final int[] gold = new int[KINDS.size()];
    private int directed;
    private int straight;

    /** A sentence: whether it is causal, and whether it was taken for it. */
    void sentence(boolean causal, boolean taken) {
        if (causal) {
            truePositives += taken ? 1 : 0;
            falseNegatives += taken ? 0 : 1;
        } else {
            falsePositives += taken ? 1 : 0;
            trueNegatives += taken ? 0 : 1;
        }
    }

    /**
     * A causal sentence's relations. Of those found the first count, as many as there are; they are paired so that the most spans
     * are equal.
     *
     * @return whether all spans are found and none beside them
     */
    boolean spans(List<CausalSpans> wanted, List<CausalSpans> have) {
        List<CausalSpans> counted = have.subList(0, Math.min(have.size(), wanted.size()));
        int[] pairs = paired(wanted, counted);
        relations += wanted.size();
        for (CausalSpans relation : wanted) {
            add(gold, 1, 1, relation.signals().size());
        }
        boolean all = counted.size() == wanted.size();
        for (int i = 0; i < counted.size(); i++) {
            CausalSpans system = counted.get(i);
            CausalSpans right = wanted.get(pairs[i]);
            add(found, 1, 1, system.signals().size());
            int[] equal = equal(system, right);
            add(hits, equal[0], equal[1], equal[2]);
            all &= equal[0] == 1
                    && equal[1] == 1
                    && equal[2] == right.signals().size()
                    && equal[2] == system.signals().size();
            direction(system, right);
        }
        return all;
    }

    private static void add(int[] counts, int cause, int effect, int signals) {
        counts[0] += cause;
        counts[1] += effect;
        counts[2] += signals;
    }

    private static int[] equal(CausalSpans one, CausalSpans other) {
        int signals = (int) one.signals().stream()
                .distinct()
                .filter(other.signals()::contains)
                .count();
        return new int[] {
            one.cause().equals(other.cause()) ? 1 : 0, one.effect().equals(other.effect()) ? 1 : 0, signals
        };
    }

    private void direction(CausalSpans system, CausalSpans right) {
        boolean causeAtCause = system.cause().overlaps(right.cause());
        boolean causeAtEffect = system.cause().overlaps(right.effect());
        boolean effectAtEffect = system.effect().overlaps(right.effect());
        boolean effectAtCause = system.effect().overlaps(right.cause());
        if ((causeAtCause || causeAtEffect) && (effectAtEffect || effectAtCause)) {
            directed++;
            int kept = (causeAtCause ? 1 : 0) + (effectAtEffect ? 1 : 0);
            int swapped = (causeAtEffect ? 1 : 0) + (effectAtCause ? 1 : 0);
            straight += kept >= swapped ? 1 : 0;
        }
    }

    /** For each relation found the one it is held against: all ways are tried, the first of the best is taken. */
    private static int[] paired(List<CausalSpans> wanted, List<CausalSpans> have) {
        int[] best = new int[have.size()];
        assign(wanted, have, new ArrayList<>(), 0, new int[] {-1}, best);
        return best;
    }

    private static void assign(
            List<CausalSpans> wanted, List<CausalSpans> have, List<Integer> chosen, int sum, int[] most, int[] best) {
        int at = chosen.size();
        if (at == have.size()) {
            if (sum > most[0]) {
                most[0] = sum;
                for (int i = 0; i < at; i++) {
                    best[i] = chosen.get(i);
                }
            }
            return;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!chosen.contains(i)) {
                chosen.add(i);
                assign(
                        wanted,
                        have,
                        chosen,
                        sum + Arrays.stream(equal(have.get(at), wanted.get(i))).sum(),
                        most,
                        best);
                chosen.removeLast();
            }
        }
    }

    Map<String, Number> figures() {
        Map<String, Number> figures = new LinkedHashMap<>();
        int taken = truePositives + falsePositives;
        int causal = truePositives + falseNegatives;
        int all = taken + falseNegatives + trueNegatives;
        figures.put("detection_f1", Figures.f1(truePositives, causal, taken));
        figures.put("detection_precision", Figures.share(truePositives, taken));
        figures.put("detection_recall", Figures.share(truePositives, causal));
        figures.put("detection_accuracy", Figures.share(truePositives + trueNegatives, all));
        int hit = Arrays.stream(hits).sum();
        int system = Arrays.stream(found).sum();
        int wanted = Arrays.stream(gold).sum();
        figures.put("span_f1", Figures.f1(hit, wanted, system));
        figures.put("span_precision", Figures.share(hit, system));
        figures.put("span_recall", Figures.share(hit, wanted));
        for (int kind = 0; kind < KINDS.size(); kind++) {
            String name = KINDS.get(kind);
            figures.put(name + "_f1", Figures.f1(hits[kind], gold[kind], found[kind]));
            figures.put(name + "_precision", Figures.share(hits[kind], found[kind]));
            figures.put(name + "_recall", Figures.share(hits[kind], gold[kind]));
        }
        figures.put("direction_accuracy", Figures.share(straight, directed));
        figures.put("sentences", all);
        figures.put("causal", causal);
        figures.put("relations", relations);
        return figures;
    }
}
