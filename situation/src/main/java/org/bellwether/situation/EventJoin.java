package org.bellwether.situation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bellwether.model.ArticleId;
import org.bellwether.model.EventType;
import org.bellwether.model.Place;
import org.bellwether.model.Report;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;

/**
 * Which reports tell of one event. Only what is plainly the same is joined:
 *
 * <ul>
 *   <li>same type, same parties, same day or the same week, month or short range, and neither mode nor place apart;
 *   <li>a week or month takes the one event of the same parties that lies within it, if there is only one;
 *   <li>where the time is not known, or only the year is, the same words in the same article (or in its copies), and those
 *       join a dated event of that article when there is only one.
 * </ul>
 *
 * <p>Reports are hashed into blocks by type and parties and sorted by time within, so the work grows about linearly.
 */
final class EventJoin {
    /** As many letters of the trigger as inflection and nominalisation leave alone: "invaded", "invasion". */
    private static final int STEM = 4;

    private final List<Report> reports;
    private final Groups groups;
    private final Parties parties;
    private final Function<ArticleId, ArticleId> original;

    private EventJoin(List<Report> reports, Parties parties, Function<ArticleId, ArticleId> original) {
        this.reports = reports;
        this.parties = parties;
        this.original = original;
        groups = new Groups(reports.size());
    }

    /**
     * The reports in groups, one an event.
     *
     * @param reports with joined actors, in an order of their own, such as by id
     * @param original from an article to the one it is a copy of, or to itself
     * @param published when an article was
     * @param compared what a joining before has found
     */
    static List<List<Report>> groups(
            List<Report> reports,
            Parties parties,
            Function<ArticleId, ArticleId> original,
            Function<ArticleId, When> published,
            Compared compared) {
        compared.forget();
        EventJoin join = new EventJoin(reports, parties, original);
        join.run();
        List<List<Report>> told = join.groups.all().stream()
                .map(group -> group.stream().map(reports::get).toList())
                .toList();
        return Retellings.joined(
                ToldAgain.joined(told, parties, original, compared), parties, original, published, compared);
    }

    private void run() {
        Map<String, List<Integer>> blocks = new TreeMap<>();
        for (int i = 0; i < reports.size(); i++) {
            blocks.computeIfAbsent(key(reports.get(i)), _ -> new ArrayList<>()).add(i);
        }
        blocks.values().forEach(this::joinDated);
        blocks.values().forEach(this::joinUndated);
    }

    /**
     * What reports of one event have in common. That "people were killed" says little of who they are: such a report is kept
     * to those of its time and place, or, where it tells neither, to the same sentence (a copy's).
     */
    private String key(Report report) {
        if (!report.actors().isEmpty() || parties.isSomebodyKnown(report.recipients())) {
            return parties.key(report);
        }
        String key = parties.unnamedKey(report);
        Place place = report.place();
        return Stretch.of(report.when()) == null || place == null
                ? "%s %s %s".formatted(key, article(report), report.evidence().quote())
                : "%s in %s".formatted(key, place.geonames() == null ? place.name() : place.geonames());
    }

    private void joinDated(List<Integer> block) {
        Map<Stretch, List<Integer>> byTime = new TreeMap<>();
        for (int i : block) {
            Stretch stretch = Stretch.of(reports.get(i).when());
            if (stretch != null) {
                byTime.computeIfAbsent(stretch, _ -> new ArrayList<>()).add(i);
            }
        }
        // From the shortest stretch to the longest: what lies within is known before what holds it.
        NavigableMap<Long, Set<Integer>> byStart = new TreeMap<>();
        Map<Integer, Stretch> finest = new TreeMap<>();
        byTime.forEach((stretch, same) -> {
            for (List<Integer> together : apart(same)) {
                for (List<Integer> real : byReality(stretch, together)) {
                    joinAll(real);
                    int first = real.getFirst();
                    Integer within = stretch.days() > 1 ? onlyWithin(stretch, real, byStart, finest) : null;
                    if (within != null) {
                        groups.join(within, first);
                    } else {
                        byStart.computeIfAbsent(stretch.start(), _ -> new TreeSet<>())
                                .add(first);
                        finest.put(first, stretch);
                    }
                }
            }
        });
    }

