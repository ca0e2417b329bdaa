package org.bellwether.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bellwether.model.Quad;
import org.jspecify.annotations.Nullable;

/**
 * The events that a question is about, counted and shown in several ways. Which they are is found out once, as conditions on publishers
 * and names cost more than the counting, and kept on the connection: another choice on it ends this one.
 */
public final class ChosenEvents {
    private static final String CONFLICT =
            "e.quad IN ('%s', '%s')".formatted(Quad.VERBAL_CONFLICT, Quad.MATERIAL_CONFLICT);

    private static final String POINT = "e.lat IS NOT NULL AND e.fine <> 'COUNTRY'";

    private static final String NO_POINT = "(e.lat IS NULL OR e.fine = 'COUNTRY')";

    /** How an event's beginning is kept when only its end is known. */
    private static final String NO_BEGINNING = "0000-01-01";

    private static final String BEST = "e.sources DESC, e.confidence DESC, e.rank";

    private final Sql sql;
    private final boolean all;

    private ChosenEvents(Sql sql, boolean all) {
        this.sql = sql;
        this.all = all;
    }

    static ChosenEvents of(Sql sql, Criteria criteria) {
        Conditions where = Conditions.ofEvents(criteria);
        if (!where.isEmpty()) {
            sql.update("CREATE TEMP TABLE IF NOT EXISTS chosen(rank INTEGER PRIMARY KEY)");
            sql.update("DELETE FROM temp.chosen");
            sql.update("INSERT INTO temp.chosen SELECT e.rank FROM event_facts e" + where, where.values());
        }
        return new ChosenEvents(sql, where.isEmpty());
    }

    private Conditions among(String rank) {
        return all ? new Conditions() : new Conditions().add("%s IN (SELECT rank FROM temp.chosen)".formatted(rank));
    }

    private Conditions chosen() {
        return among("e.rank");
    }

    /**
     * How many events begin and end on the same days.
     *
     * @param first null where no time is known, and then {@code last} is null, too
     * @param tone below zero for conflict, above for cooperation, zero where neither is meant
     */
    private record Times(@Nullable String first, @Nullable String last, int tone, int count) {}

    private List<Times> times() {
        return sql.all(
                "SELECT e.first, e.last, CASE WHEN e.intensity = 0 THEN 0 WHEN " + CONFLICT
                        + " THEN -1 ELSE 1 END, count(*) FROM event_facts e" + chosen() + " GROUP BY 1, 2, 3",
                r -> new Times(r.getString(1), r.getString(2), r.getInt(3), r.getInt(4)));
    }

    /** How events lie in time; nothing is read again for finer or coarser periods. */
    public Spread spread() {
        return new Spread(times());
    }

    /** How events lie in time. */
    public static final class Spread {
        private final List<Times> times;

        private Spread(List<Times> times) {
            this.times = times;
        }

        /** From the earliest to the latest start; what only is known to have ended counts with its end. */
        public CaseTallies.Days days() {
            List<String> days = times.stream()
                    .filter(t -> t.first() != null)
                    .map(t -> NO_BEGINNING.equals(t.first()) ? String.valueOf(t.last()) : String.valueOf(t.first()))
                    .sorted()
                    .toList();
            return days.isEmpty()
                    ? new CaseTallies.Days(null, null)
                    : new CaseTallies.Days(days.getFirst(), days.getLast());
        }

        /** How many have a time. */
        public int dated() {
            return times.stream()
                    .filter(t -> t.first() != null)
                    .mapToInt(Times::count)
                    .sum();
        }

        /** How many have no time at all. */
        public int undated() {
            return times.stream()
                    .filter(t -> t.first() == null)
                    .mapToInt(Times::count)
                    .sum();
        }

