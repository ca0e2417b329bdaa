package org.bellwether.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A country, person, organization or group that acts or is acted on.
 *
 * @param id made of the bundled knowledge's key, or of its smallest mention
 * @param name the name to show
 * @param kind what it is
 * @param country ISO 3166 alpha-3 (former countries too, {@code XKX} for Kosovo), or null
 * @param sectors its part in society
 * @param aliases the words read for it
 * @param roles the offices that texts give it
 * @param wikidata its Wikidata item ({@code Q184}), or null
 * @param nameKey a person's full name without its spelling, by which it is found again in other articles; null where there is none
 */
public record Actor(
        ActorId id,
        String name,
        ActorKind kind,
        @Nullable String country,
        List<Sector> sectors,
        List<Alias> aliases,
        List<Role> roles,
        @Nullable String wikidata,
        @Nullable NameKey nameKey) {
    /** An actor without a key to its name. */
    public Actor(
            ActorId id,
            String name,
            ActorKind kind,
            @Nullable String country,
            List<Sector> sectors,
            List<Alias> aliases,
            List<Role> roles,
            @Nullable String wikidata) {
        this(id, name, kind, country, sectors, aliases, roles, wikidata, null);
    }

    /** The parts of a state that act in its name. */
    private static final Set<Sector> STATE = Set.of(Sector.GOV, Sector.MIL, Sector.UAF, Sector.SPY);

    public Actor {
        if (name.isBlank()) {
            throw new IllegalArgumentException("actor " + id + " needs a name");
        }
        if (country != null && !country.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("actor %s: '%s' is no ISO 3166 alpha-3 code".formatted(id, country));
        }
        sectors = List.copyOf(sectors);
        aliases = List.copyOf(aliases);
        roles = List.copyOf(roles);
    }

    /** Whether the actor is a state or a part that acts in its name: its government, forces and services. */
    public boolean standsForState() {
        return country != null && (kind == ActorKind.COUNTRY || sectors.stream().anyMatch(STATE::contains));
    }

    /** For whom the actor stands, as a text that two share who stand for one: whoever {@link #standsForState} for the state. */
    public String side() {
        return standsForState() ? "=" + country : id.value();
    }
}
