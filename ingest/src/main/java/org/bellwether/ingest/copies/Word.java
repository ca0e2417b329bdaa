package org.bellwether.ingest.copies;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A word, and whether it is a name or a number as far as spelling tells: it has a digit, or a capital where no sentence begins. A name
 * that the text has within a sentence is one at the beginning of another, too.
 */
record Word(String text, boolean isFact) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final String ENDS = ".!?:;\n\"“”„«»…";

    /** A title or an initial before a point: "Mr. Roe" is no new sentence. */
    private static final int LONGEST_SHORTENED = 3;

    static Stream<Word> in(String text) {
        List<MatchResult> words = WORD.matcher(text).results().toList();
        Set<String> names = new HashSet<>();
        List<Word> found = new ArrayList<>();
        int before = 0;
        boolean shortened = false;
        for (MatchResult word : words) {
            String letters = word.group();
            boolean begins = before == 0 || (!shortened && hasEnd(text, before, word.start()));
            boolean capital = Character.isUpperCase(letters.codePointAt(0));
            boolean number = letters.codePoints().anyMatch(Character::isDigit);
            if (capital && !begins) {
                names.add(letters.toLowerCase(Locale.ROOT));
            }
            found.add(new Word(letters, number));
            shortened = capital && letters.length() <= LONGEST_SHORTENED;
            before = word.end();
        }
        return found.stream()
                .map(word -> Character.isUpperCase(word.text().codePointAt(0))
                                && names.contains(word.text().toLowerCase(Locale.ROOT))
                        ? new Word(word.text(), true)
                        : word);
    }

    private static boolean hasEnd(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (ENDS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
