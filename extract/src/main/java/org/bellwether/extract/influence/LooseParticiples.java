package org.bellwether.extract.influence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bellwether.extract.event.Grammar;
import org.bellwether.language.Token;

/** Participles without a subject of their own, which comment on a clause: ", forcing the firm to close", "Facing protests, ...". */
final class LooseParticiples {
    private final Grammar grammar;
    private final Sides sides;
    private final Pointers pointers;

    LooseParticiples(ParsedSentence parsed) {
        grammar = parsed.grammar();
        sides = parsed.sides();
        pointers = parsed.pointers();
    }

    /** ", forcing the firm to close": what the main clause tells drives. */
    boolean isLoose(int verb) {
        Token token = grammar.token(verb);
        boolean participle = token.tag().equals("VBG") || token.tag().equals("VBN");
        boolean loose = token.relation().equals("advcl")
                || token.relation().equals("acl")
                || token.relation().equals("conj");
        if (!participle
                || !loose
                || !grammar.children(verb, "mark", "nsubj", "aux", "auxpass").isEmpty()) {
            return false;
        }
        int head = token.head();
        boolean listed = token.tag().equals("VBN")
                && !grammar.children(verb, "dobj").isEmpty()
                && grammar.isVerb(head)
                && grammar.children(head, "aux").stream()
                        .anyMatch(a -> grammar.token(a).lemma().equals("have"));
        if (listed) {
            // "has killed hundreds, driven thousands from home and ...", which the parser may take for a participle
            return false;
        }
        if (token.relation().equals("conj")) {
            return grammar.isVerb(head) && token.tag().equals("VBG") && isLoose(head);
        }
        if (token.relation().equals("acl")) {
            return token.tag().equals("VBG") && isAfterComma(verb);
        }
        return grammar.isVerb(head) && head < verb;
    }

    boolean isAfterComma(int word) {
        int first = sides.first(word);
        return first > 0
                && (grammar.token(first - 1).tag().equals(",")
                        || grammar.token(first - 1).tag().equals(":"));
    }

    /** The clause on which a loose participle comments. */
    Optional<Side> mainClause(int participle) {
        int top = participle;
        while (grammar.token(top).relation().equals("conj")
                && isLoose(grammar.token(top).head())) {
            top = grammar.token(top).head();
        }
        int verb = grammar.token(top).head();
        Token over = grammar.token(verb);
        boolean aside = over.relation().equals("advcl")
                && !grammar.children(verb, "mark").isEmpty()
                && grammar.isVerb(over.head())
                && over.head() < verb
                && isAfterComma(top);
        // "The raid came days after they signed, raising fears": what the raid does
        int commented = aside ? over.head() : verb;
        for (int by : grammar.children(commented, "prep")) {
            for (int means : grammar.form(by).equals("by") ? grammar.children(by, "pcomp") : List.<Integer>of()) {
                if (means < top && grammar.token(means).tag().equals("VBG")) {
                    // "helped by opening the port, allowing ships to land": what the means do
                    return sides.of(means, Set.of(top));
                }
            }
        }
        int relative = commented;
        while (relative >= 0 && grammar.token(relative).relation().equals("conj")) {
            relative = grammar.token(relative).head();
        }
        if (grammar.isVerb(relative) && grammar.token(relative).relation().equals("relcl")) {
            // "a plan that threatens the port, raising fears": what "that" stands for
            return pointers.antecedent(grammar, sides, grammar.token(relative).head(), relative);
        }
        return pointers.clauseOver(grammar, sides, commented, top).or(() -> subjectOf(commented));
    }

    /** "Not only has the move helped, it ..., raising fears": a clause torn apart is told by its subject, where that is a state. */
    private Optional<Side> subjectOf(int verb) {
        List<Integer> heads = grammar.children(verb, "nsubj");
        return heads.isEmpty()
                ? Optional.empty()
                : pointers.resolved(grammar, sides, heads.getFirst(), verb, Set.of(verb));
    }

    /** "Facing protests, the minister resigned": the clause to which a participle without a subject belongs. */
    Optional<Side> commentedOn(int participle) {
        Token token = grammar.token(participle);
        if (token.tag().equals("VBN") && token.relation().equals("acl") && isAfterComma(participle)) {
            int noun = token.head();
            int verb = grammar.token(noun).head();
            boolean subject = grammar.token(noun).relation().startsWith("nsubj") && verb > participle;
            return subject ? pointers.clauseOver(grammar, sides, verb, participle) : Optional.empty();
        }
        if (token.tag().equals("VBN") && token.relation().equals("advcl") && participle < token.head()) {
            return pointers.clauseOver(grammar, sides, token.head(), participle);
        }
        boolean loose = token.tag().equals("VBG")
                && (token.relation().equals("advcl")
                        || (token.relation().equals("xcomp") && token.lemma().equals("use")))
                && grammar.isVerb(token.head())
                && grammar.children(participle, "mark", "nsubj", "aux", "auxpass")
                        .isEmpty();
        return loose ? pointers.clauseOver(grammar, sides, token.head(), participle) : Optional.empty();
    }
}
