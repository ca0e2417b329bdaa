package org.bellwether.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.Alias;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Case;
import org.bellwether.model.Claim;
import org.bellwether.model.Document;
import org.bellwether.model.Event;
import org.bellwether.model.EventId;
import org.bellwether.model.Mention;
import org.bellwether.model.Report;
import org.bellwether.model.When;
import org.bellwether.situation.Copies;
import org.bellwether.situation.Situation;
import org.jspecify.annotations.Nullable;

/** Writes what {@link Situation} joins into the tables that are asked. */
final class JoinedTables {
    private final CaseFolder folder;
    private final Sql sql;
    private final RecordJson json;

    /** Where each actor of a reading is mentioned, and how often altogether. */
    private final Map<ActorId, Set<ArticleId>> mentioned = new TreeMap<>();

    private final Map<ActorId, Integer> mentions = new TreeMap<>();

    JoinedTables(CaseFolder folder, Sql sql, RecordJson json) {
        this.folder = folder;
        this.sql = sql;
        this.json = json;
    }

    /** Joins everything anew and replaces the tables, all or nothing. */
    void write(NearCopies nearCopies) {
        Situation situation = new Situation();
        List<Document> documents = new ArrayList<>();
        Set<ArticleId> analysed = new TreeSet<>();
        folder.eachStored(stored -> {
            documents.add(Document.of(stored.article()));
            nearCopies.add(stored.article());
            if (stored.analysed()) {
                analysed.add(stored.article().id());
            }
            situation.add(stored.reading());
            for (Mention mention : stored.reading().mentions()) {
                mentions.merge(mention.actor(), 1, Integer::sum);
                mentioned
                        .computeIfAbsent(mention.actor(), _ -> new TreeSet<>())
                        .add(stored.article().id());
            }
        });
        Copies.marked(documents, nearCopies.groups()).forEach(situation::add);
        Case joined = situation.joined();
        sql.transaction(() -> {
            for (String table : List.of("documents", "actors", "events", "claims", "involved", "told", "former")) {
                sql.update("DELETE FROM " + table);
            }
            documents(joined, analysed);
            actors(joined);
            events(joined);
            claims(joined);
            sql.update("UPDATE meta SET value = 'yes' WHERE key = 'joined'");
        });
    }

    private void documents(Case joined, Set<ArticleId> analysed) throws SQLException {
        try (PreparedStatement row = sql.prepare("INSERT INTO documents VALUES(?,?,?,?,?,?)")) {
            for (Document document : joined.documents()) {
                String publisher = document.publisher() == null ? "" : document.publisher();
                insert(
                        row,
                        document.id().value(),
                        publisher.toLowerCase(Locale.ROOT),
                        first(document.published()),
                        last(document.published()),
                        analysed.contains(document.id()) ? 1 : 0,
                        json.write(document));
            }
        }
    }

    private void actors(Case joined) throws SQLException {
        Map<ActorId, Integer> counts = new TreeMap<>();
        mentions.forEach((actor, count) -> counts.merge(joined.joined(actor), count, Integer::sum));
        try (PreparedStatement row = sql.prepare("INSERT INTO actors VALUES(?,?,?,?,?)")) {
            for (Actor actor : joined.actors()) {
                String names = Stream.concat(
                                Stream.of(actor.name()),
                                actor.aliases().stream().map(Alias::text))
                        .map(n -> n.toLowerCase(Locale.ROOT))
                        .distinct()
                        .collect(Collectors.joining("\n"));
                insert(
                        row,
                        actor.id().value(),
                        actor.kind().name(),
                        names,
                        counts.getOrDefault(actor.id(), 0),
                        json.write(actor));
            }
        }
        for (Map.Entry<ActorId, Set<ArticleId>> entry : mentioned.entrySet()) {
            for (ArticleId article : entry.getValue()) {
                told(joined.joined(entry.getKey()).value(), article);
                involved(joined.joined(entry.getKey()), article.value());
            }
        }
        for (Map.Entry<ActorId, ActorId> entry : joined.actorOf().entrySet()) {
            former(entry.getKey().value(), entry.getValue().value());
        }
    }

    private void events(Case joined) throws SQLException {
        try (PreparedStatement row = sql.prepare("INSERT INTO events VALUES(?,?,?,?,?,?)")) {
            for (Event event : joined.events()) {
                String id = event.id().value();
                insert(
                        row,
                        id,
                        event.code().type().name(),
                        event.status().name(),
                        first(event.when()),
                        last(event.when()),
                        json.write(event));
                for (Report report : event.reports()) {
                    told(id, report.evidence().article());
                    former(report.id().value(), id);
                    // an event that is joined to another was once found under its own report's id
                    former("e" + report.id().value().substring(1), id);
                    for (ActorId actor : report.actors()) {
                        involved(actor, id);
                    }
                    for (ActorId actor : report.recipients()) {
                        involved(actor, id);
                    }
                }
            }
        }
    }

    private void claims(Case joined) throws SQLException {
        try (PreparedStatement row = sql.prepare("INSERT INTO claims VALUES(?,?,?,?,?,?)")) {
            for (Claim claim : joined.claims()) {
                EventId event = claim.report() == null ? null : joined.eventOf().get(claim.report());
                insert(
                        row,
                        claim.id().value(),
                        claim.kind().name(),
                        first(claim.when()),
                        last(claim.when()),
                        event == null ? null : event.value(),
                        json.write(claim));
                told(claim.id().value(), claim.article());
                if (claim.speaker() != null) {
                    involved(claim.speaker(), claim.id().value());
                }
            }
        }
    }

    private void told(String item, ArticleId article) {
        sql.update("INSERT OR IGNORE INTO told VALUES(?,?)", item, article.value());
    }

    private void involved(ActorId actor, String item) {
        sql.update("INSERT OR IGNORE INTO involved VALUES(?,?)", actor.value(), item);
    }

    private void former(String id, String item) {
        if (!id.equals(item)) {
            sql.update("INSERT OR IGNORE INTO former VALUES(?,?)", id, item);
        }
    }

    private static void insert(PreparedStatement row, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            row.setObject(i + 1, values[i]);
        }
        row.executeUpdate();
    }

    private static @Nullable String first(When when) {
        return when.start() != null ? when.start().toString() : when.isKnown() ? "0000-01-01" : null;
    }

    private static @Nullable String last(When when) {
        return when.end() != null ? when.end().toString() : when.isKnown() ? "9999-12-31" : null;
    }
}
