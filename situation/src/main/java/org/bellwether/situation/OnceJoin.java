package org.bellwether.situation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Place;
import org.bellwether.model.Report;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;

/**
 * Joins what articles tell of one deed that is done once in a while (see {@link OnceDeeds}), whichever type they take it for and in whichever
 * words: the dated ones where their times agree; those that are not dated with the only one that lies shortly before their article, or, where
 * none is dated, with those of articles of about the same day.
 *
 * <p>Of an event all reports are looked at: trigger, sentence, status, time, place, parties, and the day on which its articles were
 * published; beside that only the other events of the same deed and parties, each of which is held against the groups of those found so far:
 * at most the square of how often articles tell one deed of one party, whatever the case's size. It is done anew at each joining.
 */
final class OnceJoin {
    /** A longer time does not tell which deed is meant. */
    private static final int YEAR = 366;

    private final List<List<Report>> events;
    private final OnceKeys keys;
    private final Function<ArticleId, When> published;
    private final Groups groups;

    /** Joins events into groups; each event's number is its place in the list. */
    OnceJoin(List<List<Report>> events, Parties parties, Function<ArticleId, When> published, Groups groups) {
        this.events = events;
        keys = new OnceKeys(events, parties);
        this.published = published;
        this.groups = groups;
    }

    /** An event as the telling of a deed. */
    private record Item(int event, Times times, @Nullable LocalDate published, boolean real) {
        boolean isDated() {
            return times.start() != null && times.end() != null && days() < YEAR;
        }

        long days() {
            return ChronoUnit.DAYS.between(Objects.requireNonNull(times.start()), Objects.requireNonNull(times.end()));
        }
    }

    private static final Comparator<Item> FINEST_FIRST = Comparator.comparingLong(Item::days)
            .thenComparing(item -> Objects.requireNonNull(item.times.start()))
            .thenComparingInt(Item::event);

    private static final Comparator<Item> BY_PUBLICATION = Comparator.comparing(
                    Item::published, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparingInt(Item::event);

    /** Events that are one, and when that was. */
    private static final class Cluster {
        Times times;
        final List<Item> items = new ArrayList<>();

        Cluster(Item first) {
            times = first.times;
            items.add(first);
        }

        void add(Item item) {
            items.add(item);
            times = times.with(item.times);
        }
    }

    /** Joins those that tell one deed. */
    void join() {
        Map<String, List<Integer>> blocks = new TreeMap<>();
        Map<String, OnceDeed> deeds = new TreeMap<>();
        for (int i = 0; i < events.size(); i++) {
            for (OnceDeed deed : keys.deedsIn(events.get(i))) {
                String key = keys.of(deed, events.get(i));
                if (key != null) {
                    String block = deed.name() + " " + key;
                    blocks.computeIfAbsent(block, _ -> new ArrayList<>()).add(i);
                    deeds.put(block, deed);
                    break;
                }
            }
        }
        blocks.forEach((key, block) -> {
            OnceDeed deed = Objects.requireNonNull(deeds.get(key));
            for (List<Integer> part : keys.bySides(deed, block)) {
                byTime(deed, part.stream().map(this::item).toList()).forEach(this::joinWherePlacesAgree);
            }
        });
    }

    private Item item(int event) {
        List<Report> reports = events.get(event);
        LocalDate earliest = reports.stream()
                .map(r -> published.apply(r.evidence().article()).start())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new Item(
                event,
                Times.of(reports),
                earliest,
                reports.stream().anyMatch(r -> r.status().isReal()));
    }

    private List<Cluster> byTime(OnceDeed deed, List<Item> items) {
        List<Cluster> dated = new ArrayList<>();
        items.stream().filter(Item::isDated).sorted(FINEST_FIRST).forEach(item -> {
            List<Cluster> agreeing = dated.stream()
                    .filter(c -> c.times.agreeWith(item.times))
                    .limit(2)
                    .toList();
            if (agreeing.isEmpty()) {
                dated.add(new Cluster(item));
            } else if (agreeing.size() == 1) {
                agreeing.getFirst().add(item);
            }
        });
        List<Cluster> found = new ArrayList<>(dated);
        @Nullable Cluster run = null;
        List<Item> open =
                items.stream().filter(i -> !i.isDated()).sorted(BY_PUBLICATION).toList();
        for (Item item : open) {
            List<Cluster> meant = dated.stream()
                    .filter(c -> mayMean(deed, item, c, dated.size()))
                    .limit(2)
                    .toList();
            if (meant.size() == 1) {
                meant.getFirst().add(item);
            } else if (meant.isEmpty() && (item.published != null || dated.isEmpty())) {
                if (run != null && isOf(deed, item, run, found.size() - dated.size())) {
                    run.add(item);
                } else {
                    run = new Cluster(item);
                    found.add(run);
                }
            }
        }
        return found;
    }

    /** Whether a telling without a date may mean a dated one. */
    private static boolean mayMean(OnceDeed deed, Item item, Cluster cluster, int dated) {
        LocalDate start = cluster.times.start();
        if (!item.times.agreeWith(cluster.times) || start == null) {
            return false;
        }
        LocalDate day = item.published;
        if (day == null) {
            return dated == 1 && deed.of() != OnceDeed.Of.ACTOR && deed.of() != OnceDeed.Of.BOTH;
        }
        // a plan is told before the deed
        LocalDate latest = item.real ? day : day.plusDays(deed.days());
        return !start.isAfter(latest) && !start.isBefore(day.minusDays(deed.days()));
    }

    /** Whether a telling belongs to others none of which is dated. */
    private static boolean isOf(OnceDeed deed, Item item, Cluster run, int runs) {
        LocalDate first = run.items.getFirst().published;
        LocalDate day = item.published;
        if (!item.times.agreeWith(run.times)) {
            return false;
        }
        if (first != null && day != null) {
            return ChronoUnit.DAYS.between(first, day) <= deed.days();
        }
        return runs == 1 && deed.of() != OnceDeed.Of.ACTOR && deed.of() != OnceDeed.Of.BOTH;
    }

    /** Two cities are two deeds; what names none belongs to the only one. */
    private void joinWherePlacesAgree(Cluster cluster) {
        Map<String, List<Integer>> byCity = cluster.items.stream()
                .map(Item::event)
                .collect(Collectors.groupingBy(this::city, TreeMap::new, Collectors.toList()));
        List<Integer> nowhere = byCity.size() <= 2 ? byCity.remove("") : null;
        for (List<Integer> one : byCity.values()) {
            one.forEach(i -> groups.join(one.getFirst(), i));
            if (nowhere != null) {
                nowhere.forEach(i -> groups.join(one.getFirst(), i));
            }
        }
        if (byCity.isEmpty() && nowhere != null) {
            nowhere.forEach(i -> groups.join(nowhere.getFirst(), i));
        }
    }

    /** The city where all reports put the event; empty where none does or they differ. */
    private String city(int event) {
        Set<String> cities = new TreeSet<>();
        for (Report report : events.get(event)) {
            Place place = report.place();
            if (place != null && place.precision() == Place.Precision.CITY) {
                cities.add(place.name());
            }
        }
        return Objects.requireNonNullElse(OnceKeys.only(cities), "");
    }
}
