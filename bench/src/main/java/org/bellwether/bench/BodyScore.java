package org.bellwether.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Scores the main text of pages by runs of four words. */
final class BodyScore {
    private static final Pattern TOKEN = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int RUN = 4;

    private int pages;
    private int exact;
    private int withOutput;
    private int withGold;
    private double precision;
    private double recall;

    /** Adds a page; returns F1 of its runs. */
    double add(String gold, String output) {
        pages++;
        List<String> theirs = tokens(gold);
        List<String> ours = tokens(output);
        exact += theirs.equals(ours) ? 1 : 0;
        List<String> goldRuns = runs(theirs);
        List<String> ourRuns = runs(ours);
        Map<String, Integer> left = new HashMap<>();
        goldRuns.forEach(r -> left.merge(r, 1, Integer::sum));
        int shared = 0;
        for (String run : ourRuns) {
            int rest = left.getOrDefault(run, 0);
            if (rest > 0) {
                left.put(run, rest - 1);
                shared++;
            }
        }
        if (!ourRuns.isEmpty()) {
            withOutput++;
            precision += (double) shared / ourRuns.size();
        }
        if (!goldRuns.isEmpty()) {
            withGold++;
            recall += (double) shared / goldRuns.size();
        }
        return Figures.f1(shared, goldRuns.size(), ourRuns.size());
    }

    private static List<String> tokens(String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    /** All windows; of a shorter text all of its words. */
    private static List<String> runs(List<String> tokens) {
        List<String> found = new ArrayList<>();
        if (!tokens.isEmpty() && tokens.size() < RUN) {
            found.add(String.join(" ", tokens));
        }
        for (int i = 0; i + RUN <= tokens.size(); i++) {
            found.add(String.join(" ", tokens.subList(i, i + RUN)));
        }
        return found;
    }

    Map<String, Number> figures() {
        double p = withOutput == 0 ? 0 : precision / withOutput;
        double r = withGold == 0 ? 0 : recall / withGold;
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("f1", p + r == 0 ? 0 : Figures.rounded(2 * p * r / (p + r)));
        figures.put("precision", Figures.rounded(p));
        figures.put("recall", Figures.rounded(r));
        figures.put("exact", Figures.share(exact, pages));
        figures.put("pages", pages);
        return figures;
    }
}
