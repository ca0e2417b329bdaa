package org.bellwether.extract.actor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bellwether.extract.place.PlaceMention;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.Role;
import org.jspecify.annotations.Nullable;

/**
 * The town or region to which an office belongs: Graz in "the mayor of Graz", "Graz mayor" and "Graz's mayor". Countries own
 * offices as actors do, see {@link Owner}.
 *
 * @param name the place as the text calls it, without an article
 * @param country its ISO 3166 alpha-3 code, or null where the place has none
 * @param at the token that names it
 */
record Seat(String name, @Nullable String country, int at) {
    private static final Set<String> OF = Set.of("of", "for", "in");
    private static final String OF_SEAT = " of ";

    /** The seat of the office that the noun names. */
    static Optional<Seat> of(Scene scene, Sentence sentence, int head) {
        for (Token preposition : sentence.children(head, "prep")) {
            if (preposition.index() > head && OF.contains(Phrases.lower(preposition))) {
                for (Token object : sentence.children(preposition.index(), "pobj")) {
                    Optional<Seat> seat = named(scene, sentence, object);
                    if (seat.isPresent()) {
                        return seat;
                    }
                }
            }
        }
        return sentence.children(head, "compound", "nmod", "poss").stream()
                .filter(t -> t.index() < head)
                .flatMap(t -> at(scene, sentence, t.index(), t.index() + 1).stream())
                .findFirst();
    }

    /** Whether the person holds offices of other places, and none of this one: the mayor of Linz is not the mayor of Graz. */
    boolean isNotOf(ActorDraft person) {
        Stream<String> called = person.id().isUnnamed() ? Stream.of(person.name()) : Stream.of();
        List<String> seats = Stream.concat(called, person.roles().stream().map(Role::title))
                .filter(t -> t.contains(OF_SEAT))
                .map(t -> t.substring(t.indexOf(OF_SEAT) + OF_SEAT.length()))
                .toList();
        return !seats.isEmpty() && seats.stream().noneMatch(name::equalsIgnoreCase);
    }

    /** A title with its seat, as roles hold it. */
    String with(String title) {
        return title + OF_SEAT + name;
    }

    /** A title as roles hold it, without its seat. */
    static String bare(String title) {
        int of = title.indexOf(OF_SEAT);
        return of < 0 ? title : title.substring(0, of);
    }

    /** The place itself, or what is called by its name: "the Kharkiv region". */
    private static Optional<Seat> named(Scene scene, Sentence sentence, Token object) {
        Optional<Seat> plain = at(scene, sentence, object.index(), object.index() + 1);
        if (plain.isPresent() || scene.headedBy(sentence, object.index()).isPresent()) {
            return plain;
        }
        return sentence.children(object.index(), "compound", "nmod").stream()
                .filter(t -> t.index() < object.index())
                .flatMap(t -> at(scene, sentence, t.index(), object.index() + 1).stream())
                .findFirst();
    }

    private static Optional<Seat> at(Scene scene, Sentence sentence, int token, int end) {
        if (scene.countryAt(sentence, token).isPresent()) {
            return Optional.empty();
        }
        return scene.placeAt(sentence, token)
                .map(p -> new Seat(words(scene, sentence, p, end), p.place().country(), token));
    }

    private static String words(Scene scene, Sentence sentence, PlaceMention place, int end) {
        return scene.words(
                sentence, place.range().first(), Math.max(end, place.range().end()));
    }
}
