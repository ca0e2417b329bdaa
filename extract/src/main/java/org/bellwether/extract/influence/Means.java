package org.bellwether.extract.influence;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bellwether.extract.TokenRange;
import org.bellwether.extract.event.Grammar;
import org.bellwether.language.Token;

/** By what somebody drives something, where nobody drives by just being there: "by hosting drills", "imposed sanctions to limit imports". */
final class Means {
    private final Grammar grammar;
    private final Sides sides;
    private final Meanings meanings;
    private final Pointers pointers;

    Means(ParsedSentence parsed) {
        grammar = parsed.grammar();
        sides = parsed.sides();
        meanings = parsed.meanings();
        pointers = parsed.pointers();
    }

    /** What the doer of the verb does or uses; empty where that is not told. */
    Optional<Side> of(int verb, int doer) {
        return instrument(verb, doer).or(() -> means(verb, doer));
    }

    /** "by hosting drills": what somebody does that drives. */
    private Optional<Side> instrument(int verb, int doer) {
        for (int by : grammar.children(verb, "prep", "agent")) {
            if (grammar.form(by).equals("by") || grammar.form(by).equals("through")) {
                for (int clause : grammar.children(by, "pcomp")) {
                    return sides.of(clause, Set.of()).map(s -> s.ownedBy(doer));
                }
            }
        }
        return Optional.empty();
    }

    /** "imposed sanctions to limit imports", "used the army to keep order": by what somebody wants to drive. */
    private Optional<Side> means(int verb, int doer) {
        Token token = grammar.token(verb);
        if (!grammar.isInfinitive(verb) || token.head() < 0) {
            return Optional.empty();
        }
        if (token.relation().equals("conj")) {
            return means(token.head(), doer);
        }
        List<Integer> things = switch (token.relation()) {
            case "advcl", "xcomp" -> grammar.children(token.head(), "dobj");
            case "acl", "relcl" -> List.of(token.head());
            default -> List.of();
        };
        for (int thing : things) {
            boolean before = thing < verb && !grammar.token(thing).tag().startsWith("PRP");
            if (before && meanings.isOfConcept(grammar, thing)) {
                Set<Integer> without = new HashSet<>(Set.of(verb));
                // "has little power to": what there is little of
                grammar.children(thing).stream()
                        .filter(c -> WordClass.WEAK.has(c.lemma()))
                        .forEach(c -> without.add(c.index()));
                return pointers.resolved(grammar, sides, thing, verb, without).map(s -> s.ownedBy(doer));
            }
        }
        return Optional.empty();
    }

    /** "used a mix of fear, cheap bread and a loyal army to keep order": all that is used. */
    Optional<Side> used(int use, int infinitive) {
        int thing = grammar.children(use, "dobj").getFirst();
        int end = grammar.children(infinitive, "aux").getFirst();
        int doer = grammar.subject(use).stream().findFirst().orElse(-1);
        return thing < end
                ? Optional.of(
                        new Side(new TokenRange(grammar.sentence().index(), sides.first(thing), end), thing, doer))
                : Optional.empty();
    }
}
