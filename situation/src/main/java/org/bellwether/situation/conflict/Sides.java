package org.bellwether.situation.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.ActorKind;
import org.bellwether.model.Sector;
import org.jspecify.annotations.Nullable;

/** For whom an actor stands: a country's government, leader and forces for the country, everyone else for himself. */
final class Sides {
    private final Map<ActorId, Actor> actors;

    Sides(Map<ActorId, Actor> actors) {
        this.actors = actors;
    }

    String of(ActorId id) {
        Actor actor = actors.get(id);
        return actor == null ? id.value() : actor.side();
    }

    /** The sides of those who are more than words of one article. */
    Set<String> known(List<ActorId> some) {
        return some.stream().filter(a -> !a.isUnnamed()).map(this::of).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The countries, as ISO 3166 alpha-3, of those whose country is known. */
    Set<String> countries(List<ActorId> some) {
        return some.stream()
                .map(actors::get)
                .filter(Objects::nonNull)
                .map(Actor::country)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether one of the first is one of the second: himself, or the state for which he stands; one minister is not another. */
    boolean meet(List<ActorId> some, List<ActorId> others) {
        for (ActorId one : some) {
            for (ActorId other : others) {
                boolean two = isPerson(one) && isPerson(other);
                if (one.equals(other)
                        || (!two && !one.isUnnamed() && !other.isUnnamed() && of(one).equals(of(other)))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the first are but the forces of a state of which the others are none: what its army does not do, it may do itself. */
    boolean areOnlyForcesBeside(List<ActorId> some, List<ActorId> others) {
        return !some.isEmpty()
                && some.stream().allMatch(this::isForce)
                && others.stream().noneMatch(this::isForce);
    }

    private boolean isForce(ActorId id) {
        Actor actor = actors.get(id);
        return actor != null
                && actor.kind() != ActorKind.COUNTRY
                && actor.sectors().contains(Sector.MIL);
    }

    private boolean isPerson(ActorId id) {
        Actor actor = actors.get(id);
        return actor != null && actor.kind() == ActorKind.PERSON;
    }

    @Nullable
    String name(ActorId id) {
        Actor actor = actors.get(id);
        return actor == null ? null : actor.name();
    }

    /** Names of three at most, each once. */
    String names(List<ActorId> some) {
        List<String> names = new ArrayList<>();
        for (ActorId id : some) {
            String name = name(id);
            if (name != null && !names.contains(name) && names.size() < 3) {
                names.add(name);
            }
        }
        return String.join(", ", names);
    }
}
