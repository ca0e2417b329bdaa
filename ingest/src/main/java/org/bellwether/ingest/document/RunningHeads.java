package org.bellwether.ingest.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Leaves out what stands at the head or the foot of page after page, and page numbers. */
final class RunningHeads {
    /** Heads and feet stand in this share of a page, above and below. */
    private static final float EDGE = 0.12f;

    /** So many lines at the edge of a page may be its head. */
    private static final int MOST_LINES = 3;

    private static final Pattern NUMBER = Pattern.compile(
            "(?i)\\W{0,3}(?:page|p\\.|seite|стр\\.)?\\s*(?:\\d{1,4}|[ivxl]{1,6})(?:\\s*(?:/|of|von|из)\\s*\\d{1,4})?\\W{0,3}");

    private RunningHeads() {}

    static List<List<TypeLine>> without(List<List<TypeLine>> pages) {
        Map<String, Integer> counts = new HashMap<>();
        for (List<TypeLine> page : pages) {
            Set<String> once = new HashSet<>();
            for (TypeLine line : edges(page)) {
                once.add(shape(line));
            }
            once.forEach(shape -> counts.merge(shape, 1, Integer::sum));
        }
        List<List<TypeLine>> kept = new ArrayList<>();
        for (List<TypeLine> page : pages) {
            Set<TypeLine> edges = new HashSet<>(edges(page));
            kept.add(page.stream()
                    .filter(line -> !edges.contains(line) || !isRunning(line, counts))
                    .toList());
        }
        return kept;
    }

    private static boolean isRunning(TypeLine line, Map<String, Integer> counts) {
        return counts.getOrDefault(shape(line), 0) >= 2
                || NUMBER.matcher(line.text()).matches();
    }

    /** The outermost lines at the head and the foot. */
    private static List<TypeLine> edges(List<TypeLine> page) {
        List<TypeLine> down = page.stream()
                .sorted(java.util.Comparator.comparingDouble(TypeLine::base))
                .toList();
        List<TypeLine> edges = new ArrayList<>();
        for (int i = 0; i < down.size(); i++) {
            TypeLine line = down.get(i);
            boolean head = i < MOST_LINES && line.base() < line.pageHeight() * EDGE;
            boolean foot = i >= down.size() - MOST_LINES && line.base() > line.pageHeight() * (1 - EDGE);
            if (head || foot) {
                edges.add(line);
            }
        }
        return edges;
    }

    /** The line without its numbers, which count the pages, and where about it stands. */
    private static String shape(TypeLine line) {
        return line.text().replaceAll("\\d+", "#") + (line.base() < line.pageHeight() / 2 ? " head" : " foot");
    }
}
