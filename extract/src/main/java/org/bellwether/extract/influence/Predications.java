package org.bellwether.extract.influence;

import java.util.Optional;
import java.util.Set;
import org.bellwether.extract.event.Grammar;
import org.bellwether.language.Token;

/** Of what a noun or an adjective is said: "the drought was the cause of", "called the base a threat". */
final class Predications {
    private final Grammar grammar;
    private final Sides sides;
    private final Pointers pointers;
    private final Subjects subjects;

    Predications(ParsedSentence parsed, Subjects subjects) {
        grammar = parsed.grammar();
        sides = parsed.sides();
        pointers = parsed.pointers();
        this.subjects = subjects;
    }

    /** The verb that says the noun of its subject, or −1. */
    int carrier(int noun) {
        Token token = grammar.token(noun);
        int head = token.head();
        if (token.relation().equals("conj") && head >= 0 && !grammar.isVerb(head)) {
            return carrier(head);
        }
        boolean said = Set.of("attr", "oprd", "acomp", "dobj").contains(token.relation());
        return said
                        && grammar.isVerb(head)
                        && (token.relation().equals("dobj") ? WordClass.CARRIER : WordClass.COPULA)
                                .has(grammar.token(head).lemma())
                ? head
                : -1;
    }

    /** Of what the noun is said. */
    Optional<Side> holder(int noun) {
        int verb = carrier(noun);
        return verb < 0 ? called(noun) : subjects.of(verb, Set.of(verb));
    }

    /** "called the base a threat to peace": what is called so. */
    private Optional<Side> called(int noun) {
        for (int at = grammar.token(noun).head(), steps = 0;
                at >= 0 && steps < 4;
                at = grammar.token(at).head(), steps++) {
            if (grammar.isVerb(at)) {
                if (WordClass.CALLING.has(grammar.token(at).lemma())) {
                    for (int object : grammar.children(at, "dobj", "nsubj")) {
                        if (object > at && object < noun) {
                            return pointers.resolved(grammar, sides, object, at, Set.of(noun));
                        }
                    }
                }
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "the cause is that": what is said of the noun. */
    Optional<Side> predicate(int noun, Set<Integer> excluded) {
        Token token = grammar.token(noun);
        if (!token.relation().equals("nsubj")
                || !grammar.isVerb(token.head())
                || !WordClass.COPULA.has(grammar.token(token.head()).lemma())) {
            return Optional.empty();
        }
        for (int said : grammar.children(token.head(), "attr", "ccomp", "xcomp", "oprd")) {
            return sides.of(said, excluded);
        }
        return Optional.empty();
    }
}
