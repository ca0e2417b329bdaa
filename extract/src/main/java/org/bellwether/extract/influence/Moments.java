package org.bellwether.extract.influence;

import org.bellwether.extract.event.Grammar;

/** Tells whether a connective gives no reason but a time: "after the drill ended", "ten years after", "since the war began", "even after". */
final class Moments {
    private Moments() {}

    /** Whether the word is a date or a time of day. */
    static boolean isTime(Grammar grammar, int word) {
        return grammar.sentence()
                .nameAt(word)
                .filter(n -> n.type().equals("DATE") || n.type().equals("TIME"))
                .isPresent();
    }

    /** "since May 12, when": the clause only says which time that is. */
    static boolean isOfTime(Grammar grammar, int when) {
        int before = when - 1;
        if (before > 0 && grammar.token(before).tag().equals(",")) {
            before--;
        }
        return before >= 0 && isTime(grammar, before);
    }

    /** "ten years after": how much later, not why; what follows within days may well be an answer. */
    static boolean isMeasured(Grammar grammar, int after) {
        return after > 0 && WordClass.LONG_TIME.has(grammar.token(after - 1).lemma());
    }

    /** "after the drill ended", "when the year is over": a time, not a reason. */
    static boolean isMoment(Grammar grammar, int verb) {
        return WordClass.ENDING.hasAny(grammar.token(verb));
    }

    /** "since the war began": from when on, not why. */
    static boolean isOnset(Grammar grammar, int verb) {
        return WordClass.ONSET.hasAny(grammar.token(verb));
    }

    /** "has declined since": from when on, as likely as why. */
    static boolean isPerfect(Grammar grammar, int verb) {
        return grammar.children(verb, "aux").stream()
                .anyMatch(a -> grammar.token(a).lemma().equals("have"));
    }

    /** "even after the raid": in spite of it. */
    static boolean isConcessive(Grammar grammar, Form form, int at) {
        return at > 0 && grammar.form(at - 1).equals("even") && !form.words().contains("even");
    }
}