        /** By the period in which they begin; those without a beginning are left out. */
        public List<Count> by(Bucket bucket) {
            Map<LocalDate, Count> counts = new TreeMap<>();
            for (Times same : times) {
                if (same.first() != null && same.last() != null && !same.first().equals(NO_BEGINNING)) {
                    LocalDate start = bucket.start(LocalDate.parse(same.first()));
                    boolean fits = !LocalDate.parse(same.last()).isAfter(bucket.end(start));
                    counts.merge(start, Count.of(start, fits, same), Count::plus);
                }
            }
            return List.copyOf(counts.values());
        }
    }

    /**
     * Events of one period.
     *
     * @param start its first day
     * @param imprecise those that begin in it and may lie beyond it: they are counted nowhere else
     */
    public record Count(LocalDate start, int cooperation, int conflict, int neutral, int imprecise) {
        private static Count of(LocalDate start, boolean fits, Times same) {
            int count = same.count();
            return new Count(
                    start,
                    fits && same.tone() > 0 ? count : 0,
                    fits && same.tone() < 0 ? count : 0,
                    fits && same.tone() == 0 ? count : 0,
                    fits ? 0 : count);
        }

        private Count plus(Count other) {
            return new Count(
                    start,
                    cooperation + other.cooperation,
                    conflict + other.conflict,
                    neutral + other.neutral,
                    imprecise + other.imprecise);
        }
    }

    /** How many of each type have no time at all, the most frequent first. */
    public List<CaseTallies.OfType> undatedTypes() {
        return sql.all(
                "SELECT e.type, e.quad, count(*) FROM event_facts e" + chosen().add("e.first IS NULL")
                        + " GROUP BY e.type, e.quad ORDER BY 3 DESC, 1",
                r -> new CaseTallies.OfType(r.getString(1), r.getString(2), r.getInt(3)));
    }

    /** The ids of all that have a time, in time order. */
    public List<String> dated() {
        return sql.all(
                "SELECT e.item FROM event_facts e" + chosen().add("e.first IS NOT NULL") + " ORDER BY e.rank",
                r -> r.getString(1));
    }

    /** The ids of the best sourced of each period, so many at most, in time order, and of those without a beginning before them. */
    public List<String> best(List<Count> periods, Bucket bucket, int perPeriod) {
        List<String> found = new ArrayList<>(best(NO_BEGINNING, NO_BEGINNING, perPeriod));
        for (Count period : periods) {
            String end = bucket.end(period.start()).toString();
            found.addAll(best(period.start().toString(), end, perPeriod));
        }
        return found;
    }

    /** From the index, which holds all that is compared: a window over all events takes three times as long. */
    private List<String> best(String from, String to, int most) {
        Conditions where = new Conditions().add("e.first >= ?", from).add("e.first <= ?", to);
        String chosen = all ? "" : " AND e.rank IN (SELECT rank FROM temp.chosen)";
        return sql.all(
                "SELECT f.item FROM (SELECT e.rank AS rank FROM event_facts e INDEXED BY event_facts_time" + where
                        + chosen + " ORDER BY " + BEST + " LIMIT " + most
                        + ") x JOIN event_facts f ON f.rank = x.rank ORDER BY x.rank",
                r -> r.getString(1),
                where.values());
    }

    /** What one actor does to another; of a type where types are told apart. */
    public record Tie(
            String from,
            String to,
            int count,
            double tone,
            int cooperation,
            int conflict,
            @Nullable String type) {}

    /** Who acts on whom, the most frequent first; an actor upon himself is left out. */
    public List<Tie> ties() {
        return sql.all(
                "SELECT t.actor, t.other, count(*), avg(t.intensity), sum(NOT t.conflict), sum(t.conflict) FROM"
                        + " event_ties t"
                        + among("t.event") + " GROUP BY t.actor, t.other ORDER BY 3 DESC, 1, 2",
                r -> new Tie(
                        r.getString(1), r.getString(2), r.getInt(3), r.getDouble(4), r.getInt(5), r.getInt(6), null));
    }

