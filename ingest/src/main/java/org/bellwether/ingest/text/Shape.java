package org.bellwether.ingest.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a line looks, whatever its words: prose, a title, or a scrap.
 *
 * @param words how many
 * @param ended whether it ends as a sentence does
 * @param question whether it ends with a question mark
 * @param capital whether its first letter is not a small one
 */
record Shape(int words, boolean ended, boolean question, boolean capital) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*");
    private static final Pattern ENDED = Pattern.compile(".*[.!?…。！？।:;][\"”’'»“)\\]]*\\s*\\z", Pattern.DOTALL);
    private static final Pattern QUESTION = Pattern.compile(".*\\?[\"”’'»“)\\]]*\\s*\\z", Pattern.DOTALL);

    /** Longer than any headline. */
    private static final int LONGEST_TITLE = 25;

    static Shape of(String line) {
        Matcher matcher = WORD.matcher(line);
        int words = 0;
        boolean capital = true;
        while (matcher.find()) {
            if (words++ == 0) {
                capital = !Character.isLowerCase(matcher.group().codePointAt(0));
            }
        }
        // A line in a script without spaces counts two letters as a word.
        int ideographs =
                (int) line.codePoints().filter(Character::isIdeographic).count();
        return new Shape(
                words + ideographs / 2,
                ENDED.matcher(line).matches(),
                QUESTION.matcher(line).matches(),
                capital);
    }

    /** A sentence or more of running text. */
    boolean isProse() {
        return (ended && !(question && words <= 14) && words >= 5) || words > LONGEST_TITLE;
    }

    /** Running text long enough that only a story has it. */
    boolean isLongProse() {
        return isProse() && words >= 12;
    }

    /** What a headline or a heading looks like. */
    boolean isTitle() {
        return !isProse() && capital && words >= 2 && (!ended || question);
    }

    /** The beginnings of the line's longer words, in lower case: what it is about, whatever the endings. */
    static Set<String> topics(String line) {
        return WORD.matcher(line)
                .results()
                .map(result -> result.group().toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= 4)
                .map(word -> word.substring(0, Math.min(5, word.length())))
                .collect(Collectors.toUnmodifiableSet());
    }
}
