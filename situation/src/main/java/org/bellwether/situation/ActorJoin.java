package org.bellwether.situation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.ActorKind;
import org.bellwether.model.NameKey;
import org.bellwether.model.Role;

/**
 * Which actors of different articles are one.
 *
 * <p>An id is an actor: what the bundled knowledge knows carries the same id everywhere. What a text itself introduces is
 * joined by its full name, kind and country, a person across spellings of the name; a lone surname only where the case holds a single full name it can mean.
 * Those without a name are each article's own, and its copies'; those of a user's own tables are never one with each other.
 * Better two actors than a wrong one.
 */
final class ActorJoin {
    /** All that was read of one id; {@code members} are the article's actors, at least one. */
    private record Candidate(ActorId id, List<Actor> members, Set<String> countries, Set<OfficeName> offices) {
        /** What thousands of members have in common is asked once for each who may be the same. */
        static Candidate of(ActorId id, List<Actor> members) {
            return new Candidate(id, members, ActorJoin.countries(members), ActorJoin.offices(members));
        }

        Actor first() {
            return members.getFirst();
        }

        /** The one country its members agree on, or null. */
        @org.jspecify.annotations.Nullable
        String country() {
            return countries.size() == 1 ? countries.iterator().next() : null;
        }

        List<NameKey> keys() {
            return members.stream()
                    .map(Actor::nameKey)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
        }

        PlainName name() {
            return PlainName.of(first().name());
        }
    }

    private final List<Candidate> candidates;
    private final Groups groups;

    private ActorJoin(List<Candidate> candidates) {
        this.candidates = candidates;
        groups = new Groups(candidates.size());
    }

    /**
     * The groups of actors that are one, each ordered by id, the groups by their smallest id.
     *
     * @param same pairs of actors that are known to be one, whatever their names say
     */
    static List<List<Actor>> groups(List<Actor> actors, List<List<ActorId>> same) {
        Map<ActorId, List<Actor>> byId = new TreeMap<>();
        for (Actor actor : actors) {
            byId.computeIfAbsent(actor.id(), _ -> new ArrayList<>()).add(actor);
        }
        List<Candidate> candidates = new ArrayList<>();
        byId.forEach((id, members) -> candidates.add(Candidate.of(id, ordered(members))));
        ActorJoin join = new ActorJoin(candidates);
        join.joinKnown(same);
        join.joinFullNames();
        join.joinSpellings();
        join.joinSurnames();
        return join.groups.all().stream()
                .map(group -> group.stream()
                        .flatMap(i -> candidates.get(i).members().stream())
                        .toList())
                .toList();
    }

    /** By name, then by all that is said of them, which is written out once for each: of a president there are thousands. */
    private static List<Actor> ordered(List<Actor> members) {
        record Written(Actor actor, String text) {}
        return members.size() < 2
                ? members
                : members.stream()
                        .map(a -> new Written(a, a.toString()))
                        .sorted(Comparator.comparing((Written w) -> w.actor().name())
                                .thenComparing(Written::text))
                        .map(Written::actor)
                        .toList();
    }

    private void joinKnown(List<List<ActorId>> same) {
        Map<ActorId, Integer> places = new TreeMap<>();
        for (int i = 0; i < candidates.size(); i++) {
            places.put(candidates.get(i).id(), i);
        }
        for (List<ActorId> pair : same) {
            Integer one = places.get(pair.getFirst());
            Integer other = places.get(pair.getLast());
            if (one != null && other != null) {
                groups.join(one, other);
            }
        }
    }

