package org.bellwether.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bellwether.model.ActorId;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Case;
import org.bellwether.model.Event;
import org.bellwether.model.Place;
import org.bellwether.model.Span;
import org.bellwether.model.When;

/**
 * Writes what lists, timelines, maps and networks are made of: narrow rows, numbered in the order of the lists, so that neither the
 * records must be parsed nor the lists sorted when they are asked for.
 */
final class FactTables {
    /** The tables, emptied with the others before they are written. */
    static final List<String> TABLES =
            List.of("event_facts", "event_parties", "actor_facts", "publisher_facts", "ranks");

    /** How they are made. */
    static final List<String> SCHEMA = List.of(
            """
            CREATE TABLE IF NOT EXISTS event_facts(rank INTEGER PRIMARY KEY, item TEXT NOT NULL UNIQUE, type TEXT NOT NULL, quad TEXT NOT NULL,
              intensity REAL NOT NULL, status TEXT NOT NULL, first TEXT, last TEXT, day TEXT NOT NULL, sources INTEGER NOT NULL,
              confidence REAL NOT NULL, country TEXT, place TEXT, lat REAL, lon REAL, fine TEXT, plain TEXT NOT NULL)""",
            "CREATE INDEX IF NOT EXISTS event_facts_type ON event_facts(type, quad)",
            "CREATE INDEX IF NOT EXISTS event_facts_day ON event_facts(day DESC, rank)",
            "CREATE INDEX IF NOT EXISTS event_facts_sources ON event_facts(sources DESC, rank)",
            "CREATE INDEX IF NOT EXISTS event_facts_confidence ON event_facts(confidence DESC, rank)",
            "CREATE INDEX IF NOT EXISTS event_facts_country ON event_facts(country)",
            """
            CREATE TABLE IF NOT EXISTS event_parties(actor TEXT NOT NULL, role INTEGER NOT NULL, event INTEGER NOT NULL,
              PRIMARY KEY(actor, role, event)) WITHOUT ROWID""",
            "CREATE INDEX IF NOT EXISTS event_parties_event ON event_parties(event, role, actor)",
            """
            CREATE TABLE IF NOT EXISTS actor_facts(rank INTEGER PRIMARY KEY, item TEXT NOT NULL UNIQUE, type TEXT NOT NULL, status TEXT, first TEXT,
              last TEXT, name TEXT NOT NULL, country TEXT, acts INTEGER NOT NULL, receives INTEGER NOT NULL,
              conflict INTEGER NOT NULL, cooperation INTEGER NOT NULL, plain TEXT NOT NULL)""",
            "CREATE INDEX IF NOT EXISTS actor_facts_name ON actor_facts(name, rank)",
            """
            CREATE TABLE IF NOT EXISTS publisher_facts(publisher TEXT NOT NULL PRIMARY KEY, articles INTEGER NOT NULL, copies INTEGER NOT NULL,
              events INTEGER NOT NULL, claims INTEGER NOT NULL) WITHOUT ROWID""",
            """
            CREATE TABLE IF NOT EXISTS ranks(kind TEXT NOT NULL, rank INTEGER NOT NULL, item TEXT NOT NULL, type TEXT, status TEXT, first TEXT,
              last TEXT, copy INTEGER NOT NULL, plain TEXT NOT NULL, PRIMARY KEY(kind, rank)) WITHOUT ROWID""",
            "CREATE INDEX IF NOT EXISTS told_article ON told(article, item)");

    private static final String PUBLISHED = "d.first IS NULL, d.first, d.id";

    private final Sql sql;

    FactTables(Sql sql) {
        this.sql = sql;
    }

    /** After all other tables: most of it is made from them. */
    void write(Case joined) throws SQLException {
        events(joined);
        actors();
        publishers();
        ranks();
    }