    /** The one event that lies within the stretch and agrees in mode, place and reality; null where none or several do. */
    private @Nullable Integer onlyWithin(
            Stretch stretch,
            List<Integer> coarse,
            NavigableMap<Long, Set<Integer>> byStart,
            Map<Integer, Stretch> finest) {
        List<Integer> within = byStart.subMap(stretch.start(), true, stretch.end(), true).values().stream()
                .flatMap(Collection::stream)
                .filter(i -> Objects.requireNonNull(finest.get(i)).end() <= stretch.end())
                .limit(2)
                .toList();
        if (within.size() != 1) {
            return null;
        }
        Report fine = reports.get(within.getFirst());
        boolean agrees = coarse.stream()
                .map(reports::get)
                .allMatch(r -> r.status().isReal() == fine.status().isReal()
                        && compatible(mode(r), mode(fine))
                        && compatible(city(r), city(fine))
                        // the summit of this month is not the meeting that prepares it
                        && (r.code().type() != EventType.CONSULT || stem(r).equals(stem(fine))));
        return agrees ? within.getFirst() : null;
    }

    /** Those told of the same time, kept apart where their places or modes are. */
    private List<List<Integer>> apart(List<Integer> same) {
        return split(same, EventJoin::city).stream()
                .flatMap(part -> split(part, EventJoin::mode).stream())
                .toList();
    }

    /** One part for each value; items without one belong to the only value there is, or else to a part of their own. */
    private List<List<Integer>> split(List<Integer> items, Function<Report, @Nullable String> value) {
        Map<String, List<Integer>> parts = new TreeMap<>();
        for (int i : items) {
            String found = value.apply(reports.get(i));
            parts.computeIfAbsent(found == null ? "" : found, _ -> new ArrayList<>())
                    .add(i);
        }
        return parts.size() <= 2 && parts.containsKey("") ? List.of(items) : List.copyOf(parts.values());
    }

    /** On one day a plan and the deed are one event; in a longer stretch what happened and what may happen are two. */
    private List<List<Integer>> byReality(Stretch stretch, List<Integer> items) {
        return stretch.days() == 1
                ? List.of(items)
                : split(items, r -> r.status().isReal() ? "real" : "planned");
    }

    private void joinUndated(List<Integer> block) {
        record SameWords(ArticleId article, String stem, boolean real) {}
        record Stem(ArticleId article, String stem) {}
        Map<Stem, Set<Integer>> dated = new HashMap<>();
        for (int i : block) {
            Report report = reports.get(i);
            if (Stretch.of(report.when()) != null && report.status().isReal()) {
                dated.computeIfAbsent(new Stem(article(report), stem(report)), _ -> new TreeSet<>())
                        .add(groups.root(i));
            }
        }
        Map<SameWords, List<Integer>> first = new HashMap<>();
        for (int i : block) {
            Report report = reports.get(i);
            When when = report.when();
            if (Stretch.of(when) == null) {
                String words = stem(report) + (when.isKnown() ? " " + when.start() + " " + when.end() : "");
                List<Integer> before = first.computeIfAbsent(
                        new SameWords(article(report), words, report.status().isReal()), _ -> new ArrayList<>());
                Counted counted = Counted.of(report, parties);
                // two senators' appeals are two, though both speak for one country
                Integer same = before.stream()
                        .filter(b -> !parties.personsDiffer(reports.get(b), report))
                        .filter(b -> !Counted.of(reports.get(b), parties).isApartFrom(counted))
                        .findFirst()
                        .orElse(null);
                if (same != null) {
                    groups.join(same, i);
                    continue;
                }
                before.add(i);
                if (!when.isKnown() && report.status().isReal()) {
                    Set<Integer> there = dated.getOrDefault(new Stem(article(report), stem(report)), Set.of());
                    if (there.size() == 1) {
                        groups.join(there.iterator().next(), i);
                    }
                }
            }
        }
    }

    private ArticleId article(Report report) {
        return original.apply(report.evidence().article());
    }

    private void joinAll(List<Integer> same) {
        same.forEach(i -> groups.join(same.getFirst(), i));
    }

    private static boolean compatible(@Nullable String a, @Nullable String b) {
        return a == null || b == null || a.equals(b);
    }

    private static @Nullable String mode(Report report) {
        return report.code().mode();
    }

    private static @Nullable String city(Report report) {
        Place place = report.place();
        return place == null || place.precision() != Place.Precision.CITY
                ? null
                : place.geonames() != null ? place.geonames().toString() : place.name();
    }

    private static String stem(Report report) {
        String words = report.trigger().quote().toLowerCase(Locale.ROOT);
        return words.codePoints().limit(STEM).mapToObj(Character::toString).collect(Collectors.joining());
    }
}
