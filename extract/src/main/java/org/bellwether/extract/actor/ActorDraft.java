package org.bellwether.extract.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bellwether.extract.knowledge.Sex;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.ActorKind;
import org.bellwether.model.Alias;
import org.bellwether.model.NameKey;
import org.bellwether.model.Role;
import org.bellwether.model.Sector;
import org.jspecify.annotations.Nullable;

/** What is known so far of an actor while its article is read. */
final class ActorDraft {
    private final ActorId id;
    private final String name;
    private final ActorKind kind;
    private @Nullable String country;
    private @Nullable String wikidata;
    private @Nullable Sex sex;
    private @Nullable NameKey nameKey;
    private final Set<Sector> sectors = new LinkedHashSet<>();
    private final Map<String, Integer> read = new TreeMap<>();
    private final Set<String> known = new LinkedHashSet<>();
    /** Names that a user's own table gives. */
    private final Set<String> given = new LinkedHashSet<>();

    private final List<Role> roles = new ArrayList<>();
    /** Offices by key, of a country or organization: "BLR president". */
    private final Set<String> offices = new LinkedHashSet<>();

    ActorDraft(ActorId id, String name, ActorKind kind) {
        this.id = id;
        this.name = name;
        this.kind = kind;
    }

    ActorId id() {
        return id;
    }

    String name() {
        return name;
    }

    ActorKind kind() {
        return kind;
    }

    @Nullable
    String country() {
        return country;
    }

    @Nullable
    Sex sex() {
        return sex;
    }

    Set<String> offices() {
        return offices;
    }

    boolean hasAny(List<Sector> wanted) {
        return wanted.isEmpty() || wanted.stream().anyMatch(sectors::contains);
    }

    boolean hasNoSector() {
        return sectors.isEmpty();
    }

    List<Role> roles() {
        return List.copyOf(roles);
    }

    /** Keeps the first country said. */
    ActorDraft in(@Nullable String code) {
        if (country == null) {
            country = code;
        }
        return this;
    }

    ActorDraft with(List<Sector> more) {
        sectors.addAll(more);
        return this;
    }

    ActorDraft of(@Nullable Sex said) {
        if (sex == null) {
            sex = said;
        }
        return this;
    }

    ActorDraft keyed(@Nullable NameKey key) {
        nameKey = key;
        return this;
    }

    ActorDraft wikidata(@Nullable String item) {
        wikidata = item;
        return this;
    }

    ActorDraft knownAs(List<String> spellings) {
        spellings.stream().limit(3).forEach(known::add);
        return this;
    }

    ActorDraft givenAs(List<String> names) {
        given.addAll(names);
        return this;
    }

    void called(String words) {
        read.merge(words.strip().replaceAll("[\\s\\u00a0]+", " "), 1, Integer::sum);
    }

    void plays(Role role) {
        boolean again = roles.stream()
                .anyMatch(r -> r.title().equalsIgnoreCase(role.title()) && java.util.Objects.equals(r.of(), role.of()));
        if (!again) {
            roles.add(role);
        }
    }

    Actor finished() {
        List<Alias> aliases = new ArrayList<>();
        // whoever gave the name says whom it means; the text says how often it stands there
        read.forEach((words, count) -> aliases.add(
                new Alias(words, count, given.contains(words) ? Alias.AssertedBy.ANALYST : Alias.AssertedBy.TEXT)));
        given.stream()
                .filter(words -> !read.containsKey(words))
                .forEach(words -> aliases.add(new Alias(words, 0, Alias.AssertedBy.ANALYST)));
        known.stream()
                .filter(words -> !read.containsKey(words) && !given.contains(words))
                .forEach(words -> aliases.add(new Alias(words, 0, Alias.AssertedBy.KNOWLEDGE)));
        aliases.sort(Comparator.comparing(Alias::assertedBy)
                .thenComparing(Comparator.comparingInt(Alias::count).reversed())
                .thenComparing(Alias::text));
        return new Actor(id, name, kind, country, List.copyOf(sectors), aliases, roles, wikidata, nameKey);
    }
}
