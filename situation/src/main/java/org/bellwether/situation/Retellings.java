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
import org.bellwether.model.EventType;
import org.bellwether.model.Place;
import org.bellwether.model.Report;
import org.bellwether.model.Status;
import org.bellwether.model.When;
import org.bellwether.situation.same.AverageLink;
import org.bellwether.situation.same.Corpus;
import org.bellwether.situation.same.Likeness;
import org.bellwether.situation.same.LikenessWeights;
import org.bellwether.situation.same.Telling;
import org.jspecify.annotations.Nullable;

/**
 * Which events of different articles are one, where no day says so. Reports of one type with common parties are compared, and joined where
 * what they tell is alike on average; what they contradict each other in keeps them apart, however alike they are:
 * times, places, modes, planned against done, other numbers, other parties.
 *
 * <p>Compared are only reports that share one of their rarer words, so that the work grows about linearly.
 */
final class Retellings {
    /** The least average probability of one event; what contradicts is kept apart before. */
    private static final double SAME = 0.6;

    /** A word that more reports of one type and party hold brings none of them together. */
    private static final int COMMON = 12;

    /** So many words beside the trigger two reports share at least. */
    private static final int SHARED = 2;

    /** A name that follows at once: "attacked Chernburg", "the attack on Chernburg". */
    private static final Pattern TARGET =
            Pattern.compile("\\s+(?:on\\s+|of\\s+)?(?<name>\\p{Lu}[\\p{Ll}'’-]+)(?=[\\s,.;:]|$)");

    /** Weighs more than any number of likely pairs. */
    private static final double NEVER = -1e6;

    private final List<List<Report>> events;
    private final Parties parties;
    private final Function<ArticleId, ArticleId> original;
    private final Groups groups;

    private Retellings(List<List<Report>> events, Parties parties, Function<ArticleId, ArticleId> original) {
        this.events = events;
        this.parties = parties;
        this.original = original;
        groups = new Groups(events.size());
    }

    /**
     * The events with those joined that are retellings of one another.
     *
     * @param events as groups of reports, in an order of their own
     * @param original from an article to the one it is a copy of, or to itself
     */
    static List<List<Report>> joined(
            List<List<Report>> events, Parties parties, Function<ArticleId, ArticleId> original) {
        Retellings retellings = new Retellings(events, parties, original);
        new LastingJoin(events, parties, original, retellings.groups).join();
        retellings.joinAlike();
        return retellings.groups.all().stream()
                .map(group ->
                        group.stream().flatMap(i -> events.get(i).stream()).toList())
                .toList();
    }

    private void joinAlike() {
        Map<Report, Telling> tellings = new HashMap<>();
        events.forEach(event -> event.forEach(r ->
                tellings.put(r, ReportTelling.of(r, original.apply(r.evidence().article()), parties))));
        Likeness likeness = new Likeness(Corpus.amongOthers(tellings.values()));
        // Groups of events that are one already are compared as one.
        List<List<Integer>> items = groups.all();
        List<List<Report>> reports = items.stream()
                .map(item -> item.stream().flatMap(i -> events.get(i).stream()).toList())
                .toList();
        AverageLink link = new AverageLink(items.size());
        for (long pair : candidates(reports, tellings)) {
            int a = (int) (pair >>> 32);
            int b = (int) pair;
            double probability = contradict(reports.get(a), reports.get(b))
                    ? NEVER
                    : probability(reports.get(a), reports.get(b), tellings, likeness);
            link.alike(a, b, probability);
        }
        link.clusters(SAME)
                .forEach(cluster -> cluster.forEach(i -> groups.join(
                        items.get(cluster.getFirst()).getFirst(), items.get(i).getFirst())));
    }

