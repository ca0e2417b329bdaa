package org.bellwether.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How much there is of what in a case, and when, where and between whom: counted, never joined anew. */
public final class CaseTallies {
    private static final String CONFLICT = "e.quad LIKE '%CONFLICT'";

    private static final String POINT = "e.lat IS NOT NULL AND e.fine <> 'COUNTRY'";

    private static final String NO_POINT = "(e.lat IS NULL OR e.fine = 'COUNTRY')";

    private final Sql sql;

    CaseTallies(Sql sql) {
        this.sql = sql;
    }

    /** How long the periods are into which events are counted. */
    public enum Bucket {
        DAY("e.first"),
        /** From Monday on. */
        WEEK("date(e.first, '-6 days', 'weekday 1')"),
        MONTH("substr(e.first, 1, 7) || '-01'"),
        QUARTER("substr(e.first, 1, 5) || CASE WHEN substr(e.first, 6, 2) < '04' THEN '01' WHEN substr(e.first, 6, 2)"
                + " < '07' THEN '04' WHEN substr(e.first, 6, 2) < '10' THEN '07' ELSE '10' END || '-01'"),
        YEAR("substr(e.first, 1, 4) || '-01-01'");

        private final String start;

        Bucket(String start) {
            this.start = start;
        }

        /** The same of a column of last days. */
        private String end() {
            return start.replace("e.first", "e.last");
        }
    }

