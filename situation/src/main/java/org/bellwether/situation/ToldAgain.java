package org.bellwether.situation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import org.bellwether.situation.same.Bases;
import org.jspecify.annotations.Nullable;

/**
 * Which events one article tells twice: in the headline and below it, in short and in detail, once with and once without who did it.
 *
 * <p>They are one where their type is the same, their words are kindred ("sued", "the suit"), what they name agrees, and the article
 * leaves no choice: a telling that lacks a party joins the only event that it may mean. Harm done to the same people is one
 * also in other words ("killed", "the shooting"), and so is what a noun comes back to ("the attack", {@link AgainNouns}). What a headline tells is
 * what the article then tells first, in whichever words. Nothing but the reports of the two and their places in the article is looked at.
 */
final class ToldAgain {
    /** What somebody does once in a while, in whichever words: "halted its attack", "suspended the offensive". */
    private static final Set<String> ONCE = Set.of("ceasefire", "withdraw", "disarm", "resign");

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
    private final Shortened shortened;

    private final OfEvents<Report, Account> accounts;

    /** What was found of those events that many articles tell: in each of them they meet again. */
    private final Map<List<Integer>, Boolean> found = new HashMap<>();

    private final Map<List<Integer>, Boolean> agreeing = new HashMap<>();

    private ToldAgain(List<List<Report>> events, Parties parties, Compared compared) {
        this.parties = parties;
        this.compared = compared;
        shortened = new Shortened(parties);
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
     * @param told of whom
     */
    private record Where(boolean headline, int start, Set<Shortened.Told> told) {
        static Where of(Report report) {
            int start = report.evidence().start();
            return new Where(start == 0, start == 0 ? Integer.MAX_VALUE : start, Set.of(Shortened.Told.of(report)));
        }

        Where with(Where other) {
            Set<Shortened.Told> both = new LinkedHashSet<>(told);
            both.addAll(other.told);
            return new Where(headline && other.headline, Math.min(start, other.start), both);
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
                        .map(Map.Entry::getKey)
                        .or(() -> inShort(headline, block))
                        .ifPresent(lead -> headlines
                                .computeIfAbsent(lead, _ -> new ArrayList<>())
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

    /** The only event of the first sentence whose parties the headline may tell in short. */
    private Optional<Integer> inShort(int headline, Map<Integer, Where> block) {
        Set<Shortened.Told> told = Objects.requireNonNull(block.get(headline)).told;
        List<Integer> meant = block.entrySet().stream()
                .filter(other -> other.getValue().start < FIRST)
                .filter(other -> !isMutual(headline)
                        && told.stream()
                                .allMatch(a -> other.getValue().told.stream().allMatch(b -> shortened.agree(a, b)))
                        && agreeBesideParties(accounts.of(headline), accounts.of(other.getKey())))
                .map(Map.Entry::getKey)
                .limit(2)
                .toList();
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    private boolean agreeBesideParties(Account one, Account other) {
        return one.details.stream().allMatch(a -> other.details.stream().allMatch(b -> agreeBesideParties(a, b)));
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
                && (one.words.stream().anyMatch(a -> other.words.stream().anyMatch(b -> areKindred(a, b)))
                        || areDoneOnce(one, other)
                        || means(one, other)
                        || means(other, one));
    }

    private static boolean areDoneOnce(Account one, Account other) {
        return one.details.stream()
                .allMatch(a -> a.mode != null
                        && a.type == EventType.RETREAT
                        && ONCE.contains(a.mode)
                        && other.details.stream().allMatch(b -> a.mode.equals(b.mode)));
    }

    private boolean agree(Account one, Account other) {
        return one.details.stream().allMatch(a -> other.details.stream().allMatch(b -> agree(a, b)));
    }

    /** An event's reports by what is looked at, each once: of thousands most say the same. */
    private final class Account {
        final Set<Details> details = new LinkedHashSet<>();
        final Set<Words> words = new LinkedHashSet<>();
        final List<Noun> nouns = new ArrayList<>();
        final Map<ArticleId, Integer> first = new HashMap<>();

        Account(List<Report> reports) {
            for (Report r : reports) {
                details.add(new Details(
                        r.code().type(),
                        r.status().isReal(),
                        r.code().mode(),
                        city(r),
                        r.when(),
                        ReportTelling.numbers(r.trigger().quote()),
                        Counted.of(r, parties),
                        parties.persons(r),
                        parties.sides(r)));
                words.add(new Words(
                        stems(r),
                        Set.copyOf(Bases.bundled().in(r.trigger().quote())),
                        AgainNouns.bundled().isAny(r),
                        r.code().type().quad(),
                        Set.copyOf(r.actors()),
                        Set.copyOf(r.recipients()),
                        r.code().type() != EventType.ASSAULT
                                || parties.states(r.recipients()).isEmpty()));
                ArticleId article = r.evidence().article();
                first.merge(article, r.evidence().start(), Math::min);
                for (Set<String> meant : AgainNouns.bundled().meant(r)) {
                    nouns.add(new Noun(article, r.evidence().start(), meant));
                }
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
            Counted counted,
            Set<ActorId> persons,
            Parties.Sides sides) {}

    /** What makes two tellings kindred. */
    private record Words(
            Set<String> stems,
            Set<String> bases,
            boolean any,
            Quad quad,
            Set<ActorId> actors,
            Set<ActorId> recipients,
            boolean particular) {
        boolean isSaid() {
            return quad == Quad.VERBAL_COOPERATION || quad == Quad.VERBAL_CONFLICT;
        }
    }

    /**
     * A noun that comes back to a deed.
     *
     * @param meant the bases of words that tell such a deed; empty for any
     */
    private record Noun(ArticleId article, int start, Set<String> meant) {}

    /** Whether one of the event's nouns comes back to what the article has told of the other; the first sentence may come before it. */
    private static boolean means(Account one, Account other) {
        return one.nouns.stream()
                .filter(noun -> {
                    Integer told = other.first.get(noun.article);
                    return told != null && (told <= noun.start || noun.start < FIRST);
                })
                .anyMatch(noun -> other.words.stream()
                        .anyMatch(w -> !w.any && (noun.meant.isEmpty() || !Collections.disjoint(noun.meant, w.bases))));
    }

    private boolean agree(Details a, Details b) {
        return agreeBesideParties(a, b) && !Parties.areApart(a.persons, b.persons) && agree(a.sides, b.sides);
    }

    private boolean agreeBesideParties(Details a, Details b) {
        compared.laysSideBySide();
        return a.type == b.type
                && a.real == b.real
                && same(a.mode, b.mode)
                && same(a.city, b.city)
                && a.when.isCompatibleWith(b.when)
                // "pledged two million" and "promised five million more" are two
                && contains(a.numbers, b.numbers)
                && !a.counted.isApartFrom(b.counted);
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
        if (!Collections.disjoint(a.stems, b.stems)) {
            // "an envoy called it a crime, a ministry called it grave": whose word it is matters where to whom is told
            // by one alone
            return !a.isSaid()
                    || a.recipients.isEmpty() == b.recipients.isEmpty()
                    || !Parties.areApart(a.actors, b.actors);
        }
        return isSameHarm(a, b);
    }

    /** Harm done to the same people, of which one tells not by whom; blows to a land may be many. */
    private static boolean isSameHarm(Words a, Words b) {
        return a.quad == Quad.MATERIAL_CONFLICT
                && (a.actors.isEmpty() || b.actors.isEmpty())
                && a.particular
                && !a.recipients.isEmpty()
                && a.recipients.equals(b.recipients);
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
