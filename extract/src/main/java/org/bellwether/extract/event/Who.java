package org.bellwether.extract.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import org.bellwether.model.Mention;
import org.bellwether.model.Place;
import org.bellwether.model.Sector;
import org.jspecify.annotations.Nullable;

/**
 * Which actors an argument's words mean: the word itself, whom it stands beside, or whom it belongs to.
 *
 * <p>"Russian missiles" act for Russia and "the border of Ukraine" is Ukraine's; "Russia's history" is nobody.
 */
final class Who {
    /** Sectors of those who bear arms. */
    private static final Set<Sector> ARMED =
            Set.of(Sector.MIL, Sector.REB, Sector.COP, Sector.PRM, Sector.UAF, Sector.SPY);

    /** Sectors of those who speak for their state. */
    private static final Set<Sector> STATE = Set.of(Sector.GOV, Sector.MIL, Sector.COP, Sector.SPY);

    private final Cast cast;
    private final WordClasses classes;
    private final Map<Head, List<ActorMention>> mentions = new HashMap<>();
    private final Map<Head, Actor> ownersOfPlaces = new HashMap<>();
    private final Map<String, Actor> countriesByName = new HashMap<>();

    /** A word on which a name hangs. */
    private record Head(int sentence, int word) {}

    Who(Cast cast, WordClasses classes, List<PlaceMention> places) {
        this.cast = cast;
        this.classes = classes;
        for (ActorMention mention : cast.mentions()) {
            mentions.computeIfAbsent(new Head(mention.range().sentence(), mention.head()), h -> new ArrayList<>())
                    .add(mention);
        }
        Map<String, Actor> countries = new HashMap<>();
        for (Actor actor : cast.actors()) {
            if (actor.kind() == ActorKind.COUNTRY && actor.country() != null) {
                countries.putIfAbsent(actor.country(), actor);
                countriesByName.putIfAbsent(actor.name(), actor);
                actor.aliases().forEach(a -> countriesByName.putIfAbsent(a.text(), actor));
            }
        }
        for (PlaceMention place : places) {
            Actor country = countries.get(place.place().country());
            if (country != null && place.place().precision() != Place.Precision.AREA) {
                for (int word = place.range().first(); word < place.range().end(); word++) {
                    ownersOfPlaces.put(new Head(place.range().sentence(), word), country);
                }
            }
        }
    }

    /** Those whom the word itself names; two where two names share it ("Russian and Belarusian troops"). */
    private List<ActorMention> named(Grammar grammar, int word) {
        return mentions.getOrDefault(new Head(grammar.sentence().index(), word), List.of());
    }

    /** The names of those whom the word itself means. */
    List<String> names(Grammar grammar, int word) {
        return named(grammar, word).stream()
                .flatMap(m -> cast.actor(m.actor()).stream())
                .map(Actor::name)
                .toList();
    }

    private Found asNamed(Grammar grammar, int word) {
        List<ActorMention> named = named(grammar, word);
        if (named.isEmpty()) {
            return Found.NOBODY;
        }
        Set<ActorId> found = new LinkedHashSet<>();
        double certainty = 1;
        for (ActorMention mention : named) {
            found.add(mention.actor());
            certainty = Math.min(certainty, mention.confidence());
        }
        if (named.stream().allMatch(m -> m.kind() == Mention.Kind.NOMINAL)) {
            addOtherOwners(grammar, word, found);
        }
        return new Found(List.copyOf(found), certainty);
    }

    /** "delegations from Ukraine and Russia": a noun that the cast gives to one of its owners acts for the others too. */
    private void addOtherOwners(Grammar grammar, int word, Set<ActorId> found) {
        for (String preposition : List.of("from", "of")) {
            List<Integer> owners = grammar.after(word, preposition);
            if (owners.size() < 2) {
                continue;
            }
            Set<String> known = new HashSet<>();
            found.forEach(a -> cast.actor(a).map(Actor::country).ifPresent(known::add));
            for (int owner : owners) {
                countryOf(grammar, owner)
                        .filter(country -> !known.contains(country.country()))
                        .ifPresent(country -> found.add(country.id()));
            }
        }
    }

    /** Whether a word of the sentence names an actor, or a place of one. */
    boolean namesAnybody(Sentence sentence) {
        return IntStream.range(0, sentence.tokens().size())
                .mapToObj(word -> new Head(sentence.index(), word))
                .anyMatch(head -> mentions.containsKey(head) || ownersOfPlaces.containsKey(head));
    }

