package org.bellwether.extract.knowledge;

import java.util.List;
import org.bellwether.model.ActorId;
import org.bellwether.model.ActorKind;
import org.bellwether.model.Sector;
import org.jspecify.annotations.Nullable;

/**
 * A body or group that any country has: its government, its army, its people.
 *
 * @param key part of its id: {@code mfa}
 * @param kind what it is
 * @param sectors its part in society
 * @param template its name, with {@code {country}} where the country's goes
 * @param terms the words for it, lower case
 * @param same key of the body whose actor it is, or null where it is one of its own: troops and army are the armed forces
 */
public record Body(
        String key,
        ActorKind kind,
        List<Sector> sectors,
        String template,
        List<String> terms,
        @Nullable String same) {
    private static final String COUNTRY = "{country}";

    public Body {
        if (!template.contains(COUNTRY)) {
            throw new IllegalArgumentException(
                    "body %s has the template '%s' without {country}".formatted(key, template));
        }
        sectors = List.copyOf(sectors);
        terms = List.copyOf(terms);
    }

    /** {@code BLR.mfa}. */
    public ActorId idIn(Country country) {
        return ActorIds.body(country.code(), key);
    }

    /** "Ministry of Foreign Affairs of Belarus". */
    public String nameIn(Country country) {
        return template.replace(COUNTRY, country.nameInPhrase());
    }
}
