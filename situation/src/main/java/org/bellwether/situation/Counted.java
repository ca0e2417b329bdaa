package org.bellwether.situation;

import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bellwether.model.Report;

/**
 * How many of those without a name a report tells of: "four people", "113 more people".
 *
 * @param numbers in figures, or as the words they are ("dozens")
 * @param more whether they come on top of others that the article tells of
 */
record Counted(Set<String> numbers, boolean more) {
    private static final Counted NONE = new Counted(Set.of(), false);

    private static final String SMALL =
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen"
                    + " nineteen twenty";
    private static final String ROUND = "dozens|scores|hundreds|thousands|millions";
    private static final Map<String, String> FIGURES = figures();

    /** Words that may stand between a number and what is counted: "three more of the old men". */
    private static final int BETWEEN = 3;

    private static final Pattern MORE = Pattern.compile("(?i)\\b(?:more|other|others|another|further|additional)\\b");

    Counted {
        numbers = Set.copyOf(numbers);
    }

    private static Map<String, String> figures() {
        Map<String, String> figures = new HashMap<>();
        for (String word : SMALL.split(" ")) {
            figures.put(word, Integer.toString(figures.size() + 1));
        }
        return figures;
    }

    static Counted of(Report report, Parties parties) {
        Set<String> heads = new TreeSet<>(parties.namelessHeads(report.actors()));
        heads.addAll(parties.namelessHeads(report.recipients()));
        if (heads.isEmpty()) {
            return NONE;
        }
        Set<String> numbers = new TreeSet<>();
        boolean more = false;
        for (String head : heads) {
            Matcher found = counting(head).matcher(report.evidence().quote());
            while (found.find()) {
                String number = found.group(1).toLowerCase(Locale.ROOT).replace(",", "");
                numbers.add(FIGURES.getOrDefault(number, number));
                more |= MORE.matcher(found.group()).find();
            }
        }
        return new Counted(numbers, more);
    }

    private static Pattern counting(String head) {
        return Pattern.compile(
                "(?i)(?<![\\p{L}\\p{N}])(\\p{N}[\\p{N},]*|%s|%s)\\s+(?:[\\p{L}-]+\\s+){0,%d}?%s(?![\\p{L}])"
                        .formatted(SMALL.replace(' ', '|'), ROUND, BETWEEN, Pattern.quote(head)));
    }

    /** Whether the two count different ones. */
    boolean isApartFrom(Counted other) {
        return more != other.more
                || (!numbers.isEmpty() && !other.numbers.isEmpty() && Collections.disjoint(numbers, other.numbers));
    }
}
