package org.bellwether.extract.influence;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bellwether.extract.event.Grammar;
import org.bellwether.language.Token;

/** Finds what a causal verb says: "the drought led to a famine". */
final class VerbLinks {
    private final Grammar grammar;
    private final Meanings meanings;
    private final VerbPlaces places;
    private final Links links;

    VerbLinks(ParsedSentence parsed, VerbPlaces places, Links links) {
        grammar = parsed.grammar();
        meanings = parsed.meanings();
        this.places = places;
        this.links = links;
    }

    /** Adds what the verb says by the form; tells whether it says anything. */
    boolean find(Form form, int verb) {
        int carried = verb;
        for (int i = 1; i < form.words().size(); i++) {
            String word = form.words().get(i);
            int from = carried;
            Optional<Integer> next = grammar.children(from).stream()
                    .filter(c -> c.index() > verb)
                    .filter(c -> c.lemma().equals(word)
                            && !(WordClass.PARTICLE.has(word)
                                    && from == verb
                                    && c.index() != verb + 1
                                    && !c.relation().equals("prt"))
                            && Set.of("prt", "dobj", "advmod", "prep", "oprd", "acomp", "pobj", "attr")
                                    .contains(c.relation()))
                    .map(Token::index)
                    .findFirst();
            if (next.isEmpty() && grammar.isPassive(verb)) {
                next = grammar.children(verb, "nsubjpass").stream()
                        .filter(s -> grammar.token(s).lemma().equals(word))
                        .findFirst();
            }
            if (next.isEmpty()) {
                return false;
            }
            carried = next.get();
        }
        int noun = carried;
        boolean otherParticle = form.needs() != Form.Need.ANYTHING
                && form.words().size() == 1
                && grammar.children(verb, "prt").stream()
                        .anyMatch(p -> !grammar.form(p).equals("down")
                                && !(form.words().equals(List.of("drive"))
                                        && grammar.form(p).equals("up")));
        if (otherParticle || (form.effect().contains("object-clause") && isOwnContent(verb))) {
            // "bring up a subject" is no bringing
            return false;
        }
        Set<String> taken = form.prepositions();
        Set<Integer> itself = Set.of(verb);
        Optional<Side> effect = places.of(form.effect(), verb, noun, itself, taken);
        if (effect.isEmpty()
                || (form.needs() == Form.Need.CONCEPT
                        && (isBrought(verb, effect.get()) || isHit(verb, effect.get())))) {
            return false;
        }
        Set<Integer> excluded = new HashSet<>(Set.of(verb));
        Optional<Side> cause = form.cause().contains("deed")
                ? places.deed(verb, effect.get())
                : places.of(form.cause(), verb, noun, excluded, taken);
        if (cause.isEmpty()) {
            return false;
        }
        return links.add(form, verb, verb, cause.get(), effect.get());
    }

    /** "the decision to make helmets compulsory": what is decided, which the decision does not bring about by itself. */
    private boolean isOwnContent(int verb) {
        Token token = grammar.token(verb);
        return token.relation().equals("acl")
                && token.head() >= 0
                && grammar.isInfinitive(verb)
                && meanings.isToldByInfinitive(grammar, token.head());
    }

    /** "the missiles destroyed two tanks": a thing is hit, nothing is driven. */
    private boolean isHit(int verb, Side effect) {
        return WordClass.HITTING.has(grammar.token(verb).lemma())
                && !grammar.isVerb(effect.head())
                && meanings.isArmed(grammar, effect.head());
    }

    /** "brought soldiers to the port": somebody is moved, nothing grows. */
    private boolean isBrought(int verb, Side effect) {
        return WordClass.MOVING.has(grammar.token(verb).lemma())
                && !grammar.isVerb(effect.head())
                && meanings.isArmed(grammar, effect.head());
    }
}
