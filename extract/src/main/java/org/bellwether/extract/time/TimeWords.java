package org.bellwether.extract.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bellwether.tables.Row;
import org.bellwether.tables.TableFile;
import org.jspecify.annotations.Nullable;

/** The vocabulary of time: months, weekdays, numbers, units, feasts and the verbs that matter to dates. Immutable. */
final class TimeWords {
    private static final Set<String> CATEGORIES = Set.of(
            "month",
            "weekday",
            "season",
            "number",
            "ordinal",
            "unit",
            "daypart",
            "dayword",
            "vague",
            "reference",
            "frequency",
            "feast",
            "clock",
            "reporting",
            "occurrence",
            "result",
            "speaking",
            "violence",
            "coming",
            "occasion");
    private static final java.util.List<String> CORE = java.util.List.of(
            "month", "weekday", "season", "unit", "daypart", "dayword", "reference", "frequency", "feast", "clock");
    private static final TimeWords BUNDLED = load();

    /** One line of the file. */
    record Entry(String category, String value, List<String> forms, String example) {}

    private final Map<String, Map<String, String>> valueByForm = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    private TimeWords() {}

    static TimeWords bundled() {
        return BUNDLED;
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** What the form stands for in the category, or null. */
    @Nullable
    String value(String category, String form) {
        return valueByForm.getOrDefault(category, Map.of()).get(form);
    }

    /** The same as a number; 0 where the form is not of the category. */
    int number(String category, String form) {
        String value = value(category, form);
        return value == null ? 0 : Integer.parseInt(value);
    }

    boolean is(String category, String form) {
        return value(category, form) != null;
    }

    /** Whether the form can make an expression of time: any word of the file but numbers, amounts and verbs. */
    boolean isCore(String form) {
        if (form.endsWith("s") && (form.endsWith("0s") || form.endsWith("ties") || form.endsWith("days"))) {
            return true;
        }
        for (String category : CORE) {
            if (is(category, form)) {
                return true;
            }
        }
        return false;
    }

    boolean isReporting(String lemma) {
        return isVerb("reporting", lemma);
    }

    boolean isOccurrence(String lemma) {
        return isVerb("occurrence", lemma);
    }

    boolean isResult(String lemma) {
        return isVerb("result", lemma);
    }

    boolean isViolence(String lemma) {
        return isVerb("violence", lemma);
    }

    /** Whether the verb tells that somebody goes somewhere. */
    boolean isComing(String lemma) {
        return isVerb("coming", lemma);
    }

    /** Whether the verb tells of speech: reports, demands, blame. */
    boolean speaks(String lemma) {
        return isReporting(lemma) || isVerb("speaking", lemma);
    }

    /** Whether the noun names an occasion on which things are said or done. */
    boolean isGathering(String lemma) {
        return "talk".equals(value("occasion", lemma));
    }

    /** Whether the noun names a time of war: what is done in it has its time. */
    boolean isWar(String lemma) {
        return "war".equals(value("occasion", lemma.toLowerCase(java.util.Locale.ROOT)));
    }

    /** Whether the noun names an occasion: talk or violence. */
    boolean isOccasion(String lemma) {
        return is("occasion", lemma) && !isWar(lemma);
    }

    /** The lemmatiser leaves some past forms as they are: "ended". */
    private boolean isVerb(String category, String lemma) {
        return is(category, lemma)
                || (lemma.endsWith("ed")
                        && (is(category, lemma.substring(0, lemma.length() - 1))
                                || is(category, lemma.substring(0, lemma.length() - 2))));
    }

    private static TimeWords load() {
        TimeWords words = new TimeWords();
        TableFile.read(TimeWords.class, "words.tsv", 4).rows().forEach(words::add);
        return words;
    }

    private void add(Row row) {
        String category = row.cell(0);
        if (!CATEGORIES.contains(category)) {
            throw row.fault("category '%s', expected one of %s"
                    .formatted(category, CATEGORIES.stream().sorted().toList()));
        }
        entries.add(new Entry(category, row.cell(1), row.list(2), row.cell(3)));
        Map<String, String> known = valueByForm.computeIfAbsent(category, _ -> new HashMap<>());
        for (String form : row.list(2)) {
            if (known.put(form, row.cell(1)) != null) {
                throw row.fault("'%s' stands twice under %s".formatted(form, category));
            }
        }
    }
}
