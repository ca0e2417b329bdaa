package org.bellwether.extract.influence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bellwether.extract.event.Grammar;
import org.bellwether.model.ActorId;
import org.jspecify.annotations.Nullable;

/** To whom something is done that is his state, whoever does it: sanctions on him, pressure that he faces. */
final class Undergoers {
    private final Possessors possessors;
    private final Concepts concepts;

    Undergoers(Possessors possessors, Concepts concepts) {
        this.possessors = possessors;
        this.concepts = concepts;
    }

    /** Who undergoes what the first of the words tells. */
    @Nullable
    ActorId of(Grammar grammar, List<Integer> asked) {
        int bearing = asked.getFirst();
        if (grammar.isVerb(bearing)) {
            for (int object : grammar.object(bearing)) {
                ActorId actor = possessors.mentioned(grammar, object);
                if (actor == null) {
                    actor = possessors.owner(grammar, object, concepts.ownedBehind(null));
                }
                if (actor != null) {
                    return actor;
                }
            }
            return null;
        }
        ActorId target = target(grammar, asked, WordClass.UNDERGOER_PREPOSITION);
        if (target != null) {
            return target;
        }
        ActorId aimedAt = aimedAt(grammar, bearing);
        if (aimedAt != null) {
            return aimedAt;
        }
        // what governs the side itself: "imposed sanctions on Norway", "Norway was under sanctions"
        int verb = grammar.token(bearing).head();
        for (int steps = 0; verb >= 0 && !grammar.isVerb(verb) && steps < 3; steps++) {
            verb = grammar.token(verb).head();
        }
        if (!grammar.isVerb(verb)) {
            return null;
        }
        // "put three men on its blacklist": what stands behind "on" is the state itself
        boolean object = grammar.token(bearing).head() == verb;
        ActorId on = object ? possessors.behind(grammar, verb, Set.of("on", "against", "over")) : null;
        if (on != null) {
            return on;
        }
        String lemma = grammar.token(verb).lemma();
        boolean under = WordClass.BEING.has(lemma)
                && grammar.form(grammar.token(bearing).head()).equals("under");
        return (under || WordClass.SUFFERING.has(lemma)) && !grammar.isPassive(verb)
                ? possessors.subject(grammar, verb)
                : null;
    }

    /** "announced sanctions to target Norwegian banks": at whom they are aimed. */
    private @Nullable ActorId aimedAt(Grammar grammar, int bearing) {
        int verb = grammar.token(bearing).head();
        if (verb < 0 || !grammar.token(bearing).relation().equals("dobj")) {
            return null;
        }
        List<Integer> aims = new ArrayList<>(grammar.children(verb, "advcl"));
        List.copyOf(aims).forEach(a -> aims.addAll(grammar.children(a, "conj")));
        for (int aim : aims) {
            if (WordClass.TARGETING.has(grammar.token(aim).lemma())) {
                for (int object : grammar.children(aim, "dobj")) {
                    ActorId actor = possessors.mentionedOrPossessor(grammar, object);
                    if (actor != null) {
                        return actor;
                    }
                }
            }
        }
        return null;
    }

    /** To whom the words say it is done: "pressure on Norway", "a challenge to his rule". */
    @Nullable
    ActorId target(Grammar grammar, List<Integer> asked, WordClass prepositions) {
        for (int at : asked) {
            if (!grammar.isVerb(at)) {
                ActorId actor = possessors.behind(grammar, at, prepositions::has);
                if (actor != null) {
                    return actor;
                }
            }
        }
        return null;
    }
}
