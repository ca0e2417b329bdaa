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
    /** The parts of a state that act in its name. */
    private static final Set<Sector> PARTS = Set.of(Sector.GOV, Sector.MIL, Sector.UAF, Sector.SPY, Sector.COP);

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
        if (actor == null || actor.country() == null || concept == null) {
            return told;
        }
        boolean own = actor.kind() == ActorKind.PERSON && PERSONAL.contains(concept);
        return own || actor.sectors().stream().noneMatch(PARTS::contains)
                ? told
                : countries.getOrDefault(actor.country(), told);
    }
}
