package org.bellwether.extract.influence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bellwether.extract.actor.Cast;
import org.bellwether.extract.event.Grammar;
import org.bellwether.extract.influence.Concepts.Owner;
import org.bellwether.extract.place.PlaceMention;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.Token;
import org.bellwether.model.ActorId;
import org.jspecify.annotations.Nullable;

/** Tells whose a state is: who does or has it, or to whom it is done, as the concept asks. */
final class StateOwner {
    private final Concepts concepts;
    private final StatePlace places;
    private final Possessors possessors;
    private final Doers doers;
    private final Undergoers undergoers;
    private final OwnersBefore before;
    private final Towards towards;

    StateOwner(AnnotatedText text, Cast cast, List<PlaceMention> named, Concepts concepts) {
        this.concepts = concepts;
        places = new StatePlace(text, cast, named, concepts);
        possessors = new Possessors(cast, concepts);
        doers = new Doers(possessors, concepts, places);
        undergoers = new Undergoers(possessors, concepts);
        before = new OwnersBefore(text, concepts, possessors, undergoers);
        towards = new Towards(possessors, concepts, places);
    }

    /**
     * The owner, or null.
     *
     * @param bearing the word that tells of what the state is
     * @param head of the side
     * @param concept of the state, or null
     */
    @Nullable
    ActorId of(Grammar grammar, Side side, Token bearing, Token head, @Nullable String concept) {
        Owner owner = concepts.owner(concept);
        List<Integer> asked = upTo(grammar, bearing, head);
        ActorId found = owner == Owner.UNDERGOER
                ? undergoers.of(grammar, asked)
                : doers.of(grammar, side, bearing, asked, concept);
        if (found == null && owner == Owner.HOLDER && concept != null) {
            found = undergoers.target(grammar, asked, WordClass.TARGET_PREPOSITION);
        }
        if (found == null && owner == Owner.HOLDER && bearing.relation().equals("dobj")) {
            found = possessors.firstMentioned(grammar, grammar.children(bearing.head(), "dative"));
        }
        if (found == null && owner == Owner.LEANING) {
            found = toldOf(grammar, bearing);
        }
        if (found == null && concept != null) {
            found = before.of(grammar, bearing, concept);
        }
        return found != null || owner == Owner.UNDERGOER ? found : havingIt(grammar, bearing);
    }

    /** Towards whom the states are. */
    Towards towards() {
        return towards;
    }

    /** Whether a state does this to a state, or to nobody named. */
    boolean isBetweenStates(Grammar grammar, Token bearing, @Nullable ActorId owner, @Nullable ActorId towards) {
        boolean onOther = towards == null
                && grammar.children(bearing.index(), "prep").stream()
                        .anyMatch(p -> Set.of("on", "against").contains(grammar.form(p)));
        return places.isState(owner) && !onOther && (towards == null || places.isState(towards));
    }

    /** "Norway takes positions that help": whose they are where nobody else is named. */
    private @Nullable ActorId havingIt(Grammar grammar, Token bearing) {
        int verb = bearing.head();
        boolean had = bearing.tag().startsWith("NN")
                && bearing.relation().equals("dobj")
                && verb >= 0
                && WordClass.HAVING.has(grammar.token(verb).lemma())
                && grammar.children(bearing.index(), "poss").isEmpty()
                && grammar.children(bearing.index(), "det").stream()
                        .noneMatch(d -> OwnersBefore.POINTING.contains(grammar.form(d)));
        return had ? possessors.subject(grammar, verb) : null;
    }

    /** Whom the sentence is about: "Although the mayor won, the price was dependence on Norway". */
    private @Nullable ActorId toldOf(Grammar grammar, Token bearing) {
        boolean onOther = grammar.children(bearing.index(), "prep").stream()
                .anyMatch(p -> Set.of("on", "upon", "from", "with", "to").contains(grammar.form(p)));
        boolean possessed = !grammar.children(bearing.index(), "poss").isEmpty();
        if (!onOther || possessed) {
            return null;
        }
        for (Token token : grammar.sentence().tokens()) {
            if (token.index() < bearing.index() && token.relation().startsWith("nsubj")) {
                ActorId actor = possessors.mentioned(grammar, token.index());
                if (actor != null) {
                    return actor;
                }
            }
        }
        return null;
    }

    /** The words from the one that tells to the side's head. */
    private static List<Integer> upTo(Grammar grammar, Token bearing, Token head) {
        List<Integer> asked = new ArrayList<>(List.of(bearing.index()));
        for (int at = bearing.head(), steps = 0;
                at >= 0 && steps < 12 && bearing.index() != head.index();
                at = grammar.token(at).head(), steps++) {
            asked.add(at);
            if (at == head.index()) {
                break;
            }
        }
        return asked;
    }
}
