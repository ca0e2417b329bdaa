package org.bellwether.situation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Report;
import org.bellwether.model.When;
import org.bellwether.situation.same.AverageLink;
import org.bellwether.situation.same.Corpus;
import org.bellwether.situation.same.Likeness;
import org.bellwether.situation.same.LikenessWeights;
import org.bellwether.situation.same.Telling;
import org.bellwether.situation.same.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Which events of different articles are one, where no day says so. Reports of one type with common parties are compared, and joined where
 * what they tell is alike on average; what they contradict each other in keeps them apart, however alike they are:
 * times, places, modes, planned against done, other numbers, other parties.
 *
 * <p>Compared are only reports that share one of their rarer words, so that the work grows about linearly. What is said of two depends on these
 * two and their articles alone, so that events that are what they were in a joining before ({@link Compared}) are not compared again.
 */
final class Retellings {
    /** The least average probability of one event; what contradicts is kept apart before. */
    private static final double SAME = 0.6;

    /** A word that more reports of one type and party hold brings none of them together. */
    private static final int COMMON = 12;

    /** So many words beside the trigger two reports share at least. */
    private static final int SHARED = 2;

    /**
     * So many reports of an event are laid beside others for how alike they are, those of the smallest ids: these are hashes, so
     * that it is a fair sample, and the average hardly another. What contradicts is looked for in all.
     */
    private static final int HEARD = 50;

    /** Weighs more than any number of likely pairs. */
    private static final double NEVER = -1e6;

    private final List<List<Told>> events;
    private final Likeness likeness;
    private final Corpus corpus;
    private final Compared compared;
    private final OfEvents<Told, Crowd> crowds;

    private Retellings(List<List<Told>> events, Compared compared) {
        this.events = events;
        this.crowds = new OfEvents<>(events, Crowd::new);
        this.compared = compared;
        List<Telling> tellings =
                events.stream().flatMap(List::stream).map(Told::telling).toList();
        corpus = Corpus.amongOthers(tellings);
        likeness = new Likeness(corpus);
    }

    /**
     * The events with those joined that are retellings of one another.
     *
     * @param events as groups of reports, in an order of their own
     * @param original from an article to the one it is a copy of, or to itself
     * @param published when an article was
     * @param compared what a joining before has found
     */
    static List<List<Report>> joined(
            List<List<Report>> events,
            Parties parties,
            Function<ArticleId, ArticleId> original,
            Function<ArticleId, When> published,
            Compared compared) {
        Groups groups = new Groups(events.size());
        // a report is one object here, and what it holds takes long to compare
        IdentityHashMap<Report, Told> told = new IdentityHashMap<>();
        Vocabulary vocabulary = new Vocabulary();
        events.forEach(event -> event.forEach(r -> told.put(
                r,
                Told.of(
                        r,
                        original.apply(r.evidence().article()),
                        published.apply(r.evidence().article()),
                        parties,
                        vocabulary))));
        Function<Report, Told> toldBy = report -> Objects.requireNonNull(told.get(report));
        new LastingJoin(events, parties, toldBy, groups, compared).join();
        new OnceJoin(events, parties, published, groups).join();
        // Groups of events that are one already are compared as one.
        List<List<Integer>> items = groups.all();
        List<List<Told>> itemsTold = items.stream()
                .map(item -> item.stream()
                        .flatMap(i -> events.get(i).stream())
                        .map(toldBy)
                        .toList())
                .toList();
        new Retellings(itemsTold, compared)
                .clusters()
                .forEach(cluster -> cluster.forEach(i -> groups.join(
                        items.get(cluster.getFirst()).getFirst(), items.get(i).getFirst())));
        return groups.all().stream()
                .map(group ->
                        group.stream().flatMap(i -> events.get(i).stream()).toList())
                .toList();
    }

    private List<List<Integer>> clusters() {
        Rare rare = rare();
        long[] known = new long[events.size()];
        Map<String, Integer> articles = new HashMap<>();
        for (int i = 0; i < known.length; i++) {
            known[i] = hash(events.get(i), rare.hashes()[i], articles);
            compared.has(known[i]);
        }
        List<Long> candidates = candidates(rare.keys());
        Map<Long, Double> found = new HashMap<>();
        Groups reach = new Groups(events.size());
        for (long pair : candidates) {
            int a = (int) (pair >>> 32);
            int b = (int) pair;
            Double probability = compared.isKnown(known[a], known[b])
                    ? compared.likeness(known[a], known[b])
                    : Double.valueOf(probability(a, b));
            if (probability != null) {
                found.put(pair, probability);
                if (probability >= SAME) {
                    reach.join(a, b);
                }
            }
        }
        AverageLink link = new AverageLink(events.size());
        for (long pair : candidates) {
            int a = (int) (pair >>> 32);
            int b = (int) pair;
            // Where no pair is alike, no cluster spans it: the others weigh only within reach of those that are.
            if (reach.root(a) == reach.root(b)) {
                double probability = found.computeIfAbsent(pair, _ -> probability(a, b));
                compared.finds(known[a], known[b], probability);
                link.alike(a, b, probability);
            }
        }
        List<List<Integer>> clusters = link.clusters(SAME);
        compared.turn();
        return clusters;
    }

