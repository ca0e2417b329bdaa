package org.bellwether.store;

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
 * Writes what lists, timelines, maps and networks of events are made of: narrow rows, numbered in the order of the lists, so that neither
 * the records must be parsed nor the lists sorted when they are asked for.
 */
final class FactTables {
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

    /** A number has so many bits for an event's first day, its length, the day on which it was published, and the article. */
    private static final int FIRST = 20;

    private static final int LENGTH = 5;
    private static final int PUBLISHED = 18;
    private static final int ARTICLE = 19;

    private final ChangedRows facts;
    private final ChangedRows parties;
    private final ChangedRows briefs;
    private final ChangedRows ties;
    private final RecordJson json;

    FactTables(JoinedRows rows, RecordJson json) throws SQLException {
        this.json = json;
        facts = rows.table("event_facts");
        parties = rows.table("event_parties");
        briefs = rows.table("event_briefs");
        ties = rows.table("event_ties");
    }

    /** In the order of their list: by time, then as they were published and as they are written there. */
    void write(Case joined) {
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
        Numbers numbers = new Numbers();
        for (Event event : ordered) {
            ArticleId article = evidence(event).article();
            long wanted = Numbers.first(event.when(), FIRST);
            wanted = wanted << LENGTH | Numbers.length(event.when(), LENGTH);
            wanted = wanted << PUBLISHED | Numbers.first(published.getOrDefault(article, When.unknown()), PUBLISHED);
            wanted = wanted << ARTICLE | Numbers.id(article.value(), ARTICLE);
            long rank = numbers.next(wanted);
            fact(rank, event);
            for (ActorId actor : event.actors()) {
                parties.write(actor.value(), 0, rank);
            }
            for (ActorId actor : event.recipients()) {
                parties.write(actor.value(), 1, rank);
            }
            briefs.write(
                    rank,
                    json.write(event.when()),
                    event.place() == null ? null : json.write(event.place()),
                    event.summary(),
                    json.write(event.actors()),
                    json.write(event.recipients()));
            ties(rank, event);
        }
    }

    /** Who has to do with whom in the event. */
    private void ties(long rank, Event event) {
        for (ActorId actor : event.actors()) {
            for (ActorId other : event.recipients()) {
                if (!actor.equals(other)) {
                    ties.write(
                            actor.value(),
                            other.value(),
                            event.independentSources(),
                            rank,
                            event.id().value(),
                            event.code().type().name(),
                            isConflict(event) ? 1 : 0,
                            event.code().intensity());
                }
            }
        }
    }

    private static boolean isConflict(Event event) {
        return switch (event.code().type().quad()) {
            case VERBAL_CONFLICT, MATERIAL_CONFLICT -> true;
            case VERBAL_COOPERATION, MATERIAL_COOPERATION -> false;
        };
    }

    private void fact(long rank, Event event) {
        String first = Days.first(event.when());
        Place place = event.place();
        facts.write(
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
}
