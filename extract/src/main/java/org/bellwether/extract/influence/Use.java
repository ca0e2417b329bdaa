package org.bellwether.extract.influence;

import java.util.List;
import java.util.Set;
import org.bellwether.extract.event.Grammar;
import org.bellwether.language.Token;

/** "used the army to keep order", "was able to keep order": an infinitive of what came about, not of what is only aimed at. */
final class Use {
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

    private Use() {}

    /** The verb "use" of whose object the infinitive says what it is for, or −1. */
    static int of(Grammar grammar, int infinitive) {
        if (!grammar.isInfinitive(infinitive)) {
            return -1;
        }
        int head = grammar.token(infinitive).head();
        if (isUse(grammar, head)) {
            return head;
        }
        if (head >= 0
                && grammar.token(head).relation().equals("dobj")
                && isUse(grammar, grammar.token(head).head())) {
            return grammar.token(head).head();
        }
        return torn(grammar, infinitive);
    }

    /** "used a mix of fear, cheap bread and a loyal army to keep order": the parser may take the end of the list for a clause. */
    static int torn(Grammar grammar, int infinitive) {
        List<Integer> subjects = grammar.children(infinitive, "nsubj");
        if (subjects.isEmpty() || !grammar.isInfinitive(infinitive)) {
            return -1;
        }
        for (int at = subjects.getFirst() - 1; at >= 0; at--) {
            Token token = grammar.token(at);
            if (isUse(grammar, at) && !grammar.children(at, "dobj").isEmpty()) {
                return at;
            }
            if (FINITE.contains(token.tag())) {
                return -1;
            }
        }
        return -1;
    }

    /** The verb by which somebody "was able to" do what the infinitive tells, or −1. */
    static int able(Grammar grammar, int infinitive) {
        int able = grammar.token(infinitive).head();
        if (able < 0
                || !grammar.isInfinitive(infinitive)
                || !grammar.form(able).equals("able")
                || grammar.token(able).head() < 0) {
            return -1;
        }
        int be = grammar.token(able).head();
        return Set.of("was", "were", "been").contains(grammar.form(be)) ? be : -1;
    }

    private static boolean isUse(Grammar grammar, int verb) {
        return verb >= 0
                && grammar.isVerb(verb)
                && Set.of("use", "used").contains(grammar.token(verb).lemma())
                && !grammar.isPassive(verb);
    }
}