    /**
     * What may bring an event together with others: type, party and word of its reports, as numbers.
     *
     * @param keys of each event, those that more than {@link #COMMON} hold left out
     * @param hashes of each event's keys, which do not depend on their numbers
     */
    @SuppressWarnings("ArrayRecordComponent") // made here alone, and never compared or changed
    private record Rare(List<int[]> keys, long[] hashes) {}

    private Rare rare() {
        // by type and party, then by word: the words are one object each, their combinations would be hundreds of
        // thousands
        Map<String, Map<String, Integer>> numbers = new HashMap<>();
        List<Integer> hashes = new ArrayList<>();
        List<Integer> holders = new ArrayList<>();
        List<int[]> all = new ArrayList<>();
        for (List<Told> event : events) {
            Set<Integer> keys = new TreeSet<>();
            for (Told told : event) {
                Set<String> sides = new TreeSet<>(told.telling().acting());
                sides.addAll(told.telling().others());
                for (String party : sides) {
                    String with = told.report().code().type() + " " + party;
                    Map<String, Integer> words = numbers.computeIfAbsent(with, _ -> new HashMap<>());
                    for (String word : told.telling().around()) {
                        keys.add(words.computeIfAbsent(word, _ -> {
                            hashes.add(31 * with.hashCode() + word.hashCode());
                            holders.add(0);
                            return holders.size() - 1;
                        }));
                    }
                }
            }
            keys.forEach(key -> holders.set(key, holders.get(key) + 1));
            all.add(keys.stream().mapToInt(Integer::intValue).toArray());
        }
        long[] sums = new long[all.size()];
        for (int i = 0; i < sums.length; i++) {
            int[] kept = Arrays.stream(all.get(i))
                    .filter(key -> holders.get(key) <= COMMON)
                    .toArray();
            all.set(i, kept);
            // a sum, since the order of numbers is that in which words were met
            sums[i] =
                    Arrays.stream(kept).mapToLong(key -> mixed(hashes.get(key))).sum();
        }
        return new Rare(all, sums);
    }

    private static long mixed(long hash) {
        long mixed = (hash + 1) * 0x9E3779B97F4A7C15L;
        return mixed ^ (mixed >>> 29);
    }

    /** Of all that is looked at where the event is compared, the reports of its articles among it. */
    private long hash(List<Told> event, long rare, Map<String, Integer> articles) {
        long hash = rare;
        for (Told told : event) {
            for (int part : new int[] {
                told.report().id().value().hashCode(),
                told.hashCode(),
                articles.computeIfAbsent(told.article().value(), corpus::hash)
            }) {
                hash = mixed(hash ^ part);
            }
        }
        return hash;
    }

    /** Pairs of events that share some of their rare words; the smaller index in the upper half. */
    private static List<Long> candidates(List<int[]> rare) {
        Map<Integer, List<Integer>> holders = new TreeMap<>();
        for (int i = 0; i < rare.size(); i++) {
            for (int word : rare.get(i)) {
                holders.computeIfAbsent(word, _ -> new ArrayList<>()).add(i);
            }
        }
        Map<Long, Integer> shared = new TreeMap<>();
        for (List<Integer> those : holders.values()) {
            for (int a = 0; a < those.size(); a++) {
                for (int b = a + 1; b < those.size(); b++) {
                    shared.merge((long) those.get(a) << 32 | those.get(b), 1, Integer::sum);
                }
            }
        }
        return shared.entrySet().stream()
                .filter(e -> e.getValue() >= SHARED)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The average probability of the pairs of reports of two events, or {@link #NEVER}. */
    private double probability(int some, int others) {
        compared.compares();
        Crowd one = crowds.of(some);
        Crowd other = crowds.of(others);
        if (!Collections.disjoint(one.articles, other.articles)) {
            return NEVER;
        }
        for (Told a : one.contradicting) {
            for (Told b : other.contradicting) {
                compared.laysSideBySide();
                if (a.contradictsIn(b)) {
                    return NEVER;
                }
            }
        }
        double sum = 0;
        for (Told a : one.heard) {
            for (Told b : other.heard) {
                compared.laysSideBySide();
                sum += LikenessWeights.bundled().probability(likeness.of(a.telling(), b.telling()));
            }
        }
        return sum / ((double) one.heard.size() * other.heard.size());
    }

    /** An event's reports, as far as they are laid beside others. */
    private static final class Crowd {
        final Set<ArticleId> articles = new HashSet<>();
        final List<Told> contradicting;
        final List<Told> heard;

        Crowd(List<Told> told) {
            told.forEach(t -> articles.add(t.article()));
            Map<List<@Nullable Object>, Told> apart = new LinkedHashMap<>();
            told.forEach(t -> apart.putIfAbsent(t.contradicting(), t));
            contradicting = List.copyOf(apart.values());
            heard = told.size() <= HEARD
                    ? told
                    : told.stream()
                            .sorted(Comparator.comparing(t -> t.report().id()))
                            .limit(HEARD)
                            .toList();
        }
    }
}
