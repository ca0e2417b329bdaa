package org.bellwether.situation.same;

import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one sentence tells of one event, in words that can be compared across articles. Words are base forms, see {@link
 * Bases}.
 *
 * @param article whose telling
 * @param sentence which of the article's sentences
 * @param position of the trigger in it
 * @param word the trigger's main word
 * @param words all of the trigger's words, the main one among them
 * @param kind what sort of word the main one is
 * @param acting the words for those who act
 * @param others the words for those acted on, and for what else hangs on the trigger
 * @param names the words of names elsewhere in the sentence
 * @param numbers numbers elsewhere in the sentence
 * @param times the times that the sentence gives
 * @param places the places that the sentence names
 * @param around the sentence's other content words
 * @param meaning what the trigger means where it stands, or null where that was not asked
 * @param context what the whole sentence means, or null
 */
public record Telling(
        String article,
        int sentence,
        int position,
        String word,
        Set<String> words,
        Kind kind,
        Set<String> acting,
        Set<String> others,
        Set<String> names,
        Set<String> numbers,
        Set<String> times,
        Set<String> places,
        Set<String> around,
        @Nullable Meaning meaning,
        @Nullable Meaning context) {
    /** In text order, article by article. */
    public static final Comparator<Telling> ORDER = Comparator.comparing(Telling::article)
            .thenComparingInt(Telling::sentence)
            .thenComparingInt(Telling::position)
            .thenComparing(Telling::word);

    /** What sort of word tells it. */
    public enum Kind {
        VERB,
        NOUN,
        PRONOUN
    }

    public Telling {
        // in order, since sums over words depend on it
        words = WordSet.of(words);
        acting = WordSet.of(acting);
        others = WordSet.of(others);
        names = WordSet.of(names);
        numbers = WordSet.of(numbers);
        times = WordSet.of(times);
        places = WordSet.of(places);
        around = WordSet.of(around);
    }

    boolean isPronoun() {
        return kind == Kind.PRONOUN;
    }
}
