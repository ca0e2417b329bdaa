package org.bellwether.situation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Report;
import org.bellwether.model.Span;
import org.bellwether.situation.LastingDeed.Of;
import org.jspecify.annotations.Nullable;

/**
 * Joins what articles tell of one lasting deed (see {@link LastingDeeds}): "the invasion", told without a date, is the one that is
 * dated, where only one is; so are the mass protests of a country, and the stay of its troops on another's land. Of a war one
 * article may tell in several events; of the others what one article tells as two is two, and neither is joined.
 */
final class LastingJoin {
    private static final Pattern YEAR = Pattern.compile("(?<!\\p{N})(?:19|20)\\p{N}{2}(?!\\p{N})");

    private final List<List<Report>> events;
    private final Parties parties;
    private final Function<Report, Told> told;
    private final Groups groups;
    private final EventLands lands;
    private final Compared compared;

    /** Joins events into groups; each event's number is its place in the list. */
    LastingJoin(
            List<List<Report>> events, Parties parties, Function<Report, Told> told, Groups groups, Compared compared) {
        this.events = events;
        this.parties = parties;
        this.told = told;
        this.groups = groups;
        lands = new EventLands(events, parties);
        this.compared = compared;
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
                lands.apart(block, key.startsWith(Of.FROM.name())).forEach(this::joinOneAnArticle);
            } else {
                joinOneAnArticle(block);
            }
        });
        joinOneSided(both);
    }

    private void joinIfTimesAgree(List<Integer> block) {
        List<Times> dated = block.stream()
                .map(events::get)
                .filter(LastingJoin::isDated)
                .map(Times::of)
                .toList();
        if (dated.isEmpty() || dated.stream().allMatch(dated.getFirst()::agreeWith)) {
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
        Map<Integer, Set<Span>> sentences = new HashMap<>();
        block.forEach(i -> sentences.put(i, sentences(i)));
        Set<Integer> once = new TreeSet<>();
        for (int i : block) {
            Set<Integer> beside = new TreeSet<>();
            articles(i).forEach(article -> beside.addAll(Objects.requireNonNull(told.get(article))));
            beside.remove(i);
            if (beside.stream().allMatch(k -> meet(sentences.get(i), sentences.get(k)))) {
                once.add(i);
            }
        }
        if (!once.isEmpty() && block.stream().filter(i -> !once.contains(i)).noneMatch(i -> isDated(events.get(i)))) {
            joinIfTimesAgree(List.copyOf(once));
        }
    }

    private Set<Span> sentences(int event) {
        Set<Span> found = new HashSet<>();
        events.get(event).forEach(r -> found.add(r.evidence()));
        return found;
    }

    private static boolean meet(@Nullable Set<Span> some, @Nullable Set<Span> others) {
        return some != null && others != null && !Collections.disjoint(some, others);
    }

    private Set<ArticleId> articles(int event) {
        Set<ArticleId> found = new TreeSet<>();
        events.get(event).forEach(r -> found.add(told.apply(r).article()));
        return found;
    }

    /** "The invasion of Ukraine", by whom is not told, is the only one that the case knows at that time. */
    private void joinOneSided(List<List<Integer>> blocks) {
        Map<String, Set<Integer>> byDeed = new TreeMap<>();
        Map<Integer, List<Report>> members = new TreeMap<>();
        for (List<Integer> block : blocks) {
            for (int i : block) {
                byDeed.computeIfAbsent(name(events.get(i)), _ -> new TreeSet<>())
                        .add(groups.root(i));
                members.computeIfAbsent(groups.root(i), _ -> new ArrayList<>()).addAll(events.get(i));
            }
        }
        // by who is told on both sides: of thousands of reports of one war that is one and the same
        Map<String, Map<Set<Parties.Sides>, List<Integer>>> bySides = new TreeMap<>();
        byDeed.forEach((name, roots) -> roots.forEach(root -> bySides.computeIfAbsent(name, _ -> new LinkedHashMap<>())
                .computeIfAbsent(sides(Objects.requireNonNull(members.get(root))), _ -> new ArrayList<>())
                .add(root)));
        Map<Integer, Times> times = new HashMap<>();
        members.forEach((root, reports) -> times.put(root, Times.of(reports)));
        for (int i = 0; i < events.size(); i++) {
            List<Report> event = events.get(i);
            LastingDeed deed = deed(event);
            if (deed != null && deed.of() == Of.BOTH && key(deed, event) == null && !namesAYear(event)) {
                Set<Parties.Sides> sides = sides(event);
                List<Integer> meant = bySides.getOrDefault(deed.name(), Map.of()).entrySet().stream()
                        .filter(told -> mayAgree(sides, told.getKey()))
                        .flatMap(told -> told.getValue().stream())
                        .limit(2)
                        .toList();
                if (meant.size() == 1 && Times.of(event).agreeWith(times.get(meant.getFirst()))) {
                    groups.join(meant.getFirst(), i);
                }
            }
        }
    }

    /** Who takes part in "the war of 2004" is not told; another war may be meant than the only one that the case knows. */
    private static boolean namesAYear(List<Report> event) {
        return !isDated(event)
                && event.stream()
                        .anyMatch(r -> YEAR.matcher(r.evidence().quote()).find());
    }

    private Set<Parties.Sides> sides(List<Report> event) {
        Set<Parties.Sides> found = new LinkedHashSet<>();
        event.forEach(r -> found.add(told.apply(r).sides()));
        return found;
    }

    private boolean mayAgree(Set<Parties.Sides> some, Set<Parties.Sides> others) {
        return some.stream()
                .allMatch(a -> others.stream().allMatch(b -> {
                    compared.laysSideBySide();
                    return a.mayAgreeWith(b);
                }));
    }

    private String name(List<Report> event) {
        return Objects.requireNonNull(deed(event)).name();
    }

    /** The only lasting deed of which the event's reports tell, in each article one at least, all as done; null where there is none. */
    private @Nullable LastingDeed deed(List<Report> event) {
        LastingDeed deed = null;
        Set<ArticleId> naming = new TreeSet<>();
        for (Report report : event) {
            LastingDeed named = told.apply(report).deed();
            if (!report.status().isReal() || (named != null && deed != null && !named.equals(deed))) {
                return null;
            }
            if (named != null) {
                deed = named;
                naming.add(told.apply(report).article());
            }
        }
        return event.stream().allMatch(r -> naming.contains(told.apply(r).article())) ? deed : null;
    }

    /** What events of one lasting deed have in common; null where theirs is not told in full. */
    private @Nullable String key(LastingDeed deed, List<Report> event) {
        Set<@Nullable String> keys = new HashSet<>();
        event.stream().filter(r -> told.apply(r).deed() != null).forEach(r -> keys.add(key(deed, r)));
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
}
