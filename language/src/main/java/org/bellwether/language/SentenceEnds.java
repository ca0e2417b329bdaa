package org.bellwether.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** The words of {@code sentence-ends.tsv}: what a full stop means after them or before them. */
record SentenceEnds(
        Set<String> titles,
        Set<String> numbered,
        Set<String> open,
        Set<String> starters,
        Set<String> saying,
        List<String> examples) {
    private static final String FILE = "sentence-ends.tsv";

    static SentenceEnds load() {
        SentenceEnds loaded = new SentenceEnds(
                new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>(), new ArrayList<>());
        try (InputStream in = Objects.requireNonNull(SentenceEnds.class.getResourceAsStream(FILE), FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    loaded.add(line, number);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return loaded;
    }

    private void add(String line, int number) {
        int tab = line.indexOf('\t');
        String kind = tab < 0 ? line : line.substring(0, tab);
        String word = tab < 0 ? "" : line.substring(tab + 1);
        boolean fresh = switch (kind) {
            case "title" -> titles.add(word.toLowerCase(Locale.ROOT));
            case "number" -> numbered.add(word.toLowerCase(Locale.ROOT));
            case "open" -> open.add(word.toLowerCase(Locale.ROOT));
            case "starter" -> starters.add(word);
            case "says" -> saying.add(word);
            case "example" -> examples.add(word);
            default -> throw new IllegalArgumentException("%s:%d: unknown kind '%s'".formatted(FILE, number, kind));
        };
        if (word.isBlank() || !fresh) {
            throw new IllegalArgumentException(
                    "%s:%d: '%s' of kind %s is empty or stands twice".formatted(FILE, number, word, kind));
        }
    }
}
