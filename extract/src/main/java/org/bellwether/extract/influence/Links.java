package org.bellwether.extract.influence;

import java.util.ArrayList;
import java.util.List;
import org.bellwether.extract.event.Grammar;
import org.bellwether.extract.influence.Form.Kind;

/** The causal statements found in one sentence so far, none twice. */
final class Links {
    private final List<Link> found = new ArrayList<>();

    /** Adds a statement, unless its sides overlap or it is there already; tells whether it did. */
    boolean add(Form form, int cue, int stands, Side cause, Side effect) {
        boolean twice = found.stream()
                .anyMatch(l -> l.sign() == form.sign()
                        && l.cause().overlaps(cause)
                        && l.effect().overlaps(effect));
        if (cause.overlaps(effect) || twice) {
            return false;
        }
        found.add(new Link(form, cue, stands, cause, effect, form.sign()));
        return true;
    }

    /** Adds a statement that says more of itself than its form does. */
    void add(Link link) {
        found.add(link);
    }

    /** Whether one of those found is told by the verb. */
    boolean isToldBy(int verb) {
        return found.stream().anyMatch(l -> l.stands() == verb);
    }

    /** Those of which no other tells the same more exactly, in the order in which they were found. */
    List<Link> told(Grammar grammar) {
        return found.stream().filter(l -> !isToldWithin(grammar, l)).toList();
    }

    /** "will help ease the shortage": the easing tells it, and more exactly. */
    private boolean isToldWithin(Grammar grammar, Link link) {
        return grammar.isVerb(link.effect().head())
                && found.stream()
                        .anyMatch(l -> !l.equals(link)
                                && l.cue() == link.effect().head()
                                && (link.form().kind() == Kind.PURPOSE
                                        ? l.cause().overlaps(link.cause())
                                        : l.cause().range().equals(link.cause().range()))
                                && l.effect().overlaps(link.effect()));
    }
}
