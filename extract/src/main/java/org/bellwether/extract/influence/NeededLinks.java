package org.bellwether.extract.influence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bellwether.extract.event.Grammar;
import org.bellwether.model.Influence.Sign;

/** Finds what "without" says: what needs the cause, or what the cause keeps away. */
final class NeededLinks {
    private final Grammar grammar;
    private final Sides sides;
    private final Pointers pointers;
    private final Links links;

    NeededLinks(ParsedSentence parsed, Links links) {
        grammar = parsed.grammar();
        sides = parsed.sides();
        pointers = parsed.pointers();
        this.links = links;
    }

    /** "would be impossible without", "cannot survive without"; "would fall without": what needs it, or what it keeps away. */
    boolean find(Form form, int at, int clause, Side cause, Set<Integer> excluded) {
        boolean modal =
                grammar.children(clause, "aux").stream().anyMatch(a -> WordClass.MODAL_OF_NEED.has(grammar.form(a)));
        if (!modal || !grammar.isVerb(clause)) {
            return false;
        }
        List<Integer> said = grammar.children(clause, "acomp");
        boolean impossible = said.stream().anyMatch(a -> WordClass.HARD.has(grammar.form(a)));
        boolean negated = !grammar.children(clause, "neg").isEmpty();
        Optional<Side> effect = impossible
                ? grammar.children(clause, "nsubj").stream()
                        .findFirst()
                        .flatMap(s -> pointers.resolved(grammar, sides, s, clause, excluded))
                : sides.of(clause, excluded);
        if (effect.isEmpty() || cause.overlaps(effect.get())) {
            return false;
        }
        Sign sign = impossible ? Sign.PLUS : Sign.MINUS;
        // "could not survive": the effect's own words say that it is less, so more of the cause goes with less of that
        links.add(new Link(form, at, clause, cause, effect.get(), negated && impossible ? Sign.MINUS : sign));
        return true;
    }
}
