package org.bellwether.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How much there is of what in a case, of all of it: counted, never joined anew. */
public final class CaseTallies {
    private final Sql sql;

    CaseTallies(Sql sql) {
        this.sql = sql;
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

    /** How active an actor is; nothing where there is no such actor. */
    public Optional<Activity> activity(String id) {
        return sql.first(
                "SELECT item, name, lower(type), country, acts, receives, conflict, cooperation FROM actor_facts"
                        + " WHERE item = ?",
                r -> new Activity(
                        r.getString(1),
                        r.getString(2),
                        r.getString(3),
                        r.getString(4),
                        r.getInt(5),
                        r.getInt(6),
                        r.getInt(7),
                        r.getInt(8)),
                id);
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
    public Days days() {
        return sql.first(
                        "SELECT min(CASE e.first WHEN '0000-01-01' THEN e.last ELSE e.first END),"
                                + " max(CASE e.first WHEN '0000-01-01' THEN e.last ELSE e.first END) FROM event_facts e"
                                + " WHERE e.first IS NOT NULL",
                        r -> new Days(r.getString(1), r.getString(2)))
                .orElse(new Days(null, null));
    }

    /** The events that are asked for, to be counted; until the next ones are chosen. */
    public ChosenEvents choose(Criteria criteria) {
        return ChosenEvents.of(sql, criteria);
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
        for (String word : words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
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
