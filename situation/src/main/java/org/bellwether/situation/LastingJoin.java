package org.bellwether.situation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Report;
import org.bellwether.situation.LastingDeed.Of;
import org.jspecify.annotations.Nullable;

/**
 * Joins what articles tell of one lasting deed (see {@link LastingDeeds}): "the invasion", told without a date, is the one that is
 * dated, where only one is; so are the mass protests of a country, and the stay of its troops on another's land. Of a war one
 * article may tell in several events; of the others what one article tells as two is two, and neither is joined.
 */
final class LastingJoin {
    /** A land from which something is done. */
    private static final Pattern FROM =
            Pattern.compile("\\bfrom (?:the )?(?:territory of )?\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)*"
                    + "|\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)*(?='s territory| as an? )");

    private final List<List<Report>> events;
    private final Parties parties;
    private final Function<Report, Told> told;
    private final Groups groups;

    /** Joins events into groups; each event's number is its place in the list. */
    LastingJoin(List<List<Report>> events, Parties parties, Function<Report, Told> told, Groups groups) {
        this.events = events;
        this.parties = parties;
        this.told = told;
        this.groups = groups;
    }

    /** Joins those that tell one lasting deed. */
    void join() {
        Map<String, List<Integer>> blocks = new TreeMap<>();
        for (int i = 0; i < events.size(); i++) {
            LastingDeed deed = deed(events.get(i));
            String key = deed == null ? null : key(deed, events.get(i));
            if (deed != null && key != null) {
                blocks.computeIfAbsent("%s %s %s".formatted(deed.of(), deed.name(), key), _ -> new ArrayList<>())
                        .add(i);
            }
        }
        List<List<Integer>> both = new ArrayList<>();
        blocks.forEach((key, block) -> {
            if (key.startsWith(Of.BOTH.name())) {
                joinIfTimesAgree(block);
                both.add(block);
            } else if (key.startsWith(Of.LAND.name()) || key.startsWith(Of.FROM.name())) {
                byLand(block, key.startsWith(Of.FROM.name())).forEach(this::joinOneAnArticle);
            } else {
                joinOneAnArticle(block);
            }
        });
        joinOneSided(both);
    }

    private void joinIfTimesAgree(List<Integer> block) {
        List<Integer> dated = block.stream().filter(i -> isDated(events.get(i))).toList();
        if (dated.stream().allMatch(i -> timesAgree(events.get(dated.getFirst()), events.get(i)))) {
            block.forEach(i -> groups.join(block.getFirst(), i));
        }
    }

    /**
     * Of what an article tells as two events in two sentences it is not known which is meant; a copy tells what its original
     * does.
     */
    private void joinOneAnArticle(List<Integer> block) {
        Map<ArticleId, List<Integer>> told = new HashMap<>();
        block.forEach(i -> articles(i)
                .forEach(article ->
                        told.computeIfAbsent(article, _ -> new ArrayList<>()).add(i)));
        List<Integer> once = block.stream()
                .filter(i -> articles(i).stream()
                        .allMatch(article -> Objects.requireNonNull(told.get(article)).stream()
                                .allMatch(k -> shareSentence(i, k))))
                .toList();
        if (!once.isEmpty() && block.stream().filter(i -> !once.contains(i)).noneMatch(i -> isDated(events.get(i)))) {
            joinIfTimesAgree(once);
        }
    }

    private boolean shareSentence(int one, int other) {
        return one == other
                || events.get(one).stream()
                        .anyMatch(a -> events.get(other).stream()
                                .anyMatch(b -> a.evidence().equals(b.evidence())));
    }

    private Set<ArticleId> articles(int event) {
        Set<ArticleId> found = new TreeSet<>();
        events.get(event).forEach(r -> found.add(told.apply(r).article()));
        return found;
    }

    /** The events by the land on which they are; one that names several lands is on the only one that others are on. */
    private List<List<Integer>> byLand(List<Integer> block, boolean from) {
        Map<String, List<Integer>> lands = new TreeMap<>();
        Map<Integer, Set<String>> open = new TreeMap<>();
        for (int i : block) {
            Set<String> there = from ? landsFrom(events.get(i)) : lands(events.get(i));
            if (there.size() == 1) {
                lands.computeIfAbsent(there.iterator().next(), _ -> new ArrayList<>())
                        .add(i);
            } else {
                open.put(i, there);
            }
        }
        Set<String> known = Set.copyOf(lands.keySet());
        open.forEach((i, named) -> {
            List<String> meant = named.stream().filter(known::contains).toList();
            if (meant.size() == 1) {
                Objects.requireNonNull(lands.get(meant.getFirst())).add(i);
            }
        });
        return lands.values().stream().map(on -> on.stream().sorted().toList()).toList();
    }

    /** The lands from which it is done: "from Karsk", "used Karsk as a base"; where no sentence says so, those of the event. */
    private Set<String> landsFrom(List<Report> event) {
        Set<String> from = new TreeSet<>();
        for (Report report : event) {
            for (Matcher name = FROM.matcher(report.evidence().quote()); name.find(); ) {
                from.addAll(parties.landsNamedIn(name.group()));
            }
            from.removeAll(parties.sides(report).acting());
            from.removeAll(parties.sides(report).acted());
        }
        return from.isEmpty() ? lands(event) : from;
    }

