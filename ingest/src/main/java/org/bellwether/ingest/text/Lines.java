package org.bellwether.ingest.text;

import java.util.ArrayList;
import java.util.List;
import org.bellwether.ingest.input.Characters;

/** A plain text's paragraphs: its lines, or, where lines are broken at a fixed width, what stands between blank lines. */
final class Lines {
    /** Text broken by hand or by an editor has lines of about this many characters. */
    private static final int SHORTEST_WIDTH = 45;

    private static final int LONGEST_WIDTH = 110;

    private Lines() {}

    static List<String> paragraphs(String text) {
        List<List<String>> groups = new ArrayList<>();
        List<String> group = new ArrayList<>();
        for (String line : text.split("\n")) {
            String clean = Characters.oneLine(line);
            if (!clean.isEmpty()) {
                group.add(clean);
            } else if (!group.isEmpty()) {
                groups.add(group);
                group = new ArrayList<>();
            }
        }
        if (!group.isEmpty()) {
            groups.add(group);
        }
        List<String> paragraphs = new ArrayList<>();
        boolean wrapped = isWrapped(groups);
        for (List<String> lines : groups) {
            if (wrapped && lines.size() > 1) {
                join(lines, paragraphs);
            } else {
                paragraphs.addAll(lines);
            }
        }
        return paragraphs;
    }

    /** Of all lines that have another below them in their group, most are of one width and stop in mid-sentence. */
    private static boolean isWrapped(List<List<String>> groups) {
        int inner = 0;
        int broken = 0;
        for (List<String> lines : groups) {
            for (int i = 0; i + 1 < lines.size(); i++) {
                inner++;
                int length = lines.get(i).length();
                if (length > LONGEST_WIDTH) {
                    return false;
                }
                if (length >= SHORTEST_WIDTH && !lines.get(i).matches(".*[.!?:\"”]")) {
                    broken++;
                }
            }
        }
        return broken >= 2 && broken * 2 > inner;
    }

    /** Joins broken lines; a line much shorter than the width ends its paragraph, a list mark begins one. */
    private static void join(List<String> lines, List<String> into) {
        StringBuilder paragraph = new StringBuilder();
        for (String line : lines) {
            boolean mark = line.matches("(?:[-*•–]|\\d{1,2}[.)]) .*");
            if (!paragraph.isEmpty() && mark) {
                into.add(paragraph.toString());
                paragraph.setLength(0);
            }
            paragraph.append(paragraph.isEmpty() ? "" : " ").append(line);
            if (line.length() < SHORTEST_WIDTH) {
                into.add(paragraph.toString());
                paragraph.setLength(0);
            }
        }
        if (!paragraph.isEmpty()) {
            into.add(paragraph.toString());
        }
    }
}