    private void joinFullNames() {
        Map<String, List<Integer>> byName = new TreeMap<>();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            PlainName name = candidate.name();
            ActorKind kind = candidate.first().kind();
            // "protesters" of two articles are not the same people; a country's are named with it
            if (candidate.id().isUnnamed()) {
                continue;
            }
            boolean named = kind == ActorKind.GROUP
                    ? candidate.country() != null && name.isFull()
                    : kind != ActorKind.PERSON || name.isFull();
            if (named) {
                byName.computeIfAbsent(kind + " " + name, _ -> new ArrayList<>())
                        .add(i);
            }
        }
        byName.values().forEach(this::joinCompatible);
    }

    /** Persons whose names are spellings of one: Sviatlana Tsikhanouskaya, Svetlana Tikhanovskaya. */
    private void joinSpellings() {
        Map<String, Map<NameKey, List<Integer>>> alike = new TreeMap<>();
        for (int i = 0; i < candidates.size(); i++) {
            for (NameKey key : candidates.get(i).keys()) {
                alike.computeIfAbsent(key.consonants(), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(key, _ -> new ArrayList<>())
                        .add(i);
            }
        }
        for (Map<NameKey, List<Integer>> bucket : alike.values()) {
            List<Integer> members = bucket.values().stream()
                    .flatMap(List::stream)
                    .distinct()
                    .sorted()
                    .toList();
            spelledAlike(bucket, members).all().stream()
                    .map(same -> same.stream().map(members::get).toList())
                    .flatMap(same -> decided(same).stream())
                    .forEach(this::joinCompatible);
        }
    }

    /** Which of the members have names that are spellings of one. Names are compared, not persons: a thousand share one. */
    private static Groups spelledAlike(Map<NameKey, List<Integer>> bucket, List<Integer> members) {
        Groups spelled = new Groups(members.size());
        List<NameKey> keys = List.copyOf(bucket.keySet());
        for (int a = 0; a < keys.size(); a++) {
            int first =
                    Collections.binarySearch(members, with(keys.get(a), bucket).getFirst());
            for (int i : with(keys.get(a), bucket)) {
                spelled.join(first, Collections.binarySearch(members, i));
            }
            for (int b = a + 1; b < keys.size(); b++) {
                if (keys.get(a).isSpellingOf(keys.get(b))) {
                    spelled.join(
                            first,
                            Collections.binarySearch(
                                    members, with(keys.get(b), bucket).getFirst()));
                }
            }
        }
        return spelled;
    }

    private static List<Integer> with(NameKey key, Map<NameKey, List<Integer>> bucket) {
        return bucket.getOrDefault(key, List.of());
    }

    /** "Kim Jong" may be either of Kim Yo Jong and Kim Dae Jong: where middle names differ, those with none stay out. */
    private List<List<Integer>> decided(List<Integer> same) {
        Map<String, List<Integer>> byMiddle = new TreeMap<>();
        for (int i : same) {
            candidates.get(i).keys().stream()
                    .map(NameKey::middle)
                    .filter(m -> !m.isEmpty())
                    .distinct()
                    .forEach(m ->
                            byMiddle.computeIfAbsent(m, _ -> new ArrayList<>()).add(i));
        }
        return byMiddle.size() < 2 ? List.of(same) : List.copyOf(byMiddle.values());
    }

    /** Same name and kind: one, unless countries differ; then those of one country are, and those of none stay alone. */
    private void joinCompatible(List<Integer> alike) {
        List<Integer> same = withoutRivals(alike);
        Set<String> countries = new TreeSet<>();
        for (int i : same) {
            countries.addAll(candidates.get(i).countries());
        }
        Map<String, Integer> firstOf = new TreeMap<>();
        for (int i : same) {
            String country = candidates.get(i).country();
            if (countries.size() <= 1 || country != null) {
                Integer first = firstOf.putIfAbsent(countries.size() <= 1 ? "" : Objects.requireNonNull(country), i);
                if (first != null) {
                    groups.join(first, i);
                }
            }
        }
    }

    /** Whom a user's own table gives codes of their own are not one, whatever their names say. */
    private List<Integer> withoutRivals(List<Integer> alike) {
        List<Integer> own =
                alike.stream().filter(i -> candidates.get(i).id().isOwn()).toList();
        return own.size() < 2
                ? alike
                : alike.stream().filter(i -> !own.contains(i)).toList();
    }

    private void joinSurnames() {
        Map<String, Set<Integer>> fullBySurname = new TreeMap<>();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            if (candidate.first().kind() == ActorKind.PERSON
                    && !candidate.id().isUnnamed()
                    && candidate.name().isFull()) {
                fullBySurname
                        .computeIfAbsent(candidate.name().last(), _ -> new TreeSet<>())
                        .add(groups.root(i));
            }
        }
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            if (candidate.first().kind() == ActorKind.PERSON
                    && !candidate.id().isUnnamed()
                    && !candidate.name().isFull()) {
                Set<Integer> full = fullBySurname.getOrDefault(candidate.name().last(), Set.of());
                if (full.size() == 1) {
                    int only = full.iterator().next();
                    if (vouched(candidate, candidates.get(only))) {
                        groups.join(only, i);
                    }
                }
            }
        }
    }

    /** A shared surname is not enough: country or office must speak for it, and neither against it. */
    private static boolean vouched(Candidate surname, Candidate full) {
        String country = surname.country();
        if (country != null && full.country() != null) {
            return country.equals(full.country());
        }
        return surname.offices().stream()
                .anyMatch(one -> full.offices().stream().anyMatch(one::mayBe));
    }

    private static Set<OfficeName> offices(List<Actor> members) {
        return members.stream()
                .flatMap(a -> a.roles().stream())
                .map(Role::title)
                .distinct()
                .map(OfficeName::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> countries(List<Actor> members) {
        return members.stream()
                .map(Actor::country)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