    /** The foreign lands of an event: where it happened, else those that its sentences name. */
    private Set<String> lands(List<Report> event) {
        Set<String> placed = new TreeSet<>();
        Set<String> named = new TreeSet<>();
        for (Report report : event) {
            String there = Parties.land(report.place());
            if (there != null) {
                placed.add(there);
            }
            named.addAll(parties.landsNamedIn(report.evidence().quote()));
        }
        for (Report report : event) {
            Parties.Sides sides = parties.sides(report);
            List.of(placed, named).forEach(lands -> {
                lands.removeAll(sides.acting());
                lands.removeAll(sides.acted());
            });
        }
        return placed.isEmpty() ? named : placed;
    }

    /** "The invasion of Ukraine", by whom is not told, is the only one that the case knows at that time. */
    private void joinOneSided(List<List<Integer>> blocks) {
        Map<String, Set<Integer>> byDeed = new TreeMap<>();
        Map<Integer, List<Integer>> members = new TreeMap<>();
        for (List<Integer> block : blocks) {
            for (int i : block) {
                byDeed.computeIfAbsent(name(events.get(i)), _ -> new TreeSet<>())
                        .add(groups.root(i));
            }
        }
        blocks.forEach(block -> block.forEach(i ->
                members.computeIfAbsent(groups.root(i), _ -> new ArrayList<>()).add(i)));
        for (int i = 0; i < events.size(); i++) {
            List<Report> event = events.get(i);
            LastingDeed deed = deed(event);
            if (deed != null && deed.of() == Of.BOTH && key(deed, event) == null) {
                List<Integer> meant = byDeed.getOrDefault(deed.name(), Set.of()).stream()
                        .filter(root -> Objects.requireNonNull(members.get(root)).stream()
                                .allMatch(k -> mayAgree(event, events.get(k))))
                        .toList();
                if (meant.size() == 1
                        && Objects.requireNonNull(members.get(meant.getFirst())).stream()
                                .allMatch(k -> timesAgree(event, events.get(k)))) {
                    groups.join(meant.getFirst(), i);
                }
            }
        }
    }

    private boolean mayAgree(List<Report> some, List<Report> others) {
        return some.stream()
                .allMatch(r -> others.stream().allMatch(o -> parties.sides(r).mayAgreeWith(parties.sides(o))));
    }

    private String name(List<Report> event) {
        return Objects.requireNonNull(deed(event)).name();
    }

    /** The lasting deed that all reports of the event tell as done; null where they do not. */
    private @Nullable LastingDeed deed(List<Report> event) {
        LastingDeed deed = told.apply(event.getFirst()).deed();
        return event.stream()
                        .allMatch(r ->
                                isReal(r) && Objects.equals(deed, told.apply(r).deed()))
                ? deed
                : null;
    }

    /** What events of one lasting deed have in common; null where theirs is not told in full. */
    private @Nullable String key(LastingDeed deed, List<Report> event) {
        Set<@Nullable String> keys = new HashSet<>();
        event.forEach(r -> keys.add(key(deed, r)));
        return keys.size() == 1 ? keys.iterator().next() : null;
    }

    private @Nullable String key(LastingDeed deed, Report report) {
        Set<String> acting = new TreeSet<>();
        report.actors().forEach(a -> acting.add(parties.party(a)));
        if (acting.isEmpty()) {
            return null;
        }
        return switch (deed.of()) {
            case BOTH -> report.recipients().isEmpty() ? null : parties.key(report);
            case HOST -> report.recipients().isEmpty() ? null : acting + " " + acted(report);
            case LAND -> acting.toString();
            case FROM -> Stretch.of(report.when()) == null ? acting.toString() : null;
            case OWN -> own(report);
        };
    }

    /** The country whose people act: theirs, or, where they are just "protesters", the only one that the sentence names. */
    private @Nullable String own(Report report) {
        if (!parties.areOfNoCountry(report.actors())) {
            return parties.countryOf(report.actors());
        }
        Set<String> named = parties.landsNamedIn(report.evidence().quote());
        return named.size() == 1 ? named.iterator().next() : null;
    }

    private Set<String> acted(Report report) {
        Set<String> acted = new TreeSet<>();
        report.recipients().forEach(a -> acted.add(parties.party(a)));
        return acted;
    }

    private static boolean isDated(List<Report> event) {
        return event.stream().anyMatch(r -> r.when().isKnown());
    }

    private static boolean timesAgree(List<Report> some, List<Report> others) {
        return some.stream()
                .allMatch(a -> others.stream().allMatch(b -> a.when().isCompatibleWith(b.when())));
    }

    private static boolean isReal(Report report) {
        return report.status() != org.bellwether.model.Status.PLANNED
                && report.status() != org.bellwether.model.Status.HYPOTHETICAL;
    }
}