    /** The country that a word names, as an actor or as a place. */
    private Optional<Actor> countryOf(Grammar grammar, int word) {
        for (ActorMention mention : named(grammar, word)) {
            Optional<Actor> actor = cast.actor(mention.actor()).filter(a -> a.kind() == ActorKind.COUNTRY);
            if (actor.isPresent()) {
                return actor;
            }
        }
        Actor ofPlace = ownersOfPlaces.get(new Head(grammar.sentence().index(), word));
        return Optional.ofNullable(ofPlace == null ? countriesByName.get(name(grammar, word)) : ofPlace);
    }

    /** A proper noun with those before it that belong to it. */
    private static String name(Grammar grammar, int word) {
        StringBuilder name = new StringBuilder();
        for (int part : grammar.children(word, "compound", "nmod")) {
            name.append(grammar.token(part).form()).append(' ');
        }
        return name.append(grammar.token(word).form()).toString();
    }

    /** The people of the country where the words lie or which they name, where the article speaks of that people. */
    Found people(Grammar grammar, List<Integer> words) {
        for (int word : words) {
            for (ActorId id : one(grammar, word, "", 0).actors()) {
                String country = cast.actor(id).map(Actor::country).orElse(null);
                if (country == null) {
                    continue;
                }
                for (Actor actor : cast.actors()) {
                    if (actor.kind() == ActorKind.GROUP
                            && country.equals(actor.country())
                            && actor.sectors().equals(List.of(Sector.CVL))) {
                        return new Found(List.of(actor.id()), 0.7);
                    }
                }
            }
        }
        return Found.NOBODY;
    }

    /** Whether an actor is no fighter and no state: "villagers", somebody without a name or a side. */
    boolean isCivilian(ActorId id) {
        Actor actor = cast.actor(id).orElse(null);
        return actor == null
                || actor.sectors().contains(Sector.CVL)
                || (id.isUnnamed()
                        && actor.country() == null
                        && actor.sectors().stream().noneMatch(ARMED::contains));
    }

    /** Whether an actor is armed and on the same side: its own troops. */
    boolean isOwnForce(ActorId actor, ActorId other) {
        return !actor.equals(other)
                && side(actor).equals(side(other))
                && cast.actor(other).map(Actor::sectors).orElse(List.of()).contains(Sector.MIL);
    }

    /** Whether the word itself names an actor or some of them ("dozens of Kurds"), not one whose thing it is. */
    boolean isActor(Grammar grammar, int word) {
        if (!named(grammar, word).isEmpty()) {
            return true;
        }
        return classes.contains("container", grammar.token(word).lemma())
                && grammar.after(word, "of").stream()
                        .anyMatch(w -> !named(grammar, w).isEmpty());
    }

    /** Whether all of the words name a country. */
    boolean isCountry(Grammar grammar, int word) {
        List<ActorMention> named = named(grammar, word);
        return !named.isEmpty() && named.stream().allMatch(m -> isCountry(m.actor()));
    }

    /** Whether the actor is a country or a people. */
    boolean isCountry(ActorId id) {
        return cast.actor(id).map(Actor::kind).orElse(ActorKind.PERSON) == ActorKind.COUNTRY;
    }

    /** The one actor of the article who is called so, by the last word of a name too: "Kowalski". */
    List<ActorId> called(String word) {
        List<ActorId> found = cast.mentions().stream()
                .filter(m -> m.kind() != Mention.Kind.NOMINAL && m.kind() != Mention.Kind.PRONOUN)
                .map(ActorMention::actor)
                .distinct()
                .filter(id -> cast.actor(id).stream()
                        .anyMatch(a -> a.name().equals(word)
                                || a.name().endsWith(" " + word)
                                || a.aliases().stream()
                                        .anyMatch(alias -> alias.text().equals(word))))
                .toList();
        return found.size() == 1 ? found : List.of();
    }

    /**
     * Whose deed it is of which somebody speaks: the state's that a person serves, where the article speaks of it, nobody's where he
     * only speaks for others, else his own.
     */
    List<ActorId> spokenFor(ActorId id) {
        Actor actor = cast.actor(id).orElse(null);
        if (actor == null
                || actor.kind() != ActorKind.PERSON
                || actor.sectors().stream().noneMatch(STATE::contains)) {
            return List.of(id);
        }
        String country = actor.country();
        List<ActorId> state = cast.actors().stream()
                .filter(a -> a.kind() == ActorKind.COUNTRY && country != null && country.equals(a.country()))
                .map(Actor::id)
                .toList();
        boolean spokesman = actor.roles().stream().anyMatch(r -> r.title().contains("spokes"));
        return state.isEmpty() && !spokesman ? List.of(id) : state;
    }

    /** The country that an actor is of, where it is known. */
    @Nullable
    String country(ActorId id) {
        return cast.actor(id).map(Actor::country).orElse(null);
    }