    /** Pairs of events that share their type, a party and some rarer words; the smaller index in the upper half. */
    private List<Long> candidates(List<List<Report>> reports, Map<Report, Telling> tellings) {
        Map<String, Set<Integer>> holders = new TreeMap<>();
        for (int i = 0; i < reports.size(); i++) {
            for (Report report : reports.get(i)) {
                Telling telling = Objects.requireNonNull(tellings.get(report));
                Set<String> sides = new TreeSet<>(telling.acting());
                sides.addAll(telling.others());
                for (String party : sides) {
                    for (String word : telling.around()) {
                        holders.computeIfAbsent(
                                        "%s %s %s".formatted(report.code().type(), party, word), _ -> new TreeSet<>())
                                .add(i);
                    }
                }
            }
        }
        Map<Long, Integer> shared = new TreeMap<>();
        for (Set<Integer> sharing : holders.values()) {
            if (sharing.size() <= COMMON) {
                List<Integer> those = List.copyOf(sharing.stream().sorted().toList());
                for (int a = 0; a < those.size(); a++) {
                    for (int b = a + 1; b < those.size(); b++) {
                        shared.merge((long) those.get(a) << 32 | those.get(b), 1, Integer::sum);
                    }
                }
            }
        }
        return shared.entrySet().stream()
                .filter(e -> e.getValue() >= SHARED)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static double probability(
            List<Report> some, List<Report> others, Map<Report, Telling> tellings, Likeness likeness) {
        double sum = 0;
        for (Report a : some) {
            for (Report b : others) {
                Telling left = Objects.requireNonNull(tellings.get(a));
                Telling right = Objects.requireNonNull(tellings.get(b));
                double cosine = likeness.cosine(left, right);
                sum += LikenessWeights.bundled().probability(likeness.of(left, right, cosine));
            }
        }
        return sum / ((double) some.size() * others.size());
    }

    private boolean contradict(List<Report> some, List<Report> others) {
        Set<ArticleId> articles = new HashSet<>();
        some.forEach(r -> articles.add(original.apply(r.evidence().article())));
        for (Report a : some) {
            for (Report b : others) {
                if (contradict(a, b)) {
                    return true;
                }
            }
        }
        // What one article tells as two events is two.
        return others.stream()
                .anyMatch(r -> articles.contains(original.apply(r.evidence().article())));
    }

    private boolean contradict(Report a, Report b) {
        return a.code().type() != b.code().type()
                || isReal(a) != isReal(b)
                || (!isReal(a) && a.status() != b.status())
                || differ(a.code().mode(), b.code().mode())
                || timesDiffer(a.when(), b.when())
                || placesDiffer(a, b)
                || !parties.sides(a).agreeWith(parties.sides(b))
                || parties.personsDiffer(a, b)
                || areDecided(a, b)
                || numbersDiffer(a, b)
                || targetsDiffer(a, b);
    }

    /** "Attacked Chernburg" is not the attack of which another article does not name the town. */
    private boolean targetsDiffer(Report a, Report b) {
        if (a.code().type() != EventType.ASSAULT) {
            return false;
        }
        Set<String> left = targets(a);
        Set<String> right = targets(b);
        return !(left.isEmpty() && right.isEmpty()) && left.stream().noneMatch(right::contains);
    }

    /** The place that the words behind the trigger name as what is attacked, unless they only name a party. */
    private Set<String> targets(Report report) {
        String quote = report.evidence().quote();
        int behind = report.trigger().end() - report.evidence().start();
        int from = quote.offsetByCodePoints(0, Math.min(behind, quote.codePointCount(0, quote.length())));
        Matcher name = TARGET.matcher(quote).region(from, quote.length());
        return name.lookingAt() && !parties.isNameOf(name.group("name"), report)
                ? Set.of(name.group("name"))
                : Set.of();
    }

    private static boolean differ(@Nullable String a, @Nullable String b) {
        return a != null && b != null && !a.equals(b);
    }

    /** Of two that are dated well enough it is decided by their dates. */
    private static boolean timesDiffer(When a, When b) {
        return !a.isCompatibleWith(b) || (Stretch.of(a) != null && Stretch.of(b) != null);
    }

    /** Which reports of one lasting deed are one is known by then. */
    private static boolean areDecided(Report a, Report b) {
        LastingDeed deed = LastingDeeds.bundled().in(a);
        return deed != null && deed.of() == LastingDeed.Of.BOTH && deed == LastingDeeds.bundled().in(b);
    }

    private static boolean numbersDiffer(Report a, Report b) {
        Set<String> left = ReportTelling.numbers(a.evidence().quote());
        Set<String> right = ReportTelling.numbers(b.evidence().quote());
        return !left.isEmpty() && !right.isEmpty() && left.stream().noneMatch(right::contains);
    }

    private static boolean placesDiffer(Report a, Report b) {
        Place left = a.place();
        Place right = b.place();
        if (left == null || right == null) {
            return false;
        }
        boolean fine = left.precision() != Place.Precision.COUNTRY && right.precision() != Place.Precision.COUNTRY;
        return fine
                ? !left.name().equals(right.name()) && !Objects.equals(left.geonames(), right.geonames())
                : differ(left.country(), right.country());
    }

    private static boolean isReal(Report report) {
        return report.status() != Status.PLANNED && report.status() != Status.HYPOTHETICAL;
    }
}
