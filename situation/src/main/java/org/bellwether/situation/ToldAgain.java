package org.bellwether.situation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Place;
import org.bellwether.model.Quad;
import org.bellwether.model.Report;
import org.bellwether.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * Which events one article tells twice: in the headline and below it, in short and in detail, once with and once without who did it.
 *
 * <p>They are one where their type is the same, their words are kindred ("sued", "the suit"), what they name agrees, and the article
 * leaves no choice: a telling that lacks a party joins the only event that it may mean. Harm done to the same people is one
 * also in other words ("killed", "the shooting").
 */
final class ToldAgain {
    /** As many letters as inflection and nominalisation leave alone. */
    private static final int STEM = 4;

    private final Parties parties;
    private final Groups groups;
    private final List<List<Report>> events;

    private ToldAgain(List<List<Report>> events, Parties parties) {
        this.events = events;
        this.parties = parties;
        groups = new Groups(events.size());
    }

    /**
     * The events with those joined that one article tells again.
     *
     * @param events as groups of reports, in an order of their own
     * @param original from an article to the one it is a copy of, or to itself
     */
    static List<List<Report>> joined(
            List<List<Report>> events, Parties parties, Function<ArticleId, ArticleId> original) {
        ToldAgain again = new ToldAgain(events, parties);
        Map<String, List<Integer>> blocks = new TreeMap<>();
        for (int i = 0; i < events.size(); i++) {
            Set<String> keys = new TreeSet<>();
            for (Report report : events.get(i)) {
                keys.add("%s %s"
                        .formatted(
                                original.apply(report.evidence().article()),
                                report.code().type()));
            }
            for (String key : keys) {
                blocks.computeIfAbsent(key, _ -> new ArrayList<>()).add(i);
            }
        }
        blocks.values().forEach(again::join);
        return again.groups.all().stream()
                .map(group ->
                        group.stream().flatMap(i -> events.get(i).stream()).toList())
                .toList();
    }

    /** Each event with the one before or after it that it tells again; those that name less choose last. */
    private void join(List<Integer> block) {
        List<Integer> byTold = new ArrayList<>(block);
        byTold.sort(java.util.Comparator.comparingInt((Integer i) -> -told(events.get(i)))
                .thenComparing(i -> i));
        for (int k = 1; k < byTold.size(); k++) {
            int one = byTold.get(k);
            Set<Integer> meant = new LinkedHashSet<>();
            for (int other : byTold.subList(0, k)) {
                if (groups.root(other) != groups.root(one) && areOne(events.get(one), events.get(other))) {
                    meant.add(groups.root(other));
                }
            }
            if (meant.size() == 1) {
                groups.join(meant.iterator().next(), one);
            }
        }
    }

    private static int told(List<Report> event) {
        return event.stream()
                .mapToInt(r -> (r.actors().isEmpty() ? 0 : 1) + (r.recipients().isEmpty() ? 0 : 1))
                .max()
                .orElse(0);
    }

    private boolean areOne(List<Report> some, List<Report> others) {
        return some.stream().allMatch(a -> others.stream().allMatch(b -> agree(a, b)))
                && some.stream().anyMatch(a -> others.stream().anyMatch(b -> areKindred(a, b)));
    }

    private boolean agree(Report a, Report b) {
        return a.code().type() == b.code().type()
                && isReal(a) == isReal(b)
                && same(a.code().mode(), b.code().mode())
                && same(city(a), city(b))
                && a.when().isCompatibleWith(b.when())
                && numbersAgree(a, b)
                && !parties.personsDiffer(a, b)
                && agree(parties.sides(a), parties.sides(b));
    }

    /** Whether neither side is told otherwise, and one is told by both. */
    private static boolean agree(Parties.Sides a, Parties.Sides b) {
        boolean acting = contains(a.acting(), b.acting());
        boolean acted = contains(a.acted(), b.acted());
        boolean common = (!a.acting().isEmpty() && !b.acting().isEmpty())
                || (!a.acted().isEmpty() && !b.acted().isEmpty());
        return acting && acted && common;
    }

    private static boolean contains(Set<String> a, Set<String> b) {
        return a.isEmpty() || b.isEmpty() || a.equals(b);
    }

    private boolean areKindred(Report a, Report b) {
        Set<String> stems = stems(a);
        if (stems(b).stream().anyMatch(stems::contains)) {
            return true;
        }
        boolean harm = a.code().type().quad() == Quad.MATERIAL_CONFLICT;
        return harm
                && (a.actors().isEmpty() || b.actors().isEmpty())
                && !a.recipients().isEmpty()
                && Set.copyOf(a.recipients()).equals(Set.copyOf(b.recipients()));
    }

    /** "Pledged two million" and "promised five million more" are two. */
    private static boolean numbersAgree(Report a, Report b) {
        Set<String> left = ReportTelling.numbers(a.trigger().quote());
        Set<String> right = ReportTelling.numbers(b.trigger().quote());
        return left.isEmpty() || right.isEmpty() || left.equals(right);
    }

    private static Set<String> stems(Report report) {
        Set<String> stems = new TreeSet<>();
        for (String word : report.trigger().quote().toLowerCase(Locale.ROOT).split("[^\\p{L}]+", 0)) {
            if (word.length() >= STEM) {
                stems.add(word.substring(0, STEM));
            }
        }
        return stems;
    }

    private static boolean same(@Nullable String a, @Nullable String b) {
        return a == null || b == null || a.equals(b);
    }

    private static @Nullable String city(Report report) {
        Place place = report.place();
        return place == null || place.precision() != Place.Precision.CITY ? null : place.name();
    }

    private static boolean isReal(Report report) {
        return report.status() != Status.PLANNED && report.status() != Status.HYPOTHETICAL;
    }
}
