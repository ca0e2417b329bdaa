package org.bellwether.extract.influence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bellwether.extract.event.Grammar;
import org.bellwether.language.Token;
import org.bellwether.model.ActorId;
import org.jspecify.annotations.Nullable;

/** Towards whom a state is: whom its prepositions name, with whom it is shared, where it is. */
final class Towards {
    private final Possessors possessors;
    private final Concepts concepts;
    private final StatePlace places;

    Towards(Possessors possessors, Concepts concepts, StatePlace places) {
        this.possessors = possessors;
        this.concepts = concepts;
        this.places = places;
    }

    /**
     * Towards whom the state is, or null: whom the concept's prepositions name, or whom a verb is done to.
     *
     * @param owner whose it is: nobody's state is towards himself
     */
    @Nullable
    ActorId of(Grammar grammar, Side side, Token bearing, @Nullable String concept, @Nullable ActorId owner) {
        Set<String> prepositions = concepts.towards(concept);
        if (prepositions.isEmpty() || concept == null) {
            return null;
        }
        if (prepositions.contains("in")) {
            return places.of(grammar, side, bearing, concept, prepositions, owner);
        }
        ActorId partner = partner(grammar, bearing, owner);
        if (partner != null) {
            return partner;
        }
        List<Integer> asked = new ArrayList<>(List.of(bearing.index()));
        asked.addAll(grammar.children(bearing.index(), "advmod"));
        if (bearing.head() >= 0 && Set.of("dobj", "acomp", "advmod", "attr").contains(bearing.relation())) {
            asked.add(bearing.head());
        }
        for (int at : asked) {
            ActorId found = possessors.behind(grammar, at, prepositions);
            if (found != null && !found.equals(owner)) {
                return found;
            }
        }
        if (grammar.isVerb(bearing.index())) {
            for (int object : grammar.object(bearing.index())) {
                ActorId found = possessors.mentionedOrPossessor(grammar, object);
                if (found != null && !found.equals(owner)) {
                    return found;
                }
            }
        }
        return null;
    }

    /** "support for the reform", "resist the plan": towards something that is nobody, so that it is not support at large. */
    boolean isTowardsOther(Grammar grammar, Token bearing, @Nullable String concept) {
        Set<String> prepositions = concepts.towards(concept);
        if (prepositions.isEmpty() || prepositions.contains("in")) {
            return false;
        }
        List<Integer> objects = new ArrayList<>();
        if (grammar.isVerb(bearing.index())) {
            objects.addAll(grammar.children(bearing.index(), "dobj"));
        }
        for (int prep : grammar.children(bearing.index(), "prep")) {
            if (prepositions.contains(grammar.form(prep)) && !grammar.form(prep).equals("of")) {
                objects.addAll(grammar.children(prep, "pobj"));
            }
        }
        return objects.stream()
                .anyMatch(o -> Set.of("NN", "NNS").contains(grammar.token(o).tag())
                        && possessors.mentioned(grammar, o) == null
                        && grammar.sentence().nameAt(o).isEmpty());
    }

    /** "ties between Norway and Iceland": the one whose they are not taken to be. */
    private @Nullable ActorId partner(Grammar grammar, Token bearing, @Nullable ActorId owner) {
        for (int between : grammar.children(bearing.index(), "prep")) {
            if (grammar.form(between).equals("between")) {
                for (int one : grammar.children(between, "pobj")) {
                    for (int other : grammar.children(one, "conj")) {
                        ActorId found = possessors.mentioned(grammar, other);
                        return found == null || found.equals(owner) ? possessors.mentioned(grammar, one) : found;
                    }
                }
            }
        }
        return null;
    }
}
