package org.bellwether.situation;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.ActorKind;
import org.bellwether.model.Alias;
import org.bellwether.model.EventType;
import org.bellwether.model.Place;
import org.bellwether.model.Report;
import org.bellwether.situation.same.WordSet;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part in an event, in terms that outlets share: what a country, its government, its leader or its armed forces do
 * is the country's doing; everyone else stands for himself.
 */
final class Parties {
    /** PLOVER counts all parties of these as actors; texts put some of them as recipients. */
    private static final Set<EventType> RECIPROCAL = Set.of(EventType.CONSULT, EventType.AGREE, EventType.COOPERATE);

    /** With this begin the ids of groups that the bundled knowledge knows by name: the West. */
    private static final String NAMED_GROUP = "group.";

    /** With this begins a state as a party, see {@link Actor#side()}. */
    private static final String STATE = "=";

    /** With this begin the ids of those whom only the texts name. */
    private static final String FROM_TEXT = "t.";

    /** With this end the ids of a country's people, behind its code. */
    private static final String PEOPLE = ".people";

    private final Map<ActorId, Actor> actors;
    private final Map<ActorId, String> sides = new HashMap<>();
    private final Map<Pattern, String> countries = new LinkedHashMap<>();

    Parties(Map<ActorId, Actor> actors) {
        this.actors = actors;
        for (Actor actor : actors.values()) {
            sides.put(actor.id(), actor.side());
            if (actor.kind() == ActorKind.COUNTRY) {
                countries.put(
                        Pattern.compile("(?<!\\p{L})%s(?!\\p{L})".formatted(Pattern.quote(actor.name()))),
                        actor.side());
            }
        }
    }

    /** The same text for reports of the same deed type among the same parties. */
    String key(Report report) {
        Sides sides = sides(report);
        return List.of(report.code().type(), sides.acting(), sides.acted()).toString();
    }

    /** The same text for reports of the same deed type on those whom texts call the same; two articles' "people" have no common id. */
    String unnamedKey(Report report) {
        Set<String> called = new TreeSet<>();
        for (ActorId id : report.recipients()) {
            Actor actor = actors.get(id);
            called.add(actor == null ? id.value() : actor.name().toLowerCase(Locale.ROOT));
        }
        return List.of(report.code().type(), called).toString();
    }

    /** Whether one of them has a name of his own, unlike "people" or "two men". */
    boolean isSomebodyKnown(List<ActorId> some) {
        return some.stream().anyMatch(id -> {
            Actor actor = actors.get(id);
            return actor == null
                    || actor.kind() != ActorKind.GROUP
                    || id.isOwn()
                    || id.value().startsWith(NAMED_GROUP);
        });
    }

    /**
     * Who does something to whom.
     *
     * @param acting all parties of a mutual deed
     * @param acted on whom it is done; empty for a mutual deed
     * @param mutual whether the deed is
     */
    record Sides(Set<String> acting, Set<String> acted, boolean mutual) {
        Sides {
            acting = WordSet.of(acting);
            acted = WordSet.of(acted);
        }

        /**
         * Whether both sides agree: who acts, where either tells it, and who is acted on, where both do. Of a mutual deed two parties are
         * the same: a president's talks with one are not those with another.
         */
        boolean agreeWith(Sides other) {
            if (mutual) {
                return acting.equals(other.acting)
                        || acting.stream().filter(other.acting::contains).count() > 1;
            }
            boolean here = meet(acting, other.acting);
            boolean there = meet(acted, other.acted);
            if (acting.isEmpty() && other.acting.isEmpty()) {
                return there;
            }
            return here && (there || acted.isEmpty() || other.acted.isEmpty());
        }

        /** As {@link #agreeWith}, where one of the two need not tell who acts. */
        boolean mayAgreeWith(Sides other) {
            return agreeWith(other) || ((acting.isEmpty() || other.acting.isEmpty()) && meet(acted, other.acted));
        }

        private static boolean meet(Set<String> a, Set<String> b) {
            return a.stream().anyMatch(b::contains);
        }
    }

    Sides sides(Report report) {
        Set<String> acting = new TreeSet<>();
        Set<String> acted = new TreeSet<>();
        report.actors().forEach(a -> acting.add(party(a)));
        report.recipients().forEach(a -> acted.add(party(a)));
        boolean mutual = RECIPROCAL.contains(report.code().type());
        if (mutual) {
            acting.addAll(acted);
            acted.clear();
        }
        return new Sides(acting, acted, mutual);
    }

