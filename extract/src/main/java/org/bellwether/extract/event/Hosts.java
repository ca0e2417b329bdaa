package org.bellwether.extract.event;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.bellwether.extract.actor.ActorMention;
import org.bellwether.extract.actor.Cast;
import org.bellwether.extract.place.PlaceMention;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.ActorKind;
import org.bellwether.model.EventType;
import org.bellwether.model.Place;
import org.bellwether.model.Sector;
import org.jspecify.annotations.Nullable;

/**
 * Whom a movement of forces does not reach though the sentence names them: the country in which they stand, which may have
 * invited them, and the mover's own land and troops. "Russia stationed missiles in Belarus", "the troops returned to Russia".
 */
final class Hosts {
    private static final Set<EventType> MOVEMENTS = Set.of(EventType.MOBILIZE, EventType.RETREAT);

    /** After these words stands where the forces are; those after "against" or "to" are reached. */
    private static final Set<String> WITHIN = Set.of("in", "inside", "within", "across", "throughout");

    private final Cast cast;
    private final Sentence sentence;
    private final List<PlaceMention> places;

    Hosts(Cast cast, Sentence sentence, List<PlaceMention> places) {
        this.cast = cast;
        this.sentence = sentence;
        this.places = places;
    }

    /** Whether a deed of the type does not reach the one whom it seems to. */
    boolean areOnly(EventType type, Set<ActorId> actors, ActorId recipient) {
        return MOVEMENTS.contains(type)
                && ((isCountry(recipient) && isNamedAsPlace(recipient))
                        || actors.stream().anyMatch(a -> isOwn(a, recipient)));
    }

    private boolean isCountry(ActorId id) {
        return cast.actor(id).filter(a -> a.kind() == ActorKind.COUNTRY).isPresent();
    }

    private boolean isOwn(ActorId actor, ActorId other) {
        String country = country(actor);
        boolean armed = cast.actor(other).map(Actor::sectors).orElse(List.of()).contains(Sector.MIL);
        return country != null && country.equals(country(other)) && (armed || isCountry(other));
    }

    private @Nullable String country(ActorId id) {
        return cast.actor(id).map(Actor::country).orElse(null);
    }

    /** Whether each word for the country stands behind "in"; as a place it is no mention of an actor. */
    private boolean isNamedAsPlace(ActorId country) {
        String code = country(country);
        IntStream asActor = cast.mentions().stream()
                .filter(m ->
                        m.range().sentence() == sentence.index() && m.actor().equals(country))
                .mapToInt(ActorMention::head);
        IntStream asPlace = places.stream()
                .filter(p -> p.range().sentence() == sentence.index()
                        && p.place().precision() == Place.Precision.COUNTRY
                        && p.place().country() != null
                        && p.place().country().equals(code))
                .mapToInt(p -> p.range().head(sentence));
        List<Token> words =
                IntStream.concat(asActor, asPlace).mapToObj(sentence::token).toList();
        return !words.isEmpty() && words.stream().allMatch(this::isWithin);
    }

    private boolean isWithin(Token name) {
        return name.relation().equals("pobj")
                && name.head() >= 0
                && WITHIN.contains(sentence.token(name.head()).lemma());
    }
}
