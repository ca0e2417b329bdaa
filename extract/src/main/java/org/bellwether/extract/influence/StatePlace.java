package org.bellwether.extract.influence;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bellwether.extract.actor.ActorMention;
import org.bellwether.extract.actor.Cast;
import org.bellwether.extract.actor.Crowds;
import org.bellwether.extract.event.Grammar;
import org.bellwether.extract.place.PlaceMention;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.Mention;
import org.jspecify.annotations.Nullable;

/** Tells in whose land a state is: troops in a country, a role in the war there. */
final class StatePlace {
    /** So many sentences back may stand the war of which somebody is "a party". */
    private static final int BACK = 12;

    private static final Set<String> FIGHTS = Set.of("war", "attack");

    private final AnnotatedText text;
    private final Cast cast;
    private final List<PlaceMention> named;
    private final Concepts concepts;

    StatePlace(AnnotatedText text, Cast cast, List<PlaceMention> named, Concepts concepts) {
        this.text = text;
        this.cast = cast;
        this.named = List.copyOf(named);
        this.concepts = concepts;
    }

    /** Whether the actor is a state or acts for one. */
    boolean isState(@Nullable ActorId id) {
        return id != null && cast.actor(id).filter(Actor::standsForState).isPresent();
    }

    /**
     * Where the state is, or null.
     *
     * @param prepositions behind which it stands
     * @param owner who is not where he is
     */
    @Nullable
    ActorId of(
            Grammar grammar,
            Side side,
            Token bearing,
            String concept,
            Set<String> prepositions,
            @Nullable ActorId owner) {
        boolean joined = concept.equals("involvement");
        int sentence = grammar.sentence().index();
        Set<Integer> seen = new HashSet<>();
        for (int at = side.range().first(); at < side.range().end(); at++) {
            Token prep = grammar.token(at);
            boolean mine = prep.relation().equals("prep")
                    && prepositions.contains(grammar.form(at))
                    && prep.head() >= 0
                    && !Set.of("prep", "advmod")
                            .contains(grammar.token(prep.head()).relation())
                    && side.range().contains(sentence, prep.head());
            if (mine && seen.add(at)) {
                ActorId found = behind(grammar, at, joined ? 3 : 0, owner);
                if (found != null) {
                    return found;
                }
            }
        }
        return joined ? ofLastFight(grammar, bearing.index(), owner) : null;
    }

    private @Nullable ActorId behind(Grammar grammar, int prep, int deeper, @Nullable ActorId owner) {
        for (int object : grammar.children(prep, "pobj")) {
            ActorId found = at(grammar, object, deeper, owner);
            if (found != null) {
                return found;
            }
        }
        for (int deed : deeper > 0 ? grammar.children(prep, "pcomp") : List.<Integer>of()) {
            for (int object : grammar.children(deed, "dobj")) {
                ActorId found = at(grammar, object, deeper - 1, owner);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** The land that a noun names or stands in; that a fight is against. */
    private @Nullable ActorId at(Grammar grammar, int noun, int deeper, @Nullable ActorId owner) {
        if (grammar.token(noun).lemma().equals("border")) {
            return null;
        }
        ActorId named = other(state(grammar, noun), owner);
        if (named != null) {
            return named;
        }
        boolean fight = isFight(grammar.token(noun));
        if (deeper > 0 && fight) {
            for (int prep : grammar.children(noun, "prep")) {
                ActorId found = WordClass.FIGHT_PREPOSITION.has(grammar.form(prep))
                        ? behind(grammar, prep, deeper - 1, owner)
                        : null;
                if (found != null) {
                    return found;
                }
            }
        }
        ActorId last = null;
        List<Integer> modifiers = WordClass.LAND.has(grammar.token(noun).lemma())
                ? grammar.children(noun, "nmod", "amod", "compound", "poss")
                : grammar.children(noun, "nmod", "amod", "compound");
        for (int modifier : modifiers) {
            // "a Norwegian offensive": whose it is, not where
            boolean whose = fight && grammar.token(modifier).tag().startsWith("JJ");
            ActorId found = whose ? null : other(state(grammar, modifier), owner);
            last = found == null ? last : found;
        }
        return last;
    }

    /** Where the fight is of which the article told last: "Norway became a party". */
    private @Nullable ActorId ofLastFight(Grammar grammar, int before, @Nullable ActorId owner) {
        int here = grammar.sentence().index();
        for (int index = here; index >= Math.max(0, here - BACK); index--) {
            Sentence sentence = text.sentences().get(index);
            Grammar other = new Grammar(sentence);
            int from = index == here ? before - 1 : sentence.tokens().size() - 1;
            for (int at = from; at >= 0; at--) {
                Token token = sentence.token(at);
                ActorId found = isFight(token) ? at(other, at, 3, owner) : null;
                // "war raged in Iceland"
                int verb = found == null && isFight(token) && token.relation().equals("nsubj") ? token.head() : -1;
                for (int prep : verb < 0 ? List.<Integer>of() : other.children(verb, "prep")) {
                    boolean in = found == null && other.form(prep).equals("in");
                    found = in ? behind(other, prep, 0, owner) : found;
                }
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private boolean isFight(Token word) {
        return word.tag().startsWith("NN")
                && (WordClass.OPERATION.has(word.lemma())
                        || concepts.of(word).filter(FIGHTS::contains).isPresent());
    }

    /** Unrest is of the land, not of the crowd in its streets. */
    ActorId landOf(Grammar grammar, Token word, @Nullable String concept, ActorId owner) {
        boolean land = "instability".equals(concept)
                && cast.headedBy(grammar.sentence().index(), word.index()).isPresent()
                && Crowds.isProtest(word);
        return land
                ? cast.actor(owner)
                        .map(Actor::country)
                        .map(ActorId::new)
                        .filter(c -> cast.actor(c).isPresent())
                        .orElse(owner)
                : owner;
    }

    private @Nullable ActorId other(@Nullable ActorId found, @Nullable ActorId owner) {
        return found == null || found.equals(owner) || country(found).equals(country(owner)) ? null : found;
    }

    private Optional<String> country(@Nullable ActorId id) {
        return id == null ? Optional.of("-") : cast.actor(id).map(Actor::country);
    }

    private @Nullable ActorId state(Grammar grammar, int at) {
        int sentence = grammar.sentence().index();
        for (PlaceMention place : named) {
            String country = place.place().country();
            boolean here = place.range().sentence() == sentence && place.range().end() - 1 == at;
            if (here && country != null) {
                return cast.actor(new ActorId(country)).map(Actor::id).orElse(null);
            }
        }
        return cast.headedBy(grammar.sentence().index(), at)
                .filter(m -> m.kind() != Mention.Kind.PRONOUN)
                .map(ActorMention::actor)
                .filter(this::isState)
                .orElse(null);
    }
}