    /** How many records of each kind there are; of claims and influences those of copies are left out. */
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("documents", count("ranks WHERE kind = 'documents'"));
        counts.put("actors", count("actor_facts"));
        counts.put("events", count("event_facts"));
        counts.put("claims", count("ranks WHERE kind = 'claims' AND copy = 0"));
        counts.put("conflicts", count("ranks WHERE kind = 'conflicts'"));
        counts.put("influences", count("ranks WHERE kind = 'influences' AND copy = 0"));
        counts.put("nodes", count("ranks WHERE kind = 'nodes'"));
        counts.put("edges", count("ranks WHERE kind = 'edges'"));
        counts.put("duplicates", count("documents WHERE json_extract(record, '$.duplicateOf') IS NOT NULL"));
        counts.put("not_analysed", count("documents WHERE analysed = 0"));
        return counts;
    }

    private int count(String rows) {
        return sql.first("SELECT count(*) FROM " + rows, r -> r.getInt(1)).orElse(0);
    }

    /** How many articles are in which language; {@code und} where it is not known. */
    public Map<String, Integer> languages() {
        Map<String, Integer> found = new TreeMap<>();
        sql.each(
                "SELECT coalesce(json_extract(record, '$.language'), 'und'), count(*) FROM documents GROUP BY 1",
                r -> Map.entry(r.getString(1), r.getInt(2)),
                e -> found.put(e.getKey(), e.getValue()));
        return found;
    }

    /**
     * How active an actor is.
     *
     * @param acts in how many events it acts
     * @param receives of how many it is a recipient
     * @param conflict how many of both are conflict
     * @param cooperation how many are cooperation
     */
    public record Activity(
            String id,
            String name,
            String kind,
            @Nullable String country,
            int acts,
            int receives,
            int conflict,
            int cooperation) {}

    /** The most active actors. */
    public List<Activity> active(int limit) {
        return sql.all(
                "SELECT item, name, lower(type), country, acts, receives, conflict, cooperation FROM actor_facts"
                        + " WHERE acts + receives > 0 ORDER BY rank LIMIT " + limit,
                r -> new Activity(
                        r.getString(1),
                        r.getString(2),
                        r.getString(3),
                        r.getString(4),
                        r.getInt(5),
                        r.getInt(6),
                        r.getInt(7),
                        r.getInt(8)));
    }

    /** A publisher's part; under no name all articles whose publisher is unknown. */
    public record Part(String publisher, int articles, int copies, int events, int claims) {}

    /** The publishers with most articles first. */
    public List<Part> publishers() {
        return sql.all(
                "SELECT publisher, articles, copies, events, claims FROM publisher_facts ORDER BY articles DESC,"
                        + " publisher",
                r -> new Part(r.getString(1), r.getInt(2), r.getInt(3), r.getInt(4), r.getInt(5)));
    }

    /** How many events there are of a type. */
    public record OfType(String type, String quad, int count) {}

    /** The most frequent types first. */
    public List<OfType> types() {
        return sql.all(
                "SELECT type, quad, count(*) FROM event_facts GROUP BY type, quad ORDER BY 3 DESC, 1",
                r -> new OfType(r.getString(1), r.getString(2), r.getInt(3)));
    }

    /** The first and the last day of events; both null where none has one. */
    public record Days(@Nullable String from, @Nullable String to) {}

    /** From the earliest to the latest start of an event; what only is known to have ended counts with its end. */
    public Days days(Criteria criteria) {
        Conditions where = Conditions.ofEvents(criteria).add("e.first IS NOT NULL");
        return sql.first(
                        "SELECT min(CASE e.first WHEN '0000-01-01' THEN e.last ELSE e.first END),"
                                + " max(CASE e.first WHEN '0000-01-01' THEN e.last ELSE e.first END) FROM event_facts e"
                                + where,
                        r -> new Days(r.getString(1), r.getString(2)),
                        where.values())
                .orElse(new Days(null, null));
    }

    /**
     * How events lie in time.
     *
     * @param days as of {@link #days}
     * @param events how many there are
     * @param undated how many of them have no time at all
     */
    public record Spread(Days days, int events, int undated) {}

    /** All of it in one go through the events. */
    public Spread spread(Criteria criteria) {
        Conditions where = Conditions.ofEvents(criteria);
        return sql.first(
                        "SELECT min(CASE e.first WHEN '0000-01-01' THEN e.last ELSE e.first END),"
                                + " max(CASE e.first WHEN '0000-01-01' THEN e.last ELSE e.first END), count(*), count(e.first)"
                                + " FROM event_facts e" + where,
                        r -> new Spread(
                                new Days(r.getString(1), r.getString(2)), r.getInt(3), r.getInt(3) - r.getInt(4)),
                        where.values())
                .orElseThrow();
    }

    /**
     * Events of one period.
     *
     * @param start its first day
     * @param imprecise those that begin in it and may lie beyond it: they are counted nowhere else
     */
    public record Count(String start, int cooperation, int conflict, int neutral, int imprecise) {}

    /** Events by the period in which they begin. */
    public List<Count> byTime(Criteria criteria, Bucket bucket) {
        Conditions where = open(Conditions.ofEvents(criteria));
        return sql.all(
                "SELECT b, sum(fits AND tone > 0), sum(fits AND tone < 0), sum(fits AND tone = 0), sum(NOT fits)"
                        + " FROM (SELECT " + bucket.start + " AS b, " + bucket.start + " = " + bucket.end()
                        + " AS fits,"
                        + " CASE WHEN e.intensity = 0 THEN 0 WHEN " + CONFLICT + " THEN -1 ELSE 1 END AS tone"
                        + " FROM event_facts e" + where + ") GROUP BY b ORDER BY b",
                r -> new Count(r.getString(1), r.getInt(2), r.getInt(3), r.getInt(4), r.getInt(5)),
                where.values());
    }

    /** Events with a known beginning. */
    private static Conditions open(Conditions where) {
        return where.add("e.first IS NOT NULL").add("e.first > '0000-01-01'");
    }

    /**
     * The ids of events in time order; of each period the best sourced, so many that there are about {@code most}.
     *
     * @param dated how many have a time
     */
    public List<String> shown(Criteria criteria, Bucket bucket, int dated, int most, int perBucket) {
        Conditions where = Conditions.ofEvents(criteria).add("e.first IS NOT NULL");
        if (dated <= most) {
            return sql.all(
                    "SELECT e.item FROM event_facts e" + where + " ORDER BY e.rank",
                    r -> r.getString(1),
                    where.values());
        }
        return sql.all(
                "SELECT f.item FROM (SELECT e.rank AS rank, row_number() OVER (PARTITION BY " + bucket.start
                        + " ORDER BY e.sources DESC, e.confidence DESC, e.rank) AS place FROM event_facts e" + where
                        + ") x JOIN event_facts f ON f.rank = x.rank WHERE x.place <= " + perBucket
                        + " ORDER BY x.rank LIMIT " + most,
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
    public List<Tie> ties(Criteria criteria) {
        Conditions where = of(criteria);
        return sql.all(
                "SELECT t.actor, t.other, count(*), avg(t.intensity), sum(NOT t.conflict), sum(t.conflict) FROM event_ties t"
                        + where + " GROUP BY t.actor, t.other ORDER BY 3 DESC, 1, 2",
                r -> new Tie(
                        r.getString(1), r.getString(2), r.getInt(3), r.getDouble(4), r.getInt(5), r.getInt(6), null),
                where.values());
    }

    /** The types of what these actors do to one another, by {@link #pair}, the most frequent first. */
    public Map<String, Map<String, Integer>> tieTypes(Criteria criteria, Collection<String> actors) {
        Map<String, Map<String, Integer>> found = new TreeMap<>();
        Conditions where = among(criteria, actors);
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
    public Map<String, List<String>> tieEvents(Criteria criteria, Collection<String> actors, int most) {
        Map<String, List<String>> found = new TreeMap<>();
        Conditions where = among(criteria, actors);
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

    private static Conditions among(Criteria criteria, Collection<String> actors) {
        Conditions where = of(criteria);
        String marks = String.join(",", Collections.nCopies(actors.size(), "?"));
        where.add("t.actor IN (" + marks + ")", actors.toArray());
        return where.add("t.other IN (" + marks + ")", actors.toArray());
    }

    /** Ties of the events that are asked for. */
    private static Conditions of(Criteria criteria) {
        Conditions events = Conditions.ofEvents(criteria);
        return events.isEmpty()
                ? events
                : new Conditions().add("t.event IN (SELECT e.rank FROM event_facts e" + events + ")", events.values());
    }

    /** How often an actor has to do with another, by PLOVER's classes. */
    public record Counterpart(String actor, String quad, int count) {}

    /** With whom an actor has to do, whoever of the two acts. */
    public List<Counterpart> counterparts(String actor) {
        return sql.all(
                "SELECT o.actor, e.quad, count(DISTINCT e.rank) FROM event_parties m"
                        + " JOIN event_parties o ON o.event = m.event AND o.role = 1 - m.role AND o.actor <> m.actor"
                        + " JOIN event_facts e ON e.rank = m.event WHERE m.actor = ? GROUP BY o.actor, e.quad",
                r -> new Counterpart(r.getString(1), r.getString(2), r.getInt(3)),
                actor);
    }

    /** In how many events an actor acts (0) or is a recipient (1). */
    public int events(String actor, int role) {
        return sql.first(
                        "SELECT count(*) FROM event_parties WHERE actor = ? AND role = ?",
                        r -> r.getInt(1),
                        actor,
                        role)
                .orElse(0);
    }

    /** The ids of events with coordinates, the best sourced first. */
    public List<String> placed(Criteria criteria, int most) {
        Conditions where = placed(Conditions.ofEvents(criteria), true);
        return sql.all(
                "SELECT e.item FROM event_facts e" + where + " ORDER BY e.sources DESC, e.rank LIMIT " + most,
                r -> r.getString(1),
                where.values());
    }

    /** How many events have coordinates, and of how many not even the country is known. */
    public record Placed(int points, int unplaced) {}

    /** Both in one go through the events. */
    public Placed placed(Criteria criteria) {
        Conditions where = Conditions.ofEvents(criteria);
        return sql.first(
                        "SELECT count(CASE WHEN " + POINT + " THEN 1 END), count(CASE WHEN e.country IS NULL AND "
                                + NO_POINT + " THEN 1 END) FROM event_facts e" + where,
                        r -> new Placed(r.getInt(1), r.getInt(2)),
                        where.values())
                .orElseThrow();
    }

    /** A country's own coordinates are its middle, where nothing happened. */
    private static Conditions placed(Conditions where, boolean yes) {
        return where.add(yes ? POINT : NO_POINT);
    }

    /** Events of a country of which no more is known than that. */
    public record InCountry(String code, int count, int conflict, int cooperation) {}

    /** Events that are placed in a country and no finer. */
    public List<InCountry> inCountries(Criteria criteria) {
        Conditions where = placed(Conditions.ofEvents(criteria), false).add("e.country IS NOT NULL");
        return sql.all(
                "SELECT e.country, count(*), sum(" + CONFLICT + "), sum(NOT " + CONFLICT + ") FROM event_facts e"
                        + where + " GROUP BY e.country ORDER BY e.country",
                CaseTallies::inCountry,
                where.values());
    }

    /** Their ids, the best sourced first. */
    public List<String> inCountries(Criteria criteria, int most) {
        Conditions where = placed(Conditions.ofEvents(criteria), false).add("e.country IS NOT NULL");
        return sql.all(
                "SELECT e.item FROM event_facts e" + where + " ORDER BY e.sources DESC, e.rank LIMIT " + most,
                r -> r.getString(1),
                where.values());
    }

    private static InCountry inCountry(ResultSet row) throws SQLException {
        return new InCountry(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4));
    }

    /** The ids of events whose summary has these words, the best sourced first. */
    public List<String> eventsAbout(String words, int most) {
        return worded("event_facts e", "e.sources DESC, e.rank", words, most);
    }

    /** The ids of nodes of the influence model in whose names or wordings these words stand. */
    public List<String> nodesAbout(String words, int most) {
        return worded("(SELECT * FROM ranks WHERE kind = 'nodes') e", "e.rank", words, most);
    }

    /** Those that have all of the words, each as a part of a word. */
    private List<String> worded(String from, String order, String words, int most) {
        Conditions where = new Conditions();
        List<String> wanted = new ArrayList<>();
        for (String word : words.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                wanted.add(word);
                where.add("instr(e.plain, ?) > 0", word);
            }
        }
        return wanted.isEmpty()
                ? List.of()
                : sql.all(
                        "SELECT e.item FROM " + from + where + " ORDER BY " + order + " LIMIT " + most,
                        r -> r.getString(1),
                        where.values());
    }
}
