package org.bellwether.extract.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.bellwether.extract.knowledge.Knowledge;
import org.bellwether.extract.knowledge.OfficeTerm;
import org.bellwether.extract.knowledge.Person;
import org.bellwether.extract.knowledge.Spellings;
import org.bellwether.model.When;

/** Finds holders of office by full name in whatever spelling, and by surname where date and country leave one. */
final class PersonIndex {
    /** How long before and after holding office people are still written about; in years. */
    private static final int LIFE = 35;

    private final Knowledge knowledge;
    private final Spellings spellings;
    private final Map<String, Set<Person>> byFoldedSurname = new HashMap<>();

    PersonIndex(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.spellings = knowledge.spellings();
        for (Person person : knowledge.people()) {
            Set<String> keys = new LinkedHashSet<>();
            names(person).forEach(n -> keys.add(key(n)));
            keys.forEach(k -> byFoldedSurname
                    .computeIfAbsent(k, x -> new LinkedHashSet<>())
                    .add(person));
        }
    }

    private static List<String> names(Person person) {
        List<String> names = new ArrayList<>();
        names.add(person.name());
        names.addAll(person.spellings());
        return names;
    }

    /** The consonants of the last word: what no transliteration changes. */
    private String key(String name) {
        String last = name.substring(name.lastIndexOf(' ') + 1);
        return spellings.fold(last).replaceAll("[aeiouy]", "");
    }

    /** Who bears the full name and can be written of on the day; none where several do. */
    List<Person> named(String fullName, When published) {
        List<Person> same = byFoldedSurname.getOrDefault(key(fullName), Set.of()).stream()
                .filter(p -> names(p).stream().anyMatch(n -> isSame(n, fullName)))
                .filter(p -> terms(p, t -> isNear(t, published)))
                .toList();
        if (same.size() < 2) {
            return same;
        }
        List<Person> exact = same.stream()
                .filter(p -> names(p).stream().anyMatch(n -> n.equalsIgnoreCase(fullName)))
                .toList();
        List<Person> holding = (exact.isEmpty() ? same : exact)
                .stream().filter(p -> terms(p, t -> t.mayHold(published))).toList();
        return !holding.isEmpty() ? holding : exact;
    }

    /** Whether two full names are spellings of one, leaving out middle names and particles. */
    boolean isSame(String a, String b) {
        if (a.equalsIgnoreCase(b) || spellings.same(withoutSuffix(a), withoutSuffix(b))) {
            return true;
        }
        List<String> left = words(a);
        List<String> right = words(b);
        if (left.size() < 2 || right.size() < 2 || (left.size() == 2 && right.size() == 2)) {
            return false;
        }
        if (left.size() > 2 && right.size() > 2 && !isSameMiddle(left.get(1), right.get(1))) {
            return false;
        }
        return spellings.same(left.getFirst() + " " + left.getLast(), right.getFirst() + " " + right.getLast());
    }

    private boolean isSameMiddle(String a, String b) {
        return spellings.sameGiven(a, b) || spellings.sameSurname(a, b);
    }

    /** "Joseph Doe" of "Joseph Doe Jr.". */
    private static String withoutSuffix(String name) {
        String last = name.substring(name.lastIndexOf(' ') + 1);
        return Particles.isSuffix(last) && name.length() > last.length()
                ? name.substring(0, name.length() - last.length()).strip()
                : name;
    }

    /** Who is called so and holds an office on the day. */
    List<Person> holding(String surname, When published) {
        return candidates(surname).stream()
                .filter(p -> terms(p, t -> t.mayHold(published)))
                .toList();
    }

    /** Who is called so and ever held an office within a lifetime of the day. */
    List<Person> everHolding(String surname, When published) {
        return candidates(surname).stream()
                .filter(p -> terms(p, t -> isNear(t, published)))
                .toList();
    }

    private List<Person> candidates(String surname) {
        List<Person> exact = knowledge.peopleBySurname(surname);
        if (!exact.isEmpty() || surname.length() < 6) {
            return exact;
        }
        return byFoldedSurname.getOrDefault(key(surname), Set.of()).stream()
                .filter(p -> p.surnames().stream().anyMatch(s -> spellings.sameSurname(s, surname)))
                .toList();
    }

    private boolean terms(Person person, Predicate<OfficeTerm> wanted) {
        return knowledge.termsOf(person).stream().anyMatch(wanted);
    }

    private static boolean isNear(OfficeTerm term, When published) {
        return (published.end() == null
                        || !term.from().first().isAfter(published.end().plusYears(LIFE)))
                && (published.start() == null
                        || term.to() == null
                        || !term.to().last().isBefore(published.start().minusYears(LIFE)));
    }

    /** The words of a name that matter: lower case, without particles and suffixes. */
    static List<String> words(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[\\s\\u00a0-]+"))
                .filter(w -> !Particles.isParticle(w))
                .toList();
    }
}