    /** Whether the word is, or begins, a name of one who takes part: "Ukraine", "Ukrainian". */
    boolean isNameOf(String word, Report report) {
        return Stream.concat(report.actors().stream(), report.recipients().stream())
                .map(actors::get)
                .filter(Objects::nonNull)
                .flatMap(a ->
                        Stream.concat(Stream.of(a.name()), a.aliases().stream().map(Alias::text)))
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith(word.toLowerCase(Locale.ROOT)));
    }

    /** Whether both name persons, and not one in common: a minister's talks are not the president's. */
    boolean personsDiffer(Report a, Report b) {
        return areApart(persons(a), persons(b));
    }

    /** Whether both name some, and none in common: of what one does not name it may be any. */
    static boolean areApart(Set<?> some, Set<?> others) {
        return !some.isEmpty() && !others.isEmpty() && Collections.disjoint(some, others);
    }

    /** The persons who take part. */
    Set<ActorId> persons(Report report) {
        Set<ActorId> found = new TreeSet<>();
        for (List<ActorId> side : List.of(report.actors(), report.recipients())) {
            for (ActorId id : side) {
                if (isPerson(id)) {
                    found.add(id);
                }
            }
        }
        return found;
    }

    /**
     * The parties of those who have a name, unlike "fighters". What is done by or to "the Rovians", and only a state does, is done
     * by or to Rovia.
     */
    Set<String> known(List<ActorId> some) {
        Set<String> found = new TreeSet<>();
        for (ActorId id : some) {
            Actor actor = actors.get(id);
            if (actor != null && id.value().equals(actor.country() + PEOPLE)) {
                found.add(STATE + actor.country());
            } else if (!id.isUnnamed() && !isCalledOnly(actor)) {
                found.add(party(id));
            }
        }
        return found;
    }

    /** Whether a text has no name for him: "fighters", "the court". */
    boolean isNameless(ActorId id) {
        return id.isUnnamed() || isCalledOnly(actors.get(id));
    }

    /** The nouns, in small letters, by which a text calls those among them who have no name: "people" of "Young people". */
    Set<String> namelessHeads(List<ActorId> some) {
        Set<String> found = new TreeSet<>();
        for (ActorId id : some) {
            Actor actor = actors.get(id);
            if (actor != null && isNameless(id)) {
                found.add(lastWord(actor.name()));
            }
        }
        return found;
    }

    /**
     * Whether the two are one party, or the one's name ends the other's and only texts know them: "neighbours" of "Southern neighbours",
     * "Karim" of "Ali Karim".
     */
    boolean areCalledAlike(ActorId one, ActorId other) {
        if (party(one).equals(party(other))) {
            return true;
        }
        Actor a = actors.get(one);
        Actor b = actors.get(other);
        return a != null
                && b != null
                && a.id().value().startsWith(FROM_TEXT)
                && b.id().value().startsWith(FROM_TEXT)
                && (ends(a.name(), b.name()) || ends(b.name(), a.name()));
    }

    private static boolean ends(String longer, String name) {
        int rest = longer.length() - name.length();
        return rest >= 0
                && longer.toLowerCase(Locale.ROOT).endsWith(name.toLowerCase(Locale.ROOT))
                && (rest == 0 || !Character.isLetter(longer.charAt(rest - 1)));
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    /** Whether it is a group that has no more than what an article calls it. */
    private static boolean isCalledOnly(@Nullable Actor actor) {
        return actor != null
                && actor.kind() == ActorKind.GROUP
                && !actor.id().isOwn()
                && !actor.id().value().startsWith(NAMED_GROUP)
                && (actor.country() == null || !actor.id().value().startsWith(actor.country()));
    }

    /** The states among the parties. */
    Set<String> states(List<ActorId> some) {
        Set<String> found = known(some);
        found.removeIf(party -> !party.startsWith(STATE));
        return found;
    }

    /** The persons among them who have a name. */
    Set<String> namedPersons(List<ActorId> some) {
        return some.stream()
                .filter(a -> !a.isUnnamed() && isPerson(a))
                .map(ActorId::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isPerson(ActorId id) {
        Actor actor = actors.get(id);
        return actor != null && actor.kind() == ActorKind.PERSON;
    }

    /** The countries, as parties, whose people, bodies or leaders any of them is. */
    Set<String> landsOf(List<ActorId> some) {
        return some.stream()
                .map(actors::get)
                .filter(a -> a != null && a.country() != null)
                .map(a -> STATE + a.country())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The country, as a party, whose people, bodies or leaders all of them are; null where they are of several or of none. */
    @Nullable
    String countryOf(List<ActorId> some) {
        Set<String> found = new TreeSet<>();
        for (ActorId id : some) {
            Actor actor = actors.get(id);
            found.add(actor == null || actor.country() == null ? "" : "=" + actor.country());
        }
        return found.size() == 1 && !found.contains("") ? found.iterator().next() : null;
    }

    /** Whether nobody knows of which country any of them is. */
    boolean areOfNoCountry(List<ActorId> some) {
        return some.stream().map(actors::get).allMatch(actor -> actor == null || actor.country() == null);
    }

    /** The land of a place, as the party that its country is; null where no country's. */
    static @Nullable String land(@Nullable Place place) {
        return place == null || place.country() == null ? null : "=" + place.country();
    }

    /** The countries that a text names, as parties: "Ukraine", not "Ukrainian". */
    Set<String> landsNamedIn(String text) {
        Set<String> found = new TreeSet<>();
        countries.forEach((name, party) -> {
            if (name.matcher(text).find()) {
                found.add(party);
            }
        });
        return found;
    }

    /** The state that the actor acts for, or the actor himself. */
    String party(ActorId id) {
        return sides.getOrDefault(id, id.value());
    }
}
