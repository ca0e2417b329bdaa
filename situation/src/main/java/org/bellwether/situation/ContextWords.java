package org.bellwether.situation;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.bellwether.model.Report;
import org.bellwether.situation.same.Bases;
import org.bellwether.tables.Row;

/**
 * Words that stand beside those that tell a deed, or must not. With and without are base forms, see {@link Bases}.
 *
 * @param several words of the trigger, as written, that tell of more than one
 * @param with of which one stands in the sentence; empty for no matter
 * @param without of which none does
 */
record ContextWords(Set<String> several, Set<String> with, Set<String> without) {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}-]+");

    ContextWords {
        several = Set.copyOf(several);
        with = Set.copyOf(with);
        without = Set.copyOf(without);
    }

    /** Of the columns {@code several}, {@code with} and {@code without}. */
    static ContextWords of(Row row) {
        return new ContextWords(new HashSet<>(row.list("several")), bases(row, "with"), bases(row, "without"));
    }

    /** The base forms of a column's words. */
    static Set<String> bases(Row row, String column) {
        Set<String> found = new HashSet<>();
        row.list(column).forEach(word -> found.addAll(Bases.bundled().in(word)));
        return found;
    }

    /** Whether a report's words are as they must be. */
    boolean suit(Report report) {
        return isOne(report.trigger().quote()) && standsIn(report.evidence().quote());
    }

    private boolean isOne(String trigger) {
        return NO_WORD.splitAsStream(trigger.toLowerCase(Locale.ROOT)).noneMatch(several::contains);
    }

    private boolean standsIn(String sentence) {
        if (with.isEmpty() && without.isEmpty()) {
            return true;
        }
        List<String> there = Bases.bundled().in(sentence);
        return (with.isEmpty() || there.stream().anyMatch(with::contains))
                && there.stream().noneMatch(without::contains);
    }
}
