package org.bellwether.situation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.bellwether.model.ActorId;
import org.bellwether.model.ArticleId;
import org.bellwether.model.EventType;
import org.bellwether.model.Place;
import org.bellwether.model.Quad;
import org.bellwether.model.Report;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;

/**
 * Which events one article tells twice: in the headline and below it, in short and in detail, once with and once without who did it.
 *
 * <p>They are one where their type is the same, their words are kindred ("sued", "the suit"), what they name agrees, and the article
 * leaves no choice: a telling that lacks a party joins the only event that it may mean. Harm done to the same people is one
 * also in other words ("killed", "the shooting"). What a headline tells is what the article then tells first, in whichever words. Nothing but the
 * reports of the two and their places in the article is looked at.
 */
final class ToldAgain {
    /** As many letters as inflection and nominalisation leave alone. */
    private static final int STEM = 4;

    /** Within so many code points an article tells what its headline does. */
    private static final int LEAD = 1200;

    /** Within so many the first sentence below it begins. */
    private static final int FIRST = 200;

    private final Parties parties;
    private final Groups groups;
    private final int[] told;
    private final Compared compared;

    private final OfEvents<Report, Account> accounts;

    /** What was found of those events that many articles tell: in each of them they meet again. */
    private final Map<List<Integer>, Boolean> found = new HashMap<>();

    private final Map<List<Integer>, Boolean> agreeing = new HashMap<>();

    private ToldAgain(List<List<Report>> events, Parties parties, Compared compared) {
        this.parties = parties;
        this.compared = compared;
        accounts = new OfEvents<>(events, Account::new);
        groups = new Groups(events.size());
        told = events.stream().mapToInt(ToldAgain::told).toArray();
    }

    /**
     * The events with those joined that one article tells again.
     *
     * @param events as groups of reports, in an order of their own
     * @param original from an article to the one it is a copy of, or to itself
     * @param compared counts what is compared
     */
    static List<List<Report>> joined(
            List<List<Report>> events, Parties parties, Function<ArticleId, ArticleId> original, Compared compared) {
        ToldAgain again = new ToldAgain(events, parties, compared);
        Map<String, Map<Integer, Where>> blocks = new TreeMap<>();
        for (int i = 0; i < events.size(); i++) {
            int event = i;
            for (Report report : events.get(i)) {
                String key = original.apply(report.evidence().article()) + " "
                        + report.code().type();
                blocks.computeIfAbsent(key, _ -> new TreeMap<>()).merge(event, Where.of(report), Where::with);
            }
        }
        blocks.values().forEach(block -> {
            again.join(List.copyOf(block.keySet()));
            again.joinHeadlines(block);
        });
        return again.groups.all().stream()
                .map(group ->
                        group.stream().flatMap(i -> events.get(i).stream()).toList())
                .toList();
    }

    /** Each event with the one before or after it that it tells again; those that name less choose last. */
    private void join(List<Integer> block) {
        List<Integer> byTold = new ArrayList<>(block);
        byTold.sort(Comparator.comparingInt((Integer i) -> -told[i]).thenComparing(i -> i));
        for (int k = 1; k < byTold.size(); k++) {
            int one = byTold.get(k);
            Set<Integer> meant = new LinkedHashSet<>();
            for (int other : byTold.subList(0, k)) {
                if (groups.root(other) != groups.root(one) && areOne(one, other)) {
                    meant.add(groups.root(other));
                }
            }
            if (meant.size() == 1) {
                groups.join(meant.iterator().next(), one);
            }
        }
    }

    /**
     * Where in an article an event is told.
     *
     * @param headline whether nowhere below the headline
     * @param start of the first sentence below it that does; the largest number where none does
     */
    private record Where(boolean headline, int start) {
        static Where of(Report report) {
            int start = report.evidence().start();
            return new Where(start == 0, start == 0 ? Integer.MAX_VALUE : start);
        }

        Where with(Where other) {
            return new Where(headline && other.headline, Math.min(start, other.start));
        }
    }

