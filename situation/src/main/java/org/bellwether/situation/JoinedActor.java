package org.bellwether.situation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.ActorKind;
import org.bellwether.model.Alias;
import org.bellwether.model.Alias.AssertedBy;
import org.bellwether.model.NameKey;
import org.bellwether.model.Role;
import org.bellwether.model.Sector;
import org.jspecify.annotations.Nullable;

/** One actor made of the same actor's members in several articles. */
final class JoinedActor {
    private static final Comparator<Role> ROLE_ORDER =
            Comparator.comparing(Role::evidence).thenComparing(Role::title).thenComparing(Role::toString);

    private static final Comparator<Alias> ALIAS_ORDER = Comparator.comparingInt((Alias a) -> -a.count())
            .thenComparing(Alias::text)
            .thenComparing(Alias::assertedBy);

    private JoinedActor() {}

    /**
     * The members as one.
     *
     * @param members at least one; the order does not matter
     * @param joined from a member's id to the joined one, for the offices' countries and organizations
     */
    static Actor of(List<Actor> members, UnaryOperator<ActorId> joined) {
        ActorId id =
                members.stream().map(Actor::id).min(Comparator.naturalOrder()).orElseThrow();
        return new Actor(
                id,
                name(
                        id.isOwn()
                                ? members.stream()
                                        .filter(m -> m.id().equals(id))
                                        .toList()
                                : members),
                mostFrequent(members.stream().map(Actor::kind).toList(), ActorKind.ORGANIZATION),
                onlyOrNull(members.stream().map(Actor::country).toList()),
                sectors(members),
                aliases(members),
                roles(members, joined),
                onlyOrNull(members.stream().map(Actor::wikidata).toList()),
                members.stream()
                        .map(Actor::nameKey)
                        .filter(Objects::nonNull)
                        .min(Comparator.comparing(NameKey::toString))
                        .orElse(null));
    }

    /**
     * A circle that corrections have shaped. What an analyst has brought together is said by him alone: the words for those whom he joined
     * to the first are his.
     */
    static Actor of(CorrectedActors actors, Circle circle, UnaryOperator<ActorId> joined) {
        List<Actor> lead = circle.lead == null ? List.of() : actors.members(circle.lead);
        List<Actor> members = actors.members(circle).stream()
                .map(m -> lead.isEmpty() || lead.contains(m) ? m : by(m, AssertedBy.ANALYST))
                .toList();
        Actor all = of(members, joined);
        Actor first = lead.isEmpty() ? all : of(lead, joined);
        List<Alias> aliases = new ArrayList<>(all.aliases());
        Stream.concat(Stream.ofNullable(circle.name), circle.otherNames.stream())
                .distinct()
                .filter(n ->
                        aliases.stream().noneMatch(a -> a.text().equals(n) && a.assertedBy() == AssertedBy.ANALYST))
                .forEach(n -> aliases.add(new Alias(n, 0, AssertedBy.ANALYST)));
        aliases.sort(ALIAS_ORDER);
        return new Actor(
                all.id(),
                circle.name != null ? circle.name : first.name(),
                first.kind(),
                first.country() != null ? first.country() : all.country(),
                first.sectors(),
                aliases,
                all.roles(),
                first.wikidata() != null ? first.wikidata() : all.wikidata(),
                first.nameKey());
    }

    private static Actor by(Actor member, AssertedBy who) {
        return new Actor(
                member.id(),
                member.name(),
                member.kind(),
                member.country(),
                member.sectors(),
                member.aliases().stream()
                        .map(a -> new Alias(a.text(), a.count(), who))
                        .toList(),
                member.roles(),
                member.wikidata(),
                member.nameKey());
    }

    /** The name that most bear; of those the longest, then the first in order. An office's name serves where no other is known. */
    private static String name(List<Actor> all) {
        List<Actor> named = all.stream().filter(m -> !m.id().isUnnamed()).toList();
        List<Actor> members = named.isEmpty() ? all : named;
        Map<String, Integer> counts = new TreeMap<>();
        members.forEach(m -> counts.merge(m.name(), 1, Integer::sum));
        return counts.entrySet().stream()
                .min(Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue())
                        .thenComparingInt(e -> -e.getKey().length())
                        .thenComparing(Map.Entry::getKey))
                .orElseThrow()
                .getKey();
    }

    private static <T extends Comparable<T>> T mostFrequent(List<T> values, T otherwise) {
        Map<T, Integer> counts = new TreeMap<>();
        values.forEach(v -> counts.merge(v, 1, Integer::sum));
        return counts.entrySet().stream()
                .min(Comparator.comparingInt((Map.Entry<T, Integer> e) -> -e.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse(otherwise);
    }

    /** What is known of some is known of all, unless they disagree. */
    private static @Nullable String onlyOrNull(List<@Nullable String> values) {
        List<@Nullable String> distinct =
                values.stream().filter(Objects::nonNull).distinct().toList();
        return distinct.size() == 1 ? distinct.getFirst() : null;
    }

    private static List<Sector> sectors(List<Actor> members) {
        return members.stream()
                .flatMap(m -> m.sectors().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Alias> aliases(List<Actor> members) {
        record Key(String text, Alias.AssertedBy assertedBy) {}
        Map<Key, Integer> counts = new LinkedHashMap<>();
        for (Actor member : members) {
            for (Alias alias : member.aliases()) {
                counts.merge(new Key(alias.text(), alias.assertedBy()), alias.count(), Integer::sum);
            }
        }
        List<Alias> found = new ArrayList<>();
        counts.forEach((key, count) -> found.add(new Alias(key.text(), count, key.assertedBy())));
        found.sort(ALIAS_ORDER);
        return found;
    }

    /** What the texts call the actor most often comes first, and of that what says of which country or organization. */
    private static List<Role> roles(List<Actor> members, UnaryOperator<ActorId> joined) {
        Map<String, Integer> said = new TreeMap<>();
        members.forEach(m -> m.roles().forEach(r -> said.merge(plain(r.title()), 1, Integer::sum)));
        Comparator<Role> often = Comparator.comparingInt(r -> -said.getOrDefault(plain(r.title()), 0));
        return members.stream()
                .flatMap(m -> m.roles().stream())
                .map(r -> new Role(r.title(), joinedOrNull(r.of(), joined), r.when(), r.evidence()))
                .distinct()
                .sorted(often.thenComparing((Role r) -> plain(r.title()))
                        .thenComparing((Role r) -> r.of() == null)
                        .thenComparing(ROLE_ORDER))
                .toList();
    }

    private static String plain(String title) {
        return title.toLowerCase(Locale.ROOT);
    }

    private static @Nullable ActorId joinedOrNull(@Nullable ActorId actor, UnaryOperator<ActorId> joined) {
        return actor == null ? null : joined.apply(actor);
    }
}
