package org.bellwether.extract.knowledge;

import java.util.List;
import org.bellwether.model.ActorId;
import org.jspecify.annotations.Nullable;

/**
 * A country, a territory or a country that is no more.
 *
 * @param code ISO 3166 alpha-3 (former ones as ISO 3166-3 keeps them; {@code XKX} for Kosovo)
 * @param alpha2 ISO 3166 alpha-2, or null
 * @param status what kind of country
 * @param name the short name to show
 * @param names other names and spellings, abbreviations among them, without dots ("US" also stands for "U.S.")
 * @param adjectives "Belarusian", also said of one of its people
 * @param person nouns for one of its people that are no adjective: "Briton"
 * @param people plural nouns for its people: "Belarusians"
 * @param capitals names of its seat of government; the first is the capital to show
 * @param seats other places that stand for a body of it: "the Kremlin"
 * @param leaders keys of the offices that "its leader" means, the likeliest first
 * @param wikidata its item, or null where not certain
 * @param withArticle whether a sentence calls it with "the"
 */
public record Country(
        String code,
        @Nullable String alpha2,
        Status status,
        String name,
        List<String> names,
        List<String> adjectives,
        List<String> person,
        List<String> people,
        List<String> capitals,
        List<Seat> seats,
        List<String> leaders,
        @Nullable String wikidata,
        boolean withArticle) {
    /** Kinds of countries. */
    public enum Status {
        /** A member or observer of the United Nations. */
        STATE,
        /** Acts as a state, and some states recognise it. */
        PARTIAL,
        /** Belongs to a state. */
        TERRITORY,
        /** Is no more. */
        FORMER
    }

    /**
     * A place that stands for a body.
     *
     * @param name "Kremlin", without the article
     * @param body the body's key: {@code gov}
     */
    public record Seat(String name, String body) {}

    public Country {
        if (!code.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("country code '%s' is not three capital letters".formatted(code));
        }
        if (alpha2 != null && !alpha2.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("country %s has the alpha-2 code '%s'".formatted(code, alpha2));
        }
        if (wikidata != null && !wikidata.matches("Q[1-9][0-9]*")) {
            throw new IllegalArgumentException("country %s has the Wikidata id '%s'".formatted(code, wikidata));
        }
        names = List.copyOf(names);
        adjectives = List.copyOf(adjectives);
        person = List.copyOf(person);
        people = List.copyOf(people);
        capitals = List.copyOf(capitals);
        seats = List.copyOf(seats);
        leaders = List.copyOf(leaders);
    }

    /** "Belarus", "the United States". */
    public String nameInPhrase() {
        return withArticle ? "the " + name : name;
    }

    public ActorId id() {
        return ActorIds.country(code);
    }
}
