package org.bellwether.situation.influence;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.ActorKind;
import org.bellwether.model.Sector;
import org.bellwether.model.State;
import org.bellwether.tables.TableFile;
import org.jspecify.annotations.Nullable;

/**
 * Whose a state is in the model: what a country's government, leader or forces are said to have is the country's, but for what is
 * personal ({@code personal.tsv}); everyone else's is his own.
 */
public final class StateOwners {
    private static final Set<String> PERSONAL = personal();

    private final Map<ActorId, Actor> actors;

    /** The countries among the actors, by code. */
    private final Map<String, ActorId> countries = new TreeMap<>();

    /**
     * Prepares the owners.
     *
     * @param actors joined, by id
     */
    public StateOwners(Map<ActorId, Actor> actors) {
        this.actors = actors;
        new TreeMap<>(actors)
                .values().stream()
                        .filter(a -> a.kind() == ActorKind.COUNTRY && a.country() != null)
                        .forEach(a -> countries.putIfAbsent(String.valueOf(a.country()), a.id()));
    }

    private static Set<String> personal() {
        return TableFile.read(StateOwners.class, "personal.tsv", 1).keyed().rows().stream()
                .map(r -> r.cell(0))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The owner, or null where nobody is named; without a concept the one who is told, as only the wording counts then. */
    @Nullable
    ActorId of(State state) {
        ActorId told = state.actor();
        Actor actor = told == null ? null : actors.get(told);
        String concept = state.concept();
        if (actor == null || concept == null) {
            return told;
        }
        boolean own = actor.kind() == ActorKind.PERSON && PERSONAL.contains(concept);
        return own ? told : stateOf(actor);
    }

    /** Towards whom it is: a state, where its government, leader or forces are named; or null. */
    @Nullable
    ActorId towards(State state) {
        ActorId told = state.towards();
        Actor actor = told == null ? null : actors.get(told);
        return actor == null ? told : stateOf(actor);
    }

    private ActorId stateOf(Actor actor) {
        // police act for whom they serve, though what is done to them is not done to the state
        return actor.standsForState() || actor.sectors().contains(Sector.COP)
                ? countries.getOrDefault(String.valueOf(actor.country()), actor.id())
                : actor.id();
    }
}
