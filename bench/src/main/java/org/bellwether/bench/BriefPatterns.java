package org.bellwether.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.bellwether.tables.Row;
import org.bellwether.tables.TableFile;

/** Briefs that an agency words alike for one country after the other. */
record BriefPatterns(List<String> patterns, List<Row> names) {
    private static final Pattern NUMBER = Pattern.compile("\\{n}");

    static BriefPatterns bundled() {
        return new BriefPatterns(
                TableFile.read(BriefPatterns.class, "briefs.tsv", 2).rows().stream()
                        .map(row -> row.cell(1))
                        .toList(),
                TableFile.read(BriefPatterns.class, "brief-names.tsv", 3).rows());
    }

    int count() {
        return patterns.size() * names.size();
    }

    /** Each pattern for each country. */
    List<String> filled(Random random) {
        List<String> briefs = new ArrayList<>();
        for (String pattern : patterns) {
            for (int i = 0; i < names.size(); i++) {
                Row row = names.get(i);
                String named = pattern.replace("{country}", row.cell(0))
                        .replace("{capital}", row.cell(1))
                        .replace("{person}", row.cell(2))
                        .replace("{other}", names.get((i + 1) % names.size()).cell(0));
                briefs.add(NUMBER.matcher(named).replaceAll(_ -> String.valueOf(2 + random.nextInt(28))));
            }
        }
        return briefs;
    }
}
