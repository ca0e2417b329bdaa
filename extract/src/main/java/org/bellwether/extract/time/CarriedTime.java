package org.bellwether.extract.time;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;

/**
 * Says when something happened of which the sentence before gives the day.
 *
 * <p>Only where the thread is plain: the same speaker goes on speaking ("The minister said on Monday that ... She accused ..."),
 * who acted goes on acting ("Police stormed the house on Monday. They arrested two men."), or what came of an event is told right after it ("A bomb went off on Monday. Five people were killed."). Main clauses in the
 * simple past only, without a time of their own, outside quotations.
 */
final class CarriedTime {
    private static final TimeWords WORDS = TimeWords.bundled();

    /** How many sentences in a row may take the day of one. */
    private static final int SENTENCES = 3;

    private static final Set<String> PRONOUNS = Set.of("he", "she", "they");

    private CarriedTime() {}

    static When of(AnnotatedText text, Sentence sentence, int trigger, List<TimeExpression> all) {
        if (!isMainPast(sentence, trigger) || isQuoted(sentence, trigger)) {
            return When.unknown();
        }
        Sentence at = sentence;
        int verb = trigger;
        for (int steps = 0; steps < SENTENCES; steps++) {
            if (at.index() == 0 || isDated(at, all)) {
                return When.unknown();
            }
            Sentence before = text.sentences().get(at.index() - 1);
            Token told = mainVerb(before);
            if (told == null || before.block() != at.block() || !goesOn(before, told, at, verb)) {
                return When.unknown();
            }
            TimeExpression time = EventDates.inSentence(before, told.index(), all);
            if (time != null) {
                return carried(time);
            }
            at = before;
            verb = told.index();
        }
        return When.unknown();
    }

    private static When carried(TimeExpression time) {
        When when = time.when();
        boolean oneDay = when.precision() == When.Precision.DAY;
        return !oneDay
                ? When.unknown()
                : when.method() == When.Method.EXPLICIT ? when.withMethod(When.Method.RELATIVE_TO_TEXT) : when;
    }

    private static boolean isDated(Sentence sentence, List<TimeExpression> all) {
        return all.stream()
                .anyMatch(t -> t.range().sentence() == sentence.index()
                        && t.type() != TimeExpression.Type.SET
                        && t.type() != TimeExpression.Type.DURATION);
    }

    private static boolean goesOn(Sentence before, Token told, Sentence sentence, int verb) {
        String lemma = sentence.token(verb).lemma();
        if (WORDS.speaks(lemma)) {
            return WORDS.speaks(told.lemma())
                    && isSameSubject(before, told, sentence, verb)
                    && !namesOccasion(sentence);
        }
        if (goesOnActing(before, told, sentence, verb)) {
            return true;
        }
        boolean undergone = sentence.children(verb, "dobj").isEmpty();
        boolean violent = violence(before).findAny().isPresent() || WORDS.isViolence(told.lemma());
        return WORDS.isResult(lemma)
                && undergone
                && violent
                && !WORDS.speaks(told.lemma())
                && violence(sentence).allMatch(n -> isTheSame(sentence, n));
    }

    /** "Police stormed the house on Monday. They arrested two men." */
    private static boolean goesOnActing(Sentence before, Token told, Sentence sentence, int verb) {
        Token theirs = subject(before, told.index());
        return theirs != null
                && !WORDS.isOccasion(theirs.lemma())
                && !WORDS.speaks(told.lemma())
                && isSameSubject(before, told, sentence, verb);
    }

    /** Whether the sentence has an occasion of its own: "In an interview, he said". */
    private static boolean namesOccasion(Sentence sentence) {
        return sentence.tokens().stream()
                .anyMatch(t -> t.relation().equals("pobj")
                        && WORDS.isGathering(t.lemma())
                        && t.head() >= 0
                        && Set.of("in", "at", "during")
                                .contains(sentence.token(t.head()).lemma()));
    }

    private static Stream<Token> violence(Sentence sentence) {
        return sentence.tokens().stream()
                .filter(t -> t.isNominal() && WORDS.isOccasion(t.lemma()) && !WORDS.isGathering(t.lemma()));
    }

    /** "The blast", and no more: the one just told of. */
    private static boolean isTheSame(Sentence sentence, Token noun) {
        List<Token> before = sentence.children(noun.index()).stream()
                .filter(c -> c.index() < noun.index())
                .toList();
        return !before.isEmpty()
                && before.stream().allMatch(c -> Set.of("the", "this", "that").contains(c.lemma()));
    }

    private static boolean isSameSubject(Sentence before, Token told, Sentence sentence, int verb) {
        Token mine = subject(sentence, verb);
        Token theirs = subject(before, told.index());
        if (mine == null || theirs == null) {
            return false;
        }
        return PRONOUNS.contains(mine.form().toLowerCase(Locale.ROOT))
                || (mine.isProperNoun() && mine.form().equals(theirs.form()));
    }

    /** The subject, of the first conjunct where the verb has none of its own. */
    private static @Nullable Token subject(Sentence sentence, int verb) {
        Token at = sentence.token(verb);
        for (int steps = 0; steps < 3; steps++) {
            List<Token> subjects = sentence.children(at.index(), "nsubj", "nsubjpass");
            if (!subjects.isEmpty()) {
                return subjects.getFirst();
            }
            if (!at.relation().equals("conj") || at.head() < 0) {
                return null;
            }
            at = sentence.token(at.head());
        }
        return null;
    }

    private static @Nullable Token mainVerb(Sentence sentence) {
        return sentence.tokens().stream()
                .filter(t -> t.head() < 0 && t.isVerb() && isMainPast(sentence, t.index()))
                .findFirst()
                .orElse(null);
    }

    /** Whether the verb heads the sentence, or goes on from what does, in the simple past. */
    private static boolean isMainPast(Sentence sentence, int verb) {
        Token at = sentence.token(verb);
        List<Token> helpers = sentence.children(verb, "aux", "auxpass", "neg");
        boolean past = at.tag().equals("VBD")
                ? helpers.isEmpty()
                : at.tag().equals("VBN")
                        && helpers.stream()
                                .allMatch(
                                        h -> h.tag().equals("VBD") && h.lemma().equals("be"));
        if (!at.isVerb() || !past) {
            return false;
        }
        for (int steps = 0; at.relation().equals("conj") && at.head() >= 0 && steps < 4; steps++) {
            at = sentence.token(at.head());
        }
        return at.head() < 0;
    }

    private static boolean isQuoted(Sentence sentence, int verb) {
        long before = sentence.tokens().subList(0, verb).stream()
                .filter(t -> Set.of("\"", "``", "''", "\u201c", "\u201d").contains(t.form()))
                .count();
        return before % 2 == 1;
    }
}