    /** The types of what these actors do to one another, by {@link #pair}, the most frequent first. */
    public Map<String, Map<String, Integer>> tieTypes(Collection<String> actors) {
        Map<String, Map<String, Integer>> found = new TreeMap<>();
        Conditions where = between(actors);
        sql.each(
                "SELECT t.actor, t.other, t.type, count(*) FROM event_ties t" + where
                        + " GROUP BY t.actor, t.other, t.type ORDER BY 4 DESC, 3",
                r -> new Tie(r.getString(1), r.getString(2), r.getInt(4), 0, 0, 0, r.getString(3)),
                t -> found.computeIfAbsent(pair(t.from(), t.to()), _ -> new LinkedHashMap<>())
                        .put(String.valueOf(t.type()), t.count()),
                where.values());
        return found;
    }

    /** Events in which one of these actors acts on another, by {@link #pair}, of each the best sourced. */
    public Map<String, List<String>> tieEvents(Collection<String> actors, int most) {
        Map<String, List<String>> found = new TreeMap<>();
        Conditions where = between(actors);
        sql.each(
                "SELECT actor, other, item FROM (SELECT t.actor AS actor, t.other AS other, t.item AS item,"
                        + " row_number() OVER (PARTITION BY t.actor, t.other ORDER BY t.sources DESC, t.event) AS place"
                        + " FROM event_ties t" + where + ") WHERE place <= " + most + " ORDER BY actor, other, place",
                r -> List.of(r.getString(1), r.getString(2), r.getString(3)),
                t -> found.computeIfAbsent(pair(t.get(0), t.get(1)), _ -> new ArrayList<>())
                        .add(t.get(2)),
                where.values());
        return found;
    }

    /** Under what is found what one actor does to another. */
    public static String pair(String from, String to) {
        return from + "\n" + to;
    }

    private Conditions between(Collection<String> actors) {
        String marks = String.join(",", Collections.nCopies(actors.size(), "?"));
        return among("t.event")
                .add("t.actor IN (" + marks + ")", actors.toArray())
                .add("t.other IN (" + marks + ")", actors.toArray());
    }

    /** The ids of events with coordinates, the best sourced first. */
    public List<String> placed(int most) {
        return bestSourced(chosen().add(POINT), most);
    }

    /** How many events have coordinates, and of how many not even the country is known. */
    public record Placed(int points, int unplaced) {}

    /** Both in one go through the events. */
    public Placed placed() {
        return sql.first(
                        "SELECT count(CASE WHEN " + POINT + " THEN 1 END), count(CASE WHEN e.country IS NULL AND "
                                + NO_POINT + " THEN 1 END) FROM event_facts e" + chosen(),
                        r -> new Placed(r.getInt(1), r.getInt(2)))
                .orElseThrow();
    }

    /** Events of a country of which no more is known than that. */
    public record InCountry(String code, int count, int conflict, int cooperation) {}

    /** Events that are placed in a country and no finer: its own coordinates are its middle, where nothing happened. */
    public List<InCountry> inCountries() {
        return sql.all(
                "SELECT e.country, count(*), sum(" + CONFLICT + "), sum(NOT " + CONFLICT + ") FROM event_facts e"
                        + onlyInCountries() + " GROUP BY e.country ORDER BY e.country",
                ChosenEvents::inCountry);
    }

    /** Their ids, the best sourced first. */
    public List<String> inCountries(int most) {
        return bestSourced(onlyInCountries(), most);
    }

    private Conditions onlyInCountries() {
        return chosen().add(NO_POINT).add("e.country IS NOT NULL");
    }

    private List<String> bestSourced(Conditions where, int most) {
        return sql.all(
                "SELECT e.item FROM event_facts e" + where + " ORDER BY e.sources DESC, e.rank LIMIT " + most,
                r -> r.getString(1));
    }

    private static InCountry inCountry(ResultSet row) throws SQLException {
        return new InCountry(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4));
    }
}
