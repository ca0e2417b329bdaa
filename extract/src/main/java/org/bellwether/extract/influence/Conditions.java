package org.bellwether.extract.influence;

import java.util.List;
import java.util.Set;
import org.bellwether.extract.TokenRange;
import org.bellwether.extract.event.Grammar;
import org.bellwether.language.Token;

/** Tells what comes of a condition: "will fall if", not "asked if". */
final class Conditions {
    private final Grammar grammar;
    private final Sides sides;

    Conditions(ParsedSentence parsed) {
        grammar = parsed.grammar();
        sides = parsed.sides();
    }

    /** Whether a clause tells what comes of a condition: "will fall if"; not "asked if", "as if", "even if", "come if you like". */
    boolean mayFollow(int mark, int main) {
        boolean other = mark > 0 && Set.of("as", "even", "only").contains(grammar.form(mark - 1));
        return !other
                && (isAnnounced(main)
                        || grammar.children(main, "aux").stream()
                                .anyMatch(a -> WordClass.MODAL_OF_OUTCOME.has(grammar.form(a))));
    }

    /** "threatened to impose an embargo if", "demanded that it return if": what is to come. */
    private boolean isAnnounced(int verb) {
        Token token = grammar.token(verb);
        boolean told = Set.of("xcomp", "ccomp").contains(token.relation());
        return told && WordClass.ANNOUNCING.has(grammar.token(token.head()).lemma());
    }

    /** "nobody said what would happen if": a question says of nothing that it follows. */
    boolean isAsked(int verb) {
        boolean within = Set.of("ccomp", "pcomp", "xcomp", "csubj")
                .contains(grammar.token(verb).relation());
        return within
                && (Set.of("WP", "WRB", "WDT")
                                .contains(grammar.token(sides.first(verb)).tag())
                        || grammar.children(verb, "mark").stream()
                                .anyMatch(m -> grammar.form(m).equals("whether")));
    }

    /** "if the talks are to succeed": what the rest is done for. */
    boolean isGoal(int verb) {
        return Set.of("is", "are").contains(grammar.form(verb))
                && grammar.children(verb, "xcomp").stream().anyMatch(grammar::isInfinitive);
    }

    /** "If prices rise and wages fall, ...": the last word of the condition's second clause, or −1. */
    int joined(Form form, int clause, int over) {
        int last = -1;
        for (int next : form.isCondition() ? grammar.children(clause, "conj") : List.<Integer>of()) {
            boolean before = clause < next && next < over && sides.last(next) < over;
            last = before && grammar.isVerb(next) ? Math.max(last, sides.last(next)) : last;
        }
        return last;
    }

    /** The side up to that word, where it ends before. */
    static Side upTo(Side side, int last) {
        TokenRange range = side.range();
        return last >= range.end()
                ? new Side(new TokenRange(range.sentence(), range.first(), last + 1), side.head(), side.owner())
                : side;
    }
}
