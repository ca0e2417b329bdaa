package org.bellwether.extract.influence;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bellwether.extract.event.Grammar;

/** Finds what a causal noun says: "the drought was the cause of the famine". */
final class NounLinks {
    private final Grammar grammar;
    private final Sides sides;
    private final Pointers pointers;
    private final Predications predications;
    private final Complements complements;
    private final Links links;

    NounLinks(ParsedSentence parsed, Predications predications, Complements complements, Links links) {
        grammar = parsed.grammar();
        sides = parsed.sides();
        pointers = parsed.pointers();
        this.predications = predications;
        this.complements = complements;
        this.links = links;
    }

    /** Adds what the noun says by the form; tells whether it says anything. */
    boolean find(Form form, int noun) {
        Set<String> taken = Form.prepositions(form.cause());
        if (!modified(form, noun)) {
            return false;
        }
        Set<Integer> excluded = form.effect().contains("p:on") ? prepositionsBelow(noun, "on", "upon") : Set.of();
        Optional<Side> cause = place(form.cause(), noun, excluded, taken);
        if (cause.isEmpty()) {
            return false;
        }
        Optional<Side> effect = place(form.effect(), noun, Set.of(), taken);
        return effect.isPresent()
                && links.add(
                        form,
                        noun,
                        predications.carrier(noun) >= 0 ? predications.carrier(noun) : noun,
                        cause.get(),
                        effect.get());
    }

    /** "key factor": the words before the last of the form stand before the noun; here the noun is first, its modifiers follow. */
    private boolean modified(Form form, int noun) {
        return form.words().stream()
                .skip(1)
                .allMatch(w ->
                        grammar.children(noun).stream().anyMatch(c -> c.lemma().equals(w)));
    }

    private Optional<Side> place(List<String> slots, int noun, Set<Integer> excluded, Set<String> taken) {
        for (String slot : slots) {
            Optional<Side> side = switch (slot) {
                case "holder" -> predications.holder(noun);
                case "owner" -> owner(noun);
                case "predicate" -> predications.predicate(noun, excluded);
                case "infinitive" -> complements.infinitive(noun);
                case "itself" -> sides.of(noun, governing(noun, excluded, taken));
                default ->
                    complements
                            .behind(slot.substring(2), noun, noun, excluded)
                            .or(() -> afterCarrier(slot.substring(2), noun, excluded));
            };
            if (side.isPresent()) {
                return side;
            }
        }
        return Optional.empty();
    }

    private Optional<Side> owner(int noun) {
        for (int owner : grammar.children(noun, "poss")) {
            return pointers.resolved(grammar, sides, owner, noun, Set.of());
        }
        return Optional.empty();
    }

    private Optional<Side> afterCarrier(String preposition, int noun, Set<Integer> excluded) {
        for (int of : grammar.children(noun, "prep")) {
            for (int object : grammar.form(of).equals("of") ? grammar.children(of, "pobj") : List.<Integer>of()) {
                Optional<Side> side = complements.behind(preposition, object, object, excluded);
                if (side.isPresent()) {
                    return side;
                }
            }
        }
        int verb = predications.carrier(noun);
        return verb < 0 ? Optional.empty() : complements.behind(preposition, verb, verb, excluded);
    }

    /** "anger over the raid": the anger alone, where the raid is the other side. */
    private Set<Integer> governing(int noun, Set<Integer> excluded, Set<String> taken) {
        Set<Integer> all = new HashSet<>(excluded);
        grammar.children(noun, "prep").stream()
                .filter(p -> taken.contains(grammar.form(p)))
                .forEach(all::add);
        return all;
    }

    /** Such as stand below the objects of "of": "the effect of the tax on trade". */
    private Set<Integer> prepositionsBelow(int noun, String... forms) {
        Set<Integer> found = new HashSet<>();
        for (int of : grammar.children(noun, "prep")) {
            for (int object : grammar.children(of, "pobj")) {
                grammar.children(object, "prep").stream()
                        .filter(p -> List.of(forms).contains(grammar.form(p)))
                        .forEach(found::add);
            }
        }
        return found;
    }
}