    /** The country of which some of those who act are, where the article speaks of it; nobody where it is itself who acts. */
    Found home(List<ActorId> acting) {
        Set<String> codes = new HashSet<>();
        acting.stream().map(this::country).filter(Objects::nonNull).forEach(codes::add);
        List<ActorId> found = cast.actors().stream()
                .filter(a -> a.kind() == ActorKind.COUNTRY && codes.contains(a.country()) && !acting.contains(a.id()))
                .map(Actor::id)
                .toList();
        return found.size() == 1 && codes.size() == 1 ? new Found(found, 0.6) : Found.NOBODY;
    }

    /** Those whom the word itself names or means. */
    List<ActorId> meant(Grammar grammar, int word) {
        return asNamed(grammar, word).actors();
    }

    /** For whom an actor acts: the country, where it is known. */
    String side(ActorId id) {
        String country = cast.actor(id).map(Actor::country).orElse(null);
        return country == null ? id.value() : country;
    }

    /** Whether an actor is a group or somebody without a name of his own: "people", "a man". */
    boolean isNameless(ActorId id) {
        return id.isUnnamed() || cast.actor(id).map(Actor::kind).orElse(ActorKind.GROUP) == ActorKind.GROUP;
    }

    /** Whether two are one actor, or both are or serve the same state. */
    boolean isSameState(ActorId one, ActorId other) {
        return one.equals(other)
                || (isOfState(one) && isOfState(other) && side(one).equals(side(other)));
    }

    private boolean isOfState(ActorId id) {
        return cast.actor(id).stream()
                .anyMatch(a ->
                        a.kind() == ActorKind.COUNTRY || a.sectors().stream().anyMatch(STATE::contains));
    }

    /** Some actors, and how sure that is (1 where the words themselves name them, less where their owner is meant). */
    record Found(List<ActorId> actors, double certainty) {
        static final Found NOBODY = new Found(List.of(), 0);

        boolean isEmpty() {
            return actors.isEmpty();
        }
    }

    /** Those who act through the words. */
    Found acting(Grammar grammar, List<Integer> words) {
        return all(grammar, words, "acts-for-owner");
    }

    /** Those whom a deed on the words reaches. */
    Found reached(Grammar grammar, List<Integer> words) {
        return all(grammar, words, "");
    }

    private Found all(Grammar grammar, List<Integer> words, String ownerClass) {
        Set<ActorId> found = new LinkedHashSet<>();
        double certainty = 1;
        for (int word : words) {
            Found one = one(grammar, word, ownerClass, 0);
            found.addAll(one.actors());
            if (!one.isEmpty()) {
                certainty = Math.min(certainty, one.certainty());
            }
        }
        return found.isEmpty() ? Found.NOBODY : new Found(List.copyOf(found), certainty);
    }

    private Found one(Grammar grammar, int word, String ownerClass, int depth) {
        if (depth > 4) {
            return Found.NOBODY;
        }
        int sentence = grammar.sentence().index();
        Found named = asNamed(grammar, word);
        if (!named.isEmpty()) {
            Found person = inPerson(grammar, word, named);
            return person.isEmpty() ? named : person;
        }
        Token token = grammar.token(word);
        for (int beside : grammar.children(word, "appos")) {
            Found other = asNamed(grammar, beside);
            if (!other.isEmpty()) {
                return new Found(other.actors(), 0.9 * other.certainty());
            }
        }
        // "Khan, a former army officer who leads the party": what is said of whom it stands beside
        if (token.relation().equals("appos")
                && classes.contains("person", token.lemma())
                && grammar.token(token.head()).isProperNoun()) {
            Found other = asNamed(grammar, token.head());
            if (!other.isEmpty()) {
                return new Found(other.actors(), 0.9 * other.certainty());
            }
        }
        // a deed on a town reaches its country
        Actor country = ownersOfPlaces.get(new Head(sentence, word));
        if (country != null && ownerClass.isEmpty()) {
            return new Found(List.of(country.id()), 0.7);
        }
        // "the border with Chile", "its ambassador from Chile": a country of the cast where it is named as a place
        Actor asPlace = ownerClass.isEmpty() && token.isProperNoun() ? countriesByName.get(name(grammar, word)) : null;
        if (asPlace != null) {
            return new Found(List.of(asPlace.id()), 0.6);
        }
        if (classes.contains("container", token.lemma())
                || token.tag().equals("CD")
                || token.tag().equals("DT")) {
            List<Integer> inside = new ArrayList<>(grammar.after(word, "of"));
            inside.addAll(grammar.after(word, "among"));
            Found found = several(grammar, inside, ownerClass, depth);
            if (!found.isEmpty()) {
                return found;
            }
        }
        boolean ownerActs = ownerClass.isEmpty()
                ? !classes.contains("nobodys", token.lemma())
                : classes.contains(ownerClass, token.lemma());
        return ownerActs ? owner(grammar, word, ownerClass, depth) : Found.NOBODY;
    }

