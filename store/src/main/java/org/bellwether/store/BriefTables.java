package org.bellwether.store;

import java.util.List;

/**
 * Since version 7: what the views of a whole case are drawn from, so that their first answer needs no event's record. All of it follows
 * from the other tables, and is made from them for a case of the version before, too.
 */
final class BriefTables {
    static final List<String> TABLES = List.of("event_briefs", "event_ties");

    /** How they are made. */
    static final List<String> SCHEMA = List.of(
            """
            CREATE TABLE IF NOT EXISTS event_briefs(event INTEGER PRIMARY KEY, time TEXT NOT NULL, place TEXT, summary TEXT NOT NULL,
              actors TEXT NOT NULL, recipients TEXT NOT NULL)""",
            // In the order in which they are counted and shown: neither groups them by sorting.
            """
            CREATE TABLE IF NOT EXISTS event_ties(actor TEXT NOT NULL, other TEXT NOT NULL, sources INTEGER NOT NULL, event INTEGER NOT NULL,
              item TEXT NOT NULL, type TEXT NOT NULL, conflict INTEGER NOT NULL, intensity REAL NOT NULL,
              PRIMARY KEY(actor, other, sources DESC, event)) WITHOUT ROWID""",
            // All that counting by time and choosing what is shown of a period look at.
            "CREATE INDEX IF NOT EXISTS event_facts_time ON event_facts(first, last, sources, confidence, quad, intensity)",
            // Counting leaves the words alone.
            "CREATE INDEX IF NOT EXISTS ranks_copy ON ranks(kind, copy)",
            "CREATE INDEX IF NOT EXISTS documents_facts ON documents(coalesce(json_extract(record, '$.language'), 'und'),"
                    + " json_extract(record, '$.duplicateOf'))");

    /** What fills them in a case of the version before, from events, facts and parties; as {@link FactTables} does it since. */
    static final List<String> FILLING = List.of("""
            INSERT INTO event_briefs SELECT f.rank, json_extract(e.record, '$.when'), json_extract(e.record, '$.place'),
                json_extract(e.record, '$.summary'), json_extract(e.record, '$.actors'), json_extract(e.record, '$.recipients')
              FROM event_facts f JOIN events e ON e.id = f.item ORDER BY f.rank""", """
            INSERT INTO event_ties SELECT a.actor, r.actor, e.sources, e.rank, e.item, e.type, e.quad LIKE '%CONFLICT', e.intensity
              FROM event_facts e JOIN event_parties a ON a.event = e.rank AND a.role = 0
                JOIN event_parties r ON r.event = e.rank AND r.role = 1 AND r.actor <> a.actor
              ORDER BY a.actor, r.actor, e.sources DESC, e.rank""");

    private BriefTables() {}
}
