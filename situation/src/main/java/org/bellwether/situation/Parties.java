package org.bellwether.situation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.ActorKind;
import org.bellwether.model.EventType;
import org.bellwether.model.Report;
import org.bellwether.model.Sector;

/**
 * Who takes part in an event, in terms that outlets share: what a country, its government, its leader or its armed forces do
 * is the country's doing; everyone else stands for himself.
 */
final class Parties {
    /** The parts of a state that act in its name. */
    private static final Set<Sector> STATE = Set.of(Sector.GOV, Sector.MIL, Sector.UAF, Sector.SPY);

    /** PLOVER counts all parties of these as actors; texts put some of them as recipients. */
    private static final Set<EventType> RECIPROCAL = Set.of(EventType.CONSULT, EventType.AGREE, EventType.COOPERATE);

    /** With this begin the ids of groups that the bundled knowledge knows by name: the West. */
    private static final String NAMED_GROUP = "group.";

    private final Map<ActorId, Actor> actors;

    Parties(Map<ActorId, Actor> actors) {
        this.actors = actors;
    }

    /** The same text for reports of the same deed type among the same parties. */
    String key(Report report) {
        Set<String> acting = new TreeSet<>();
        Set<String> acted = new TreeSet<>();
        report.actors().forEach(a -> acting.add(party(a)));
        report.recipients().forEach(a -> acted.add(party(a)));
        EventType type = report.code().type();
        if (RECIPROCAL.contains(type)) {
            acting.addAll(acted);
            acted.clear();
        }
        return List.of(type, acting, acted).toString();
    }

    /** The same text for reports of the same deed type on those whom texts call the same; two articles' "people" have no common id. */
    String unnamedKey(Report report) {
        Set<String> called = new TreeSet<>();
        for (ActorId id : report.recipients()) {
            Actor actor = actors.get(id);
            called.add(actor == null ? id.value() : actor.name().toLowerCase(Locale.ROOT));
        }
        return List.of(report.code().type(), called).toString();
    }

    /** Whether one of them has a name of his own, unlike "people" or "two men". */
    boolean isSomebodyKnown(List<ActorId> some) {
        return some.stream().anyMatch(id -> {
            Actor actor = actors.get(id);
            return actor == null
                    || actor.kind() != ActorKind.GROUP
                    || id.isOwn()
                    || id.value().startsWith(NAMED_GROUP);
        });
    }

    private String party(ActorId id) {
        Actor actor = actors.get(id);
        if (actor == null || actor.country() == null) {
            return id.value();
        }
        boolean state =
                actor.kind() == ActorKind.COUNTRY || actor.sectors().stream().anyMatch(STATE::contains);
        return state ? "=" + actor.country() : id.value();
    }
}
