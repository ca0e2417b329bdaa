package org.bellwether.extract.influence;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bellwether.extract.TokenRange;
import org.bellwether.extract.event.Grammar;

/** What fills the places that a form names around its verb. */
final class VerbPlaces {
    private final Grammar grammar;
    private final Sides sides;
    private final Meanings meanings;
    private final Subjects subjects;
    private final LooseParticiples participles;
    private final Complements complements;
    private final DirectObjects objects;

    VerbPlaces(ParsedSentence parsed, Subjects subjects, LooseParticiples participles, Complements complements) {
        grammar = parsed.grammar();
        sides = parsed.sides();
        meanings = parsed.meanings();
        this.subjects = subjects;
        this.participles = participles;
        this.complements = complements;
        objects = new DirectObjects(parsed);
    }

    /**
     * The first of the places that is filled.
     *
     * @param noun the last word of the form
     * @param excluded words that belong to neither side
     * @param taken prepositions of the form
     */
    Optional<Side> of(List<String> slots, int verb, int noun, Set<Integer> excluded, Set<String> taken) {
        for (String slot : slots) {
            Optional<Side> side = of(slot, verb, noun, excluded, taken);
            if (side.isPresent()) {
                return side;
            }
        }
        return Optional.empty();
    }

    private Optional<Side> of(String slot, int verb, int noun, Set<Integer> excluded, Set<String> taken) {
        return switch (slot) {
            case "subject" -> subjects.of(verb, excluded);
            case "object" ->
                noun != verb && grammar.token(noun).relation().equals("dobj")
                        ? Optional.empty()
                        : objects.of(verb, excluded, taken);
            case "clause" -> complements.clause(verb, excluded);
            case "object-clause" -> complements.objectClause(verb, excluded);
            case "object-from" -> complements.objectFrom(verb, excluded);
            case "main" -> participles.commentedOn(verb);
            case "said" -> sides.of(verb, governed(verb));
            case "done" -> done(verb);
            case "rest" -> rest(verb);
            case "undergoer" -> grammar.isPassive(verb) ? objects.of(verb, excluded, taken) : Optional.empty();
            case "itself" ->
                noun == verb ? Optional.empty() : sides.of(noun, excluded).map(s -> objects.withReceiver(s, verb));
            case "infinitive" ->
                complements
                        .infinitive(noun)
                        .map(s -> s.owner() < 0 ? s.ownedBy(objects.receiver(verb)) : s)
                        .or(() -> complements.clause(verb, excluded))
                        .or(() -> complements.purpose(verb));
            default -> complements.behind(slot.substring(2), verb, noun, excluded);
        };
    }

    /** "isolated Rovia": the verb with an object that is somebody. */
    private Optional<Side> done(int verb) {
        List<Integer> objects = grammar.children(verb, "dobj");
        boolean somebody = !objects.isEmpty()
                && (meanings.isBareActor(grammar, objects.getFirst())
                        || Set.of("him", "her", "them", "us").contains(grammar.form(objects.getFirst())));
        if (!somebody) {
            return Optional.empty();
        }
        int last = sides.last(objects.getFirst());
        return last > verb && last - verb < 15
                ? Optional.of(new Side(new TokenRange(grammar.sentence().index(), verb, last + 1), verb, -1))
                : Optional.empty();
    }

    /** "killed twelve miners": the verb with all that follows it. */
    private Optional<Side> rest(int verb) {
        Set<Integer> before = new HashSet<>(grammar.children(verb, "nsubj", "nsubjpass", "aux", "auxpass", "advmod"));
        before.removeIf(c -> c > verb);
        grammar.children(verb, "conj").stream().filter(grammar::isVerb).forEach(before::add);
        boolean same = grammar.token(verb).relation().equals("acl") && grammar.isInfinitive(verb);
        return same || grammar.children(verb, "dobj").isEmpty() ? Optional.empty() : sides.of(verb, before);
    }

    /** The prepositions of a verb, each of which says of something else than what it does. */
    private Set<Integer> governed(int verb) {
        return Set.copyOf(grammar.children(verb, "prep", "agent", "advcl"));
    }

    /** "Rovia helped | the mayor win", ", pressed by Rovia,": what somebody does is the cause, told by the verb and its doer. */
    Optional<Side> deed(int verb, Side effect) {
        if (!grammar.children(verb, "neg").isEmpty()
                || grammar.token(verb).relation().equals("pcomp")) {
            return Optional.empty();
        }
        int doer = grammar.subject(verb).stream()
                .filter(s -> meanings.isBareActor(grammar, s))
                .findFirst()
                .orElse(-1);
        if (doer < 0
                || (grammar.isInfinitive(verb)
                        && !grammar.token(doer).relation().startsWith("nsubj"))) {
            return Optional.empty();
        }
        int from = Math.min(verb, sides.first(doer));
        int to = effect.range().first() > verb ? effect.range().first() - 1 : Math.max(verb, sides.last(verb));
        while (to > verb && Set.of("TO", ",", "IN").contains(grammar.token(to).tag())) {
            to--;
        }
        boolean near = doer < verb
                ? verb - sides.last(doer) <= 5
                : grammar.token(verb).relation().equals("acl");
        return near && to - from < 15
                ? Optional.of(new Side(new TokenRange(grammar.sentence().index(), from, to + 1), verb, doer))
                : Optional.empty();
    }
}