    /** In the order of their list: by time, then as they were published and as they are written there. */
    private void events(Case joined) throws SQLException {
        Map<ArticleId, When> published = JoinedTables.published(joined);
        Comparator<String> nullsLast = Comparator.nullsLast(Comparator.naturalOrder());
        List<Event> ordered = joined.events().stream()
                .sorted(Comparator.comparing((Event e) -> Days.first(e.when()), nullsLast)
                        .thenComparing(e -> Days.last(e.when()), nullsLast)
                        .thenComparing(
                                e -> Days.first(
                                        published.getOrDefault(evidence(e).article(), When.unknown())),
                                nullsLast)
                        .thenComparing(e -> evidence(e).article())
                        .thenComparingInt(e -> evidence(e).start())
                        .thenComparingInt(e -> evidence(e).end())
                        .thenComparing(Event::id))
                .toList();
        try (PreparedStatement row = sql.prepare("INSERT INTO event_facts VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
                PreparedStatement party = sql.prepare("INSERT OR IGNORE INTO event_parties VALUES(?,?,?)")) {
            int rank = 0;
            for (Event event : ordered) {
                rank++;
                event(row, rank, event);
                for (ActorId actor : event.actors()) {
                    sql.insert(party, actor.value(), 0, rank);
                }
                for (ActorId actor : event.recipients()) {
                    sql.insert(party, actor.value(), 1, rank);
                }
            }
        }
    }

    private void event(PreparedStatement row, int rank, Event event) {
        String first = Days.first(event.when());
        Place place = event.place();
        sql.insert(
                row,
                rank,
                event.id().value(),
                event.code().type().name(),
                event.code().type().quad().name(),
                event.code().intensity(),
                event.status().name(),
                first,
                Days.last(event.when()),
                first == null ? "" : first,
                event.independentSources(),
                event.confidence(),
                place == null ? null : place.country(),
                place == null ? null : place.name().toLowerCase(Locale.ROOT),
                place == null ? null : place.lat(),
                place == null ? null : place.lon(),
                place == null ? null : place.precision().name(),
                event.summary().toLowerCase(Locale.ROOT));
    }

    private static Span evidence(Event event) {
        return event.reports().getFirst().evidence();
    }

    private void actors() {
        sql.update("""
                INSERT INTO actor_facts
                SELECT row_number() OVER (ORDER BY coalesce(p.acts, 0) + coalesce(p.receives, 0) DESC, a.mentions DESC, a.id),
                  a.id, a.kind, NULL, NULL, NULL, json_extract(a.record, '$.name'), json_extract(a.record, '$.country'),
                  coalesce(p.acts, 0), coalesce(p.receives, 0), coalesce(p.conflict, 0), coalesce(p.cooperation, 0), a.names
                FROM actors a LEFT JOIN (
                  SELECT y.actor AS actor, sum(y.role = 0) AS acts, sum(y.role = 1) AS receives,
                    sum(e.quad LIKE '%CONFLICT') AS conflict, sum(e.quad LIKE '%COOPERATION') AS cooperation
                  FROM event_parties y JOIN event_facts e ON e.rank = y.event GROUP BY y.actor) p ON p.actor = a.id""");
    }

    /** Under the publishers' names as they are written, an unknown one under none. */
    private void publishers() {
        sql.update("""
                INSERT INTO publisher_facts
                WITH named AS MATERIALIZED (SELECT id, coalesce(json_extract(record, '$.publisher'), '') AS name,
                    json_extract(record, '$.duplicateOf') IS NOT NULL AS copy FROM documents),
                  told_events AS (SELECT n.name AS name, count(DISTINCT e.item) AS count
                    FROM named n JOIN told t ON t.article = n.id JOIN event_facts e ON e.item = t.item GROUP BY 1),
                  told_claims AS (SELECT n.name AS name, count(*) AS count
                    FROM named n JOIN told t ON t.article = n.id JOIN claims c ON c.id = t.item GROUP BY 1)
                SELECT n.name, count(*), sum(n.copy), coalesce(max(e.count), 0), coalesce(max(c.count), 0)
                FROM named n LEFT JOIN told_events e ON e.name = n.name LEFT JOIN told_claims c ON c.name = n.name
                GROUP BY n.name""");
    }

    private void ranks() {
        sql.update("""
                INSERT INTO ranks SELECT 'documents', row_number() OVER (ORDER BY %s), d.id, NULL, NULL, d.first, d.last, 0,
                  lower(coalesce(json_extract(d.record, '$.title'), '') || char(10) || d.publisher || char(10)
                    || coalesce(json_extract(d.record, '$.uri'), ''))
                FROM documents d""".formatted(PUBLISHED));
        sql.update("""
                INSERT INTO ranks SELECT 'claims', row_number() OVER (ORDER BY %s, json_extract(c.record, '$.content[0].start'),
                    json_extract(c.record, '$.content[0].end'), c.id), c.id, c.kind, NULL, c.first, c.last, c.copy,
                  lower(json_extract(c.record, '$.speakerText') || char(10)
                    || (SELECT group_concat(json_extract(value, '$.quote'), char(10)) FROM json_each(c.record, '$.content')))
                FROM claims c LEFT JOIN documents d ON d.id = json_extract(c.record, '$.content[0].article')""".formatted(PUBLISHED));
        sql.update("""
                INSERT INTO ranks SELECT 'influences', row_number() OVER (ORDER BY %s, json_extract(i.record, '$.evidence.start'),
                    json_extract(i.record, '$.evidence.end'), i.id), i.id, i.sign, i.modality, i.first, i.last, i.copy,
                  lower(json_extract(i.record, '$.evidence.quote'))
                FROM influences i LEFT JOIN documents d ON d.id = json_extract(i.record, '$.evidence.article')""".formatted(PUBLISHED));
        sql.update("""
                INSERT INTO ranks SELECT 'conflicts', row_number() OVER (ORDER BY CASE relation WHEN 'CONTRADICTS' THEN 1
                    WHEN 'UPDATES' THEN 2 WHEN 'QUALIFIES' THEN 3 ELSE 4 END, json_extract(record, '$.about'), id),
                  id, relation, NULL, first, last, 0, lower(json_extract(record, '$.about') || char(10)
                    || json_extract(record, '$.a.quote') || char(10) || json_extract(record, '$.b.quote'))
                FROM conflicts""");
        sql.update("""
                INSERT INTO ranks SELECT 'nodes', row_number() OVER (ORDER BY id), id, NULL, NULL, NULL, NULL, 0,
                  lower(json_extract(record, '$.name') || char(10)
                    || coalesce((SELECT group_concat(value, char(10)) FROM json_each(record, '$.wordings')), ''))
                FROM nodes""");
        sql.update("""
                INSERT INTO ranks SELECT 'edges', row_number() OVER (ORDER BY json_extract(record, '$.sources') DESC, id), id, NULL,
                  NULL, NULL, NULL, 0, '' FROM edges""");
    }
}
