package org.bellwether.bench;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One label for each record: accuracy, and the unweighted mean of F1 over the classes of the gold. */
final class LabelScore {
    /** Hits, gold and system counts of a class. */
    private final Map<String, int[]> classes = new TreeMap<>();

    private int records;
    private int right;

    /**
     * Counts a record.
     *
     * @param system null where nothing was answered: a miss
     */
    void add(String gold, @Nullable String system) {
        records++;
        classes.computeIfAbsent(gold, _ -> new int[3])[1]++;
        if (system == null) {
            return;
        }
        int[] answered = classes.computeIfAbsent(system, _ -> new int[3]);
        answered[2]++;
        if (gold.equals(system)) {
            answered[0]++;
            right++;
        }
    }

    double accuracy() {
        return Figures.share(right, records);
    }

    double macroF1() {
        double sum = 0;
        int counted = 0;
        for (int[] c : classes.values()) {
            if (c[1] > 0) {
                counted++;
                sum += 2.0 * c[0] / (c[1] + c[2]);
            }
        }
        return counted == 0 ? 0 : Figures.rounded(sum / counted);
    }

    /** F1 of each class of the gold. */
    Map<String, Double> perClass() {
        Map<String, Double> found = new TreeMap<>();
        classes.forEach((label, c) -> {
            if (c[1] > 0) {
                found.put(label, Figures.f1(c[0], c[1], c[2]));
            }
        });
        return found;
    }
}
