package org.bellwether.extract.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The vocabulary of time: months, weekdays, numbers, units, feasts and the verbs that matter to dates. Immutable. */
final class TimeWords {
    private static final String FILE = "words.tsv";
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
            "occurrence");
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
        return is("reporting", lemma);
    }

    boolean isOccurrence(String lemma) {
        return is("occurrence", lemma);
    }

    private static TimeWords load() {
        InputStream stream = TimeWords.class.getResourceAsStream(FILE);
        if (stream == null) {
            throw new IllegalStateException("resource %s is missing".formatted(FILE));
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            TimeWords words = new TimeWords();
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    words.add(line, number);
                }
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    private void add(String line, int number) {
        String[] fields = line.split("\t", -1);
        if (fields.length != 4 || !CATEGORIES.contains(fields[0])) {
            throw new IllegalStateException(
                    "%s:%d: expected category, value, forms, example with a category of %s, got '%s'"
                            .formatted(
                                    FILE, number, CATEGORIES.stream().sorted().toList(), line));
        }
        List<String> forms = List.of(fields[2].split("\\|"));
        entries.add(new Entry(fields[0], fields[1], forms, fields[3]));
        Map<String, String> known = valueByForm.computeIfAbsent(fields[0], _ -> new HashMap<>());
        for (String form : forms) {
            if (known.put(form, fields[1]) != null) {
                throw new IllegalStateException(
                        "%s:%d: '%s' stands twice under %s".formatted(FILE, number, form, fields[0]));
            }
        }
    }
}
