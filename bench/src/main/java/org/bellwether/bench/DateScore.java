package org.bellwether.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Scores dates of publication, to the day. */
final class DateScore {
    private int right;
    private int wrong;
    private int missed;
    private int rightlyNone;
    private final Map<String, Integer> wrongBySource = new TreeMap<>();

    /** Adds a page; returns whether the answer is right. */
    boolean add(@Nullable String gold, @Nullable String answer, String source) {
        if (answer == null) {
            if (gold == null) {
                rightlyNone++;
            } else {
                missed++;
            }
            return gold == null;
        }
        if (answer.equals(gold)) {
            right++;
            return true;
        }
        wrong++;
        wrongBySource.merge(source, 1, Integer::sum);
        return false;
    }

    Map<String, Number> figures() {
        int pages = right + wrong + missed + rightlyNone;
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("f", Figures.f1(right, right + missed, right + wrong));
        figures.put("precision", Figures.share(right, right + wrong));
        figures.put("recall", Figures.share(right, right + missed));
        figures.put("accuracy", Figures.share(right + rightlyNone, pages));
        wrongBySource.forEach((source, count) -> figures.put("wrong_by_" + source, Figures.share(count, wrong)));
        figures.put("pages", pages);
        return figures;
    }
}
