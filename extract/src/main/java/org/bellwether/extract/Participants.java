package org.bellwether.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bellwether.extract.actor.ActorMention;
import org.bellwether.extract.actor.Cast;
import org.bellwether.extract.place.PlaceMention;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.ActorKind;
import org.bellwether.model.Claim;
import org.bellwether.model.Influence;
import org.bellwether.model.Mention;
import org.bellwether.model.Place;
import org.bellwether.model.Report;
import org.bellwether.model.Role;
import org.jspecify.annotations.Nullable;

/**
 * Whom an article is about: those who do something, undergo it, speak or have a state that drives or is driven, and whom it names in full.
 *
 * <p>Left out are those without a name and groups that are nobody's in particular ("experts") who take no part in an event or a claim, and countries and
 * organizations that the article only refers by: "the North Korean leader", "three members, among them Latvia".
 */
final class Participants {
    /** After these an actor is dealt with; what is a place there was told apart before. */
    private static final Set<String> DEALING =
            Set.of("by", "against", "with", "from", "between", "among", "to", "toward", "towards", "on");

    private Participants() {}

    static Cast in(
            AnnotatedText text,
            Cast cast,
            List<PlaceMention> places,
            List<Report> reports,
            List<Claim> claims,
            List<Influence> influences) {
        Set<@Nullable ActorId> taking = new HashSet<>();
        for (Report report : reports) {
            taking.addAll(report.actors());
            taking.addAll(report.recipients());
            taking.add(report.attributedTo().actor());
        }
        claims.forEach(c -> taking.add(c.speaker()));
        for (Influence influence : influences) {
            taking.add(influence.cause().actor());
            taking.add(influence.effect().actor());
            taking.add(influence.attributedTo().actor());
        }
        cast.actors().forEach(a -> a.roles().stream().map(Role::of).forEach(taking::add));
        Set<ActorId> told = new HashSet<>();
        for (ActorMention mention : cast.mentions()) {
            if (isTold(text.sentences().get(mention.range().sentence()), mention)) {
                told.add(mention.actor());
            }
        }
        List<Actor> actors = cast.actors().stream()
                .filter(a -> taking.contains(a.id())
                        || (a.kind() == ActorKind.PERSON && !a.id().isUnnamed())
                        || (told.contains(a.id()) && !isAnybody(a)))
                .toList();
        Set<ActorId> kept = new HashSet<>();
        actors.forEach(a -> kept.add(a.id()));
        List<ActorMention> mentions =
                cast.mentions().stream().filter(m -> kept.contains(m.actor())).toList();
        return new Cast(actors, withPlaces(actors, mentions, places));
    }

    /** The mentions, and for a country that a deed reaches through a place the names of the place: nobody is listed without words. */
    private static List<ActorMention> withPlaces(
            List<Actor> actors, List<ActorMention> mentions, List<PlaceMention> places) {
        Set<ActorId> mentioned = mentions.stream().map(ActorMention::actor).collect(Collectors.toSet());
        List<ActorMention> all = new ArrayList<>(mentions);
        for (Actor actor : actors) {
            if (actor.kind() == ActorKind.COUNTRY && !mentioned.contains(actor.id())) {
                for (PlaceMention place : places) {
                    if (place.place().precision() == Place.Precision.COUNTRY
                            && Objects.equals(place.place().country(), actor.country())) {
                        TokenRange words = place.range();
                        all.add(new ActorMention(words, words.end() - 1, actor.id(), Mention.Kind.NAME, 0.7));
                    }
                }
            }
        }
        return all;
    }

    /** Whether a clause says something of it: as subject or object, or behind a preposition of dealing. */
    private static boolean isTold(Sentence sentence, ActorMention mention) {
        if (mention.kind() == Mention.Kind.DEMONYM) {
            return false;
        }
        Token word = sentence.token(mention.head());
        for (int steps = 0;
                word.relation().equals("conj")
                        && word.head() >= 0
                        && steps < sentence.tokens().size();
                steps++) {
            word = sentence.token(word.head());
        }
        return switch (word.relation()) {
            case "nsubj", "nsubjpass", "dobj", "dative" -> true;
            case "pobj" ->
                word.head() >= 0 && DEALING.contains(sentence.token(word.head()).lemma());
            default -> false;
        };
    }

    /** Somebody without a name, or a group that the text alone introduces, of no country. */
    private static boolean isAnybody(Actor actor) {
        return actor.id().isUnnamed()
                || (actor.kind() == ActorKind.GROUP
                        && actor.country() == null
                        && actor.id().value().startsWith("t."));
    }
}
