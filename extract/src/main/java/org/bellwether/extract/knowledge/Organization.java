package org.bellwether.extract.knowledge;

import java.util.List;
import java.util.Optional;
import org.bellwether.model.ActorId;
import org.bellwether.model.Sector;
import org.jspecify.annotations.Nullable;

/**
 * An organization with a name of its own.
 *
 * @param key part of its id, and never changed
 * @param name the name to show
 * @param names other names and acronyms, without dots
 * @param sectors its part in society
 * @param country alpha-3 code of the country it belongs to, or null
 * @param body the key of the country's body that it is (the Duma is Russia's {@code parliament}), or null
 * @param members countries that belong to it and since when; empty where not recorded
 * @param wikidata its item, or null where not certain
 */
public record Organization(
        String key,
        String name,
        List<String> names,
        List<Sector> sectors,
        @Nullable String country,
        @Nullable String body,
        List<Membership> members,
        @Nullable String wikidata) {
    /**
     * That a country belongs to an organization.
     *
     * @param country alpha-3 code
     * @param from when it joined, or null where not recorded
     * @param to when it left, or null
     */
    public record Membership(
            String country,
            @Nullable PartialDate from,
            @Nullable PartialDate to) {}

    public Organization {
        names = List.copyOf(names);
        sectors = List.copyOf(sectors);
        members = List.copyOf(members);
        if (body != null && country == null) {
            throw new IllegalArgumentException("organization %s is a body of no country".formatted(key));
        }
    }

    /** The id of the country's body that it is, else one of its own. */
    public ActorId id() {
        return country != null && body != null ? ActorIds.body(country, body) : ActorIds.organization(key);
    }

    /** The country's membership, also one that has ended. */
    public Optional<Membership> membership(String alpha3) {
        return members.stream().filter(m -> m.country().equals(alpha3)).findFirst();
    }
}
