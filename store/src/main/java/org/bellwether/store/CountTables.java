package org.bellwether.store;

/** Writes what is counted for each actor and publisher, from all other tables; any article may change any of it, so it is written anew. */
final class CountTables {
    private CountTables() {}

    /** After all other tables. */
    static void write(Sql sql) {
        actors(sql);
        publishers(sql);
    }

    private static void actors(Sql sql) {
        sql.update("DELETE FROM actor_facts");
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
    private static void publishers(Sql sql) {
        sql.update("DELETE FROM publisher_facts");
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
}
