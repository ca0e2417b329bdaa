package org.bellwether.ask.question;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One or more words in a row, some with any ending.
 *
 * @param parts lower-case; a star at the end stands for any ending
 */
record WordForm(List<String> parts) {
    private static final Pattern WORD = Pattern.compile("n't\\b|\\p{L}+?(?=n't\\b)|[\\p{L}\\p{N}]+|[?;:,!.]");

    /** A shorter stem would find other words: "war", "warn". */
    private static final int STEM = 4;

    WordForm {
        parts = List.copyOf(parts);
    }

    /** From the form of the table: {@code take-part}, {@code invad*}. */
    static WordForm of(String text) {
        return new WordForm(List.of(text.split("-")));
    }

    /** A word with the endings that it may have. */
    static WordForm anyEnding(String word) {
        String stem = word.replaceFirst("(?:ing|ed|es|e|s|ly)$", "");
        return new WordForm(List.of(stem.length() < STEM ? word : stem + "*"));
    }

    /** The words and marks of a text, lower-case; "won't" is two. */
    static List<String> words(String text) {
        return WORD.matcher(text.replace('’', '\'').toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** Whether the words at a place are this. */
    boolean isAt(List<String> words, int at) {
        if (at + parts.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            String word = words.get(at + i);
            boolean is = part.endsWith("*") ? hasStem(word, part.substring(0, part.length() - 1)) : word.equals(part);
            if (!is) {
                return false;
            }
        }
        return true;
    }

    /** A short stem takes the plainest endings only, its last letter doubled before some: "dragged". */
    private static boolean hasStem(String word, String stem) {
        String doubled = stem + stem.charAt(stem.length() - 1);
        return word.startsWith(stem)
                && (stem.length() > STEM
                        || Stream.of("", "s", "es", "d", "ed", "ing", "er", "ers", "y", "ied", "ies")
                                .anyMatch(e -> word.equals(stem + e))
                        || Stream.of("ed", "ing", "er", "ers").anyMatch(e -> word.equals(doubled + e)));
    }
}
