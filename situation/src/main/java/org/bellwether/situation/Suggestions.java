package org.bellwether.situation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.ActorKind;
import org.bellwether.situation.Suggestion.Reason;

/**
 * Which actors of a case may be one, though {@link ActorJoin} left them apart.
 *
 * <p>Actors whose countries are known and differ are suggested only where they bear the same name. Two actors of the bundled
 * knowledge are never suggested, nor two of a user's own tables: those are known to be two. A name that very many share is not
 * compared: a suggestion there helps nobody.
 */
public final class Suggestions {
    /** More actors than this that share what is compared are left alone. */
    private static final int CROWD = 12;

    /** Shorter surnames are too often two names: Malkin, Malkov. */
    private static final int LONG_SURNAME = 6;

    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{3,7}");
    private static final Set<String> SMALL = Set.of("of", "the", "for", "and", "in", "on", "to", "de", "la");

    /** An actor and what is compared of it. */
    private record Candidate(Actor actor, PlainName name) {
        static Candidate of(Actor actor) {
            return new Candidate(actor, PlainName.of(actor.name()));
        }

        boolean isNamed(ActorKind kind) {
            return actor.kind() == kind && !actor.id().isUnnamed();
        }

        String given() {
            return name.tokens().getFirst();
        }
    }

    private final Map<List<ActorId>, Suggestion> found = new LinkedHashMap<>();

    private Suggestions() {}

    /**
     * All suggestions for a case, the likelier reasons first.
     *
     * @param actors the joined actors
     */
    public static List<Suggestion> of(Collection<Actor> actors) {
        List<Candidate> all = actors.stream()
                .sorted(Comparator.comparing(Actor::id))
                .map(Candidate::of)
                .toList();
        Suggestions suggestions = new Suggestions();
        suggestions.offices(all);
        List<Candidate> persons =
                all.stream().filter(c -> c.isNamed(ActorKind.PERSON)).toList();
        List<Candidate> bodies =
                all.stream().filter(c -> c.isNamed(ActorKind.ORGANIZATION)).toList();
        suggestions.within(buckets(persons, c -> Set.of(c.name().toString())), Reason.NAME, (a, b) -> true);
        suggestions.within(buckets(bodies, c -> Set.of(c.name().toString())), Reason.NAME, (a, b) -> true);
        suggestions.within(
                buckets(persons, Suggestions::looseName),
                Reason.SPELLING,
                (a, b) -> areCompatible(a, b)
                        && differInALetter(a.name().last(), b.name().last()));
        suggestions.within(
                buckets(persons, c -> Set.of(c.name().last())),
                Reason.SURNAME,
                (a, b) -> areCompatible(a, b) && a.name().isFull() != b.name().isFull());
        suggestions.within(
                buckets(bodies, Suggestions::initials),
                Reason.INITIALS,
                (a, b) -> areCompatible(a, b) && isAcronym(a) != isAcronym(b));
        suggestions.within(
                buckets(bodies, Suggestions::ends),
                Reason.PART,
                (a, b) -> areCompatible(a, b) && (isPart(a, b) || isPart(b, a)));
        return suggestions.found.values().stream().sorted().toList();
    }

    private void offices(List<Candidate> all) {
        Map<String, List<Candidate>> holders = buckets(
                all.stream().filter(c -> c.isNamed(ActorKind.PERSON)).toList(), c -> OfficeHolders.offices(c.actor()));
        for (Candidate unnamed : all) {
            if (unnamed.actor().kind() == ActorKind.PERSON
                    && unnamed.actor().id().isUnnamed()) {
                OfficeHolders.called(unnamed.actor())
                        .map(office -> holders.getOrDefault(office, List.of()))
                        .filter(some -> some.size() <= CROWD)
                        .ifPresent(some -> some.forEach(holder -> add(unnamed, holder, Reason.OFFICE)));
            }
        }
    }

