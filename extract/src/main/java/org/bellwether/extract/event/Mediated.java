package org.bellwether.extract.event;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bellwether.model.ActorId;
import org.bellwether.model.EventType;

/**
 * Finds between whom somebody mediates, where the sentence does not say: "The truce between the army and the rebels ended. Kenya
 * had brokered it."
 *
 * <p>Whoever accepts or signs what was brokered counts first; else those of the nearest truce, talks, agreement or fight before.
 */
final class Mediated {
    /** How many sentences before its own the parties may be told. */
    private static final int REACH = 6;

    private static final Set<EventType> ACCEPTING =
            Set.of(EventType.AGREE, EventType.SUPPORT, EventType.RETREAT, EventType.CONCEDE);

    private final Who who;

    private Mediated(Who who) {
        this.who = who;
    }

    /** The sentences' deeds, the mediations among them with those between whom they go. */
    static List<List<Deed>> complete(List<List<Deed>> sentences, Who who) {
        Mediated mediated = new Mediated(who);
        return Completion.ofAll(sentences, (deed, at) -> mediated.completed(deed, sentences, at));
    }

    private Deed completed(Deed deed, List<List<Deed>> sentences, int at) {
        if (deed.code().type() != EventType.CONSULT
                || !"third-party".equals(deed.code().mode())
                || !deed.recipients().isEmpty()
                || deed.actors().isEmpty()) {
            return deed;
        }
        List<ActorId> parties = accepting(deed, sentences.get(at));
        for (int back = 0; back <= REACH && back <= at && parties.isEmpty(); back++) {
            List<Deed> told = sentences.get(at - back);
            for (int i = told.size() - 1; i >= 0 && parties.isEmpty(); i--) {
                boolean before =
                        back > 0 || told.get(i).frame().at() < deed.frame().at();
                parties = before ? two(told.get(i), deed) : parties;
            }
        }
        return parties.isEmpty() ? deed : deed.with(deed.actors(), parties);
    }

    /** "The rebels accepted a deal brokered by Kenya." */
    private List<ActorId> accepting(Deed deed, List<Deed> here) {
        Grammar grammar = deed.frame().grammar();
        int deal = grammar.token(deed.frame().at()).head();
        return here.stream()
                .filter(d -> ACCEPTING.contains(d.code().type())
                        && deal >= 0
                        && d.frame().role("object").contains(deal))
                .map(d -> others(d.actors(), deed))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The two sides of what is mutual or of a fight; nobody where it is neither or a mediator is one of them. */
    private List<ActorId> two(Deed told, Deed mediation) {
        Set<ActorId> all = new LinkedHashSet<>(told.actors());
        if (told.code().type() == EventType.ASSAULT) {
            all.addAll(told.recipients());
        } else if (!told.entry().reciprocal()
                || "third-party".equals(told.code().mode())) {
            return List.of();
        }
        List<ActorId> found = others(List.copyOf(all), mediation);
        return found.size() == all.size() && found.size() == 2 ? found : List.of();
    }

    private List<ActorId> others(List<ActorId> parties, Deed mediation) {
        return parties.stream()
                .filter(p -> mediation.actors().stream().noneMatch(m -> who.isSameState(p, m)))
                .toList();
    }
}
