package org.bellwether.extract.event;

import java.util.List;
import java.util.Set;
import org.bellwether.model.ActorId;
import org.bellwether.model.EventType;

/**
 * Finds to whom a demand or a threat goes that names nobody: "Norway called on the rebels to leave the valley. All options were open,
 * Norway warned." It goes to those of whom the same side demands something in the same sentence, or did shortly before.
 */
final class Addressed {
    /** How many sentences before its own the other demand may stand. */
    private static final int REACH = 3;

    private static final Set<EventType> DEMANDING = Set.of(EventType.REQUEST, EventType.THREATEN);

    private final Who who;

    private Addressed(Who who) {
        this.who = who;
    }

    /** The sentences' deeds, the demands and threats among them with those to whom they go. */
    static List<List<Deed>> complete(List<List<Deed>> sentences, Who who) {
        Addressed addressed = new Addressed(who);
        return Completion.ofAll(sentences, (deed, at) -> addressed.completed(deed, sentences, at));
    }

    private Deed completed(Deed deed, List<List<Deed>> sentences, int at) {
        if (!DEMANDING.contains(deed.code().type())
                || !deed.recipients().isEmpty()
                || deed.actors().isEmpty()) {
            return deed;
        }
        List<ActorId> found = of(deed, sentences.get(at), true);
        for (int back = 1; back <= REACH && back <= at && found.isEmpty(); back++) {
            found = of(deed, sentences.get(at - back), false);
        }
        return found.isEmpty() ? deed : deed.with(deed.actors(), found);
    }

    /** Whom the same side addresses in a sentence, the last of those before the deed first; whom it blames there, it may threaten. */
    private List<ActorId> of(Deed deed, List<Deed> told, boolean same) {
        List<ActorId> found = List.of();
        for (Deed other : told) {
            boolean blames = same
                    && deed.code().type() == EventType.THREATEN
                    && other.code().type() == EventType.ACCUSE;
            if ((blames || DEMANDING.contains(other.code().type()))
                    && other.standing().level() != Standing.Level.NEGATED
                    && isBySame(deed, other)
                    && (found.isEmpty() || other.frame().at() < deed.frame().at())) {
                List<ActorId> others = other.recipients().stream()
                        .filter(r -> deed.actors().stream().noneMatch(a -> who.isSameState(a, r)))
                        .toList();
                found = others.isEmpty() ? found : others;
            }
        }
        return found;
    }

    private boolean isBySame(Deed one, Deed other) {
        return one.actors().stream().anyMatch(a -> other.actors().stream().anyMatch(b -> who.isSameState(a, b)));
    }
}