    /** What a headline tells with what the article's first paragraphs tell of the same parties first. */
    private void joinHeadlines(Map<Integer, Where> block) {
        Map<Integer, List<Integer>> headlines = new TreeMap<>();
        block.forEach((headline, where) -> {
            if (where.headline) {
                block.entrySet().stream()
                        .filter(other -> mayLead(headline, other.getKey(), other.getValue().start))
                        .min(Comparator.comparingInt(other -> other.getValue().start))
                        .ifPresent(lead -> headlines
                                .computeIfAbsent(lead.getKey(), _ -> new ArrayList<>())
                                .add(headline));
            }
        });
        headlines.forEach((lead, told) -> {
            // two deeds of one headline are not one
            if (told.size() == 1) {
                groups.join(lead, told.getFirst());
            }
        });
    }

    /** Whether both tell who does it to whom, and the same; where one tells less, the first sentence alone is plainly meant. */
    private boolean mayLead(int headline, int other, int start) {
        return start < LEAD
                && agree(headline, other)
                && ((isToldInFull(headline) && isToldInFull(other)) || (start < FIRST && !isMutual(headline)));
    }

    private boolean isToldInFull(int event) {
        return accounts.of(event).details.stream()
                .map(Details::sides)
                .allMatch(sides -> sides.mutual()
                        ? sides.acting().size() > 1
                        : !sides.acting().isEmpty() && !sides.acted().isEmpty());
    }

    private boolean isMutual(int event) {
        return accounts.of(event).details.stream().anyMatch(d -> d.sides.mutual());
    }

    /** Whether nothing that the two tell differs. */
    private boolean agree(int one, int other) {
        boolean often = accounts.isOften(one) || accounts.isOften(other);
        return often
                ? agreeing.computeIfAbsent(List.of(one, other), _ -> agree(accounts.of(one), accounts.of(other)))
                : agree(accounts.of(one), accounts.of(other));
    }

    private static int told(List<Report> event) {
        return event.stream()
                .mapToInt(r -> (r.actors().isEmpty() ? 0 : 1) + (r.recipients().isEmpty() ? 0 : 1))
                .max()
                .orElse(0);
    }

    private boolean areOne(int one, int other) {
        boolean often = accounts.isOften(one) || accounts.isOften(other);
        return often
                ? found.computeIfAbsent(List.of(one, other), _ -> areOne(accounts.of(one), accounts.of(other)))
                : areOne(accounts.of(one), accounts.of(other));
    }

    private boolean areOne(Account one, Account other) {
        return agree(one, other)
                && one.words.stream().anyMatch(a -> other.words.stream().anyMatch(b -> areKindred(a, b)));
    }

    private boolean agree(Account one, Account other) {
        return one.details.stream().allMatch(a -> other.details.stream().allMatch(b -> agree(a, b)));
    }

    /** An event's reports by what is looked at, each once: of thousands most say the same. */
    private final class Account {
        final Set<Details> details = new LinkedHashSet<>();
        final Set<Words> words = new LinkedHashSet<>();

        Account(List<Report> reports) {
            for (Report r : reports) {
                details.add(new Details(
                        r.code().type(),
                        r.status().isReal(),
                        r.code().mode(),
                        city(r),
                        r.when(),
                        ReportTelling.numbers(r.trigger().quote()),
                        parties.persons(r),
                        parties.sides(r)));
                words.add(new Words(
                        stems(r),
                        r.code().type().quad() == Quad.MATERIAL_CONFLICT,
                        r.actors().isEmpty(),
                        Set.copyOf(r.recipients())));
            }
        }
    }

    /** What two tellings of one event must not tell differently. */
    private record Details(
            EventType type,
            boolean real,
            @Nullable String mode,
            @Nullable String city,
            When when,
            Set<String> numbers,
            Set<ActorId> persons,
            Parties.Sides sides) {}

    /** What makes two tellings kindred. */
    private record Words(Set<String> stems, boolean harm, boolean untold, Set<ActorId> recipients) {}

    private boolean agree(Details a, Details b) {
        compared.laysSideBySide();
        return a.type == b.type
                && a.real == b.real
                && same(a.mode, b.mode)
                && same(a.city, b.city)
                && a.when.isCompatibleWith(b.when)
                // "pledged two million" and "promised five million more" are two
                && contains(a.numbers, b.numbers)
                && !Parties.areApart(a.persons, b.persons)
                && agree(a.sides, b.sides);
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

    private boolean areKindred(Words a, Words b) {
        compared.laysSideBySide();
        return !Collections.disjoint(a.stems, b.stems)
                || (a.harm && (a.untold || b.untold) && !a.recipients.isEmpty() && a.recipients.equals(b.recipients));
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
}
