package org.bellwether.extract.time;

import java.util.Set;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;

/**
 * Finds the verb that only tells that what a noun names takes place: "launched" in "launched an attack", "met" in "met at a
 * summit", "hit" in "an airstrike hit the port". When and where it does is when and where that is.
 */
public final class TellingVerb {
    private static final TimeWords WORDS = TimeWords.bundled();

    /** Prepositions by which an event frames another: "told reporters at a summit", "during a visit". */
    private static final Set<String> OCCASIONS = Set.of("at", "during");

    /** Nouns that only count or group what hangs on them by "of": "three days of fighting", "a series of raids". */
    private static final Set<String> MEASURES = Set.of(
            "series",
            "wave",
            "round",
            "spate",
            "string",
            "number",
            "campaign",
            "hour",
            "day",
            "night",
            "week",
            "month");

    private TellingVerb() {}

    /**
     * The verb whose time and place are the noun's.
     *
     * @param noun index of the noun that names the event
     * @return index of the verb; −1 for none
     */
    public static int of(Sentence sentence, int noun) {
        Token token = sentence.token(noun);
        for (int steps = 0; token.relation().equals("conj") && token.head() >= 0 && steps < 4; steps++) {
            token = sentence.token(token.head());
        }
        Token holder = token.head() < 0 ? null : sentence.token(token.head());
        if (token.relation().equals("pobj") && holder != null && holder.head() >= 0) {
            Token above = sentence.token(holder.head());
            boolean cause = holder.relation().equals("agent") && WORDS.isResult(above.lemma());
            boolean talks = holder.lemma().equals("in") && WORDS.isGathering(token.lemma());
            if (above.isVerb() && (cause || talks || isOccasion(holder, above))) {
                return above.index();
            }
            boolean clause = holder.lemma().equals("as") && above.isVerb() && above.index() > noun;
            if (clause && WORDS.isOccurrence(above.lemma())) {
                return above.index();
            }
            boolean measured = holder.lemma().equals("of") && MEASURES.contains(above.lemma());
            return measured ? of(sentence, above.index()) : -1;
        }
        if (holder == null || !holder.isVerb()) {
            return -1;
        }
        boolean subject = token.relation().equals("nsubj");
        boolean argument = subject || Set.of("nsubjpass", "dobj", "attr").contains(token.relation());
        boolean tells = WORDS.isOccurrence(holder.lemma()) || (subject && WORDS.isResult(holder.lemma()));
        return argument && tells ? holder.index() : -1;
    }

    /** "Met at a summit", "killed in an attack". */
    private static boolean isOccasion(Token preposition, Token verb) {
        return OCCASIONS.contains(preposition.lemma())
                || (preposition.lemma().equals("in") && WORDS.isResult(verb.lemma()));
    }
}