    /** "met Chile's ambassador, Juan Perez": the name beside an office says who. */
    private Found inPerson(Grammar grammar, int word, Found named) {
        if (!classes.contains("official", grammar.token(word).lemma())
                || named.actors().stream().anyMatch(this::isPerson)) {
            return Found.NOBODY;
        }
        for (int beside : grammar.children(word, "appos")) {
            Found other = asNamed(grammar, beside);
            if (other.actors().size() == 1 && isPerson(other.actors().getFirst())) {
                return other;
            }
        }
        return Found.NOBODY;
    }

    /** Whether the word itself names or means one person. */
    boolean isPerson(Grammar grammar, int word) {
        List<ActorMention> named = named(grammar, word);
        return !named.isEmpty() && named.stream().allMatch(m -> isPerson(m.actor()));
    }

    /** Whether the cast knows the word as one of a class of doers that are asked for: "@person", "@official", "@forces", "@bloc", "@named-person". */
    boolean isOfClass(Grammar grammar, int word, Set<String> classNames) {
        if (classNames.contains("@named-person") && isPersonsName(grammar, word)) {
            return true;
        }
        return named(grammar, word).stream()
                .filter(m -> m.kind() != Mention.Kind.DEMONYM)
                .map(m -> cast.actor(m.actor()))
                .flatMap(Optional::stream)
                .anyMatch(a -> (classNames.contains("@person") && isSomebody(a))
                        || (classNames.contains("@official") && a.kind() == ActorKind.PERSON)
                        || (classNames.contains("@bloc") && a.sectors().contains(Sector.IGO))
                        || (classNames.contains("@forces")
                                && a.sectors().stream().anyMatch(ARMED::contains)));
    }

    private boolean isPersonsName(Grammar grammar, int word) {
        return grammar.token(word).isProperNoun()
                && named(grammar, word).stream().anyMatch(m -> m.kind() == Mention.Kind.NAME && isPerson(m.actor()));
    }

    private static boolean isSomebody(Actor actor) {
        return actor.kind() == ActorKind.PERSON || actor.kind() == ActorKind.GROUP;
    }

    private boolean isPerson(ActorId id) {
        return cast.actor(id).map(Actor::kind).orElse(ActorKind.GROUP) == ActorKind.PERSON;
    }

    private Found owner(Grammar grammar, int word, String ownerClass, int depth) {
        List<Integer> before = new ArrayList<>(grammar.children(word, "poss"));
        Found found = several(grammar, before, "", depth);
        if (found.isEmpty()) {
            found = several(
                    grammar,
                    grammar.children(word, "compound", "nmod", "amod").stream()
                            .filter(m -> m < word)
                            .toList(),
                    ownerClass,
                    5);
        }
        if (found.isEmpty()) {
            List<Integer> behind = new ArrayList<>(grammar.after(word, "of"));
            behind.addAll(grammar.after(word, "by"));
            // "the law adopted by Chile"
            for (int participle : ownerClass.isEmpty() ? List.<Integer>of() : grammar.children(word, "acl")) {
                behind.addAll(grammar.children(participle, "agent").stream()
                        .flatMap(by -> grammar.children(by, "pobj").stream())
                        .toList());
            }
            if (ownerClass.isEmpty()) {
                behind.addAll(grammar.after(word, "in"));
                behind.addAll(grammar.after(word, "against"));
                behind.addAll(grammar.after(word, "from"));
            } else {
                behind.addAll(grammar.after(word, "from"));
                behind.addAll(grammar.after(word, "in"));
            }
            found = several(grammar, behind, ownerClass.isEmpty() ? "" : ownerClass, depth);
        }
        return found.isEmpty() ? found : new Found(found.actors(), 0.8 * found.certainty());
    }

    private Found several(Grammar grammar, List<Integer> words, String ownerClass, int depth) {
        Set<ActorId> actors = new LinkedHashSet<>();
        double certainty = 1;
        for (int word : words) {
            Found found;
            if (depth >= 5) {
                found = asNamed(grammar, word);
            } else {
                found = one(grammar, word, ownerClass, depth + 1);
            }
            actors.addAll(found.actors());
            if (!found.isEmpty()) {
                certainty = Math.min(certainty, found.certainty());
            }
        }
        return actors.isEmpty() ? Found.NOBODY : new Found(List.copyOf(actors), certainty);
    }
}
