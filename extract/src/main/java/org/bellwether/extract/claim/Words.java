package org.bellwether.extract.claim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The classes of words in {@code words.tsv}. Immutable. */
final class Words {
    private static final String FILE = "words.tsv";

    private final Map<String, Set<String>> classes = new LinkedHashMap<>();

    private Words() {}

    static Words bundled() {
        Words words = new Words();
        try (InputStream in = Words.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing beside " + Words.class);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    words.add(number, line.split("\t", -1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private void add(int line, String[] fields) {
        if (fields.length != 2) {
            throw new IllegalArgumentException("%s:%d: needs a class and words".formatted(FILE, line));
        }
        try {
            if (classes.putIfAbsent(fields[0], Set.of(fields[1].split(" "))) != null) {
                throw new IllegalArgumentException("class '" + fields[0] + "' stands twice");
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s:%d: %s".formatted(FILE, line, e.getMessage()), e);
        }
    }

    boolean is(String wordClass, String word) {
        Set<String> words = classes.get(wordClass);
        if (words == null) {
            throw new IllegalArgumentException("no class of words '" + wordClass + "'");
        }
        return words.contains(word);
    }
}
