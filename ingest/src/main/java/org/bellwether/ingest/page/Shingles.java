package org.bellwether.ingest.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Runs of four words, by which texts are compared whatever their punctuation. */
final class Shingles {
    private static final int WORDS = 4;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Shingles() {}

    /** The runs of a text; of a shorter one all its words as one. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>(List.of(BETWEEN.split(text.toLowerCase(Locale.ROOT))));
        words.removeIf(String::isEmpty);
        List<String> runs = new ArrayList<>();
        for (int i = 0; i + WORDS <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + WORDS)));
        }
        if (runs.isEmpty() && !words.isEmpty()) {
            runs.add(String.join(" ", words));
        }
        return runs;
    }

    static Set<String> set(String text) {
        return new HashSet<>(of(text));
    }

    /** How much of a text's runs are in a set; 0 for a text without words. */
    static double share(List<String> runs, Set<String> in) {
        return runs.isEmpty() ? 0 : (double) runs.stream().filter(in::contains).count() / runs.size();
    }
}
