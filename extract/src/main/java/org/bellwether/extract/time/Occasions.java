package org.bellwether.extract.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;

/**
 * Finds what frames a deed, whose time is then the deed's: "in a speech on Monday she warned", "agreed at last year's summit",
 * "Monday's explosion killed five", "an attack on Friday that killed five".
 */
final class Occasions {
    private static final TimeWords WORDS = TimeWords.bundled();

    /** Tags of words that may stand before the preposition that opens a sentence. */
    private static final Set<String> BEFORE = Set.of("RB", "CC", ",", "``");

    private static final Set<String> FRAMES = Set.of("in", "at", "during", "over");
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    private static final Set<String> SUBORDINATE = Set.of("relcl", "acl", "advcl", "pcomp", "csubj");

    private Occasions() {}

    /** The nouns whose own time is the verb's as well, nearest kin first. */
    static List<Integer> of(Sentence sentence, int verb) {
        Token word = sentence.token(verb);
        boolean result = WORDS.isResult(word.lemma());
        List<Integer> nouns = new ArrayList<>();
        for (Token preposition : sentence.children(verb, "prep")) {
            for (Token noun : sentence.children(preposition.index(), "pobj")) {
                boolean cause = preposition.lemma().equals("by");
                boolean frame = FRAMES.contains(preposition.lemma()) || (result && cause);
                boolean occasion = result ? WORDS.isOccasion(noun.lemma()) : WORDS.isGathering(noun.lemma());
                boolean war = frame && WORDS.isWar(noun.lemma());
                if (war || (frame && occasion && !noun.isProperNoun())) {
                    nouns.add(noun.index());
                }
            }
        }
        boolean when = word.relation().equals("relcl")
                && sentence.children(verb, "advmod").stream()
                        .anyMatch(w -> w.lemma().equals("when"));
        if (when) {
            nouns.add(word.head());
        }
        if (result) {
            for (Token subject : sentence.children(verb, "nsubj")) {
                if (word.relation().equals("relcl") && subject.tag().equals("WDT")) {
                    nouns.add(word.head());
                } else if (!subject.isProperNoun()) {
                    nouns.add(subject.index());
                }
            }
        }
        return nouns;
    }

    /**
     * The verb of the clause before which a phrase like "In a speech to the nation on Monday" stands; −1 where the time is not
     * in one.
     */
    static int verbOpenedBy(Sentence sentence, TimeExpression time) {
        int at = 0;
        while (at < time.range().first()
                && BEFORE.contains(sentence.token(at).tag())
                && !FRAMES.contains(sentence.token(at).lemma())) {
            at++;
        }
        if (at >= time.range().first() || !FRAMES.contains(sentence.token(at).lemma())) {
            return -1;
        }
        boolean occasion = sentence.children(at, "pobj").stream()
                .anyMatch(n -> n.index() < time.range().end() + 2 && WORDS.isOccasion(n.lemma()));
        int subject = firstSubject(sentence, time.range().end());
        if (!occasion || subject < 0) {
            return -1;
        }
        boolean finite = sentence.tokens().subList(at, subject).stream().anyMatch(t -> FINITE.contains(t.tag()));
        return finite ? -1 : sentence.token(subject).head();
    }

    /** The first subject of a main or reported clause from there on; −1 for none. */
    static int firstSubject(Sentence sentence, int from) {
        for (Token token : sentence.tokens().subList(from, sentence.tokens().size())) {
            boolean subject =
                    token.relation().equals("nsubj") || token.relation().equals("nsubjpass");
            if (subject && token.head() > token.index()) {
                Token verb = sentence.token(token.head());
                if (verb.isVerb() && !isSubordinate(sentence, verb)) {
                    return token.index();
                }
            }
        }
        return -1;
    }

    private static boolean isSubordinate(Sentence sentence, Token verb) {
        Token at = verb;
        for (int steps = 0; at.head() >= 0 && steps < sentence.tokens().size(); steps++) {
            if (SUBORDINATE.contains(at.relation())) {
                return true;
            }
            at = sentence.token(at.head());
        }
        return false;
    }
}