    private static Map<String, List<Candidate>> buckets(List<Candidate> all, Function<Candidate, Set<String>> keys) {
        Map<String, List<Candidate>> buckets = new TreeMap<>();
        for (Candidate candidate : all) {
            for (String key : keys.apply(candidate)) {
                buckets.computeIfAbsent(key, _ -> new ArrayList<>()).add(candidate);
            }
        }
        return buckets;
    }

    private void within(
            Map<String, List<Candidate>> buckets, Reason reason, BiPredicate<Candidate, Candidate> mayBeOne) {
        for (List<Candidate> bucket : buckets.values()) {
            if (bucket.size() > CROWD) {
                continue;
            }
            for (int a = 0; a < bucket.size(); a++) {
                for (int b = a + 1; b < bucket.size(); b++) {
                    if (mayBeOne.test(bucket.get(a), bucket.get(b))) {
                        add(bucket.get(a), bucket.get(b), reason);
                    }
                }
            }
        }
    }

    private void add(Candidate a, Candidate b, Reason reason) {
        ActorId one = a.actor().id();
        ActorId other = b.actor().id();
        boolean known = isKnown(one) && isKnown(other);
        if (!known && !(one.isOwn() && other.isOwn())) {
            Suggestion suggestion = Suggestion.of(one, other, reason);
            found.putIfAbsent(List.of(suggestion.one(), suggestion.other()), suggestion);
        }
    }

    /** Whether the bundled knowledge knows the actor. */
    private static boolean isKnown(ActorId id) {
        return !id.isUnnamed()
                && !id.isOwn()
                && !id.value().startsWith("t.")
                && !id.value().startsWith("s."); // an analyst's own, split off another
    }

    private static boolean areCompatible(Candidate a, Candidate b) {
        String one = a.actor().country();
        String other = b.actor().country();
        return one == null || other == null || one.equals(other);
    }

    /** What names that differ in one letter share: the given name, and the surname's beginning or end. */
    private static Set<String> looseName(Candidate person) {
        String surname = person.name().last();
        if (!person.name().isFull() || surname.length() < LONG_SURNAME) {
            return Set.of();
        }
        int half = surname.length() / 2;
        return Set.of(
                person.given() + " " + surname.substring(0, half),
                person.given() + " -" + surname.substring(surname.length() - half));
    }

    private static boolean differInALetter(String a, String b) {
        String longer = a.length() >= b.length() ? a : b;
        String shorter = longer.equals(a) ? b : a;
        if (a.equals(b) || longer.length() - shorter.length() > 1) {
            return false;
        }
        int same = 0;
        while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
            same++;
        }
        int skip = longer.length() == shorter.length() ? 1 : 0;
        return longer.substring(same + 1).equals(shorter.substring(Math.min(shorter.length(), same + skip)));
    }

    private static boolean isAcronym(Candidate body) {
        return ACRONYM.matcher(body.actor().name()).matches();
    }

    private static Set<String> initials(Candidate body) {
        if (isAcronym(body)) {
            return Set.of(body.actor().name().toLowerCase(Locale.ROOT));
        }
        StringBuilder all = new StringBuilder();
        StringBuilder large = new StringBuilder();
        for (String word : body.name().tokens()) {
            all.append(word.charAt(0));
            if (!SMALL.contains(word)) {
                large.append(word.charAt(0));
            }
        }
        return all.length() < 3 ? Set.of() : new TreeSet<>(List.of(all.toString(), large.toString()));
    }

    /** The first two words and the last two. */
    private static Set<String> ends(Candidate body) {
        List<String> words = body.name().tokens();
        Set<String> ends = new HashSet<>();
        if (words.size() >= 2) {
            ends.add(String.join(" ", words.subList(0, 2)));
            ends.add(String.join(" ", words.subList(words.size() - 2, words.size())));
        }
        return ends;
    }

    private static boolean isPart(Candidate part, Candidate whole) {
        List<String> words = part.name().tokens();
        List<String> all = whole.name().tokens();
        return words.size() < all.size()
                && (all.subList(0, words.size()).equals(words)
                        || all.subList(all.size() - words.size(), all.size()).equals(words));
    }
}
