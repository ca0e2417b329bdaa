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

    /**
     * Joins everything anew and replaces the tables, all or nothing.
     *
     * @param near articles whose texts are all but the same, in groups of two or more
     */
    void write(List<List<ArticleId>> near) {
        Situation situation = new Situation();
        List<Document> documents = new ArrayList<>();
        Set<ArticleId> analysed = new TreeSet<>();
        folder.eachTold(told -> {
            ArticleId article = told.document().id();
            documents.add(told.document());
            if (told.analysed()) {
                analysed.add(article);
            }
            situation.addWithoutClaims(told.reading());
            for (Mention mention : told.reading().mentions()) {
                mentions.merge(mention.actor(), 1, Integer::sum);
                mentioned.computeIfAbsent(mention.actor(), _ -> new TreeSet<>()).add(article);
            }
        });
        Copies.marked(documents, near).forEach(situation::add);
        Case joined = situation.joined();
        sql.transaction(() -> {
            for (String table : List.of("documents", "actors", "events", "claims", "involved", "told", "former")) {
                sql.update("DELETE FROM " + table);
            }
            try (Links links = new Links(sql)) {
                documents(joined, analysed);
                actors(joined, links);
                events(joined, links);
                claims(joined, links);
            }
            sql.update("UPDATE meta SET value = 'yes' WHERE key = 'joined'");
            sql.update("DELETE FROM meta WHERE key = 'changes'");
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

    private void actors(Case joined, Links links) throws SQLException {
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
                links.told(joined.joined(entry.getKey()).value(), article);
                links.involved(joined.joined(entry.getKey()), article.value());
            }
        }
        for (Map.Entry<ActorId, ActorId> entry : joined.actorOf().entrySet()) {
            links.former(entry.getKey().value(), entry.getValue().value());
        }
    }

    private void events(Case joined, Links links) throws SQLException {
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
                    links.told(id, report.evidence().article());
                    links.former(report.id().value(), id);
                    // an event that is joined to another was once found under its own report's id
                    links.former("e" + report.id().value().substring(1), id);
                    for (ActorId actor : report.actors()) {
                        links.involved(actor, id);
                    }
                    for (ActorId actor : report.recipients()) {
                        links.involved(actor, id);
                    }
                }
            }
        }
    }

    private void claims(Case joined, Links links) throws SQLException {
        try (PreparedStatement row = sql.prepare("INSERT INTO claims VALUES(?,?,?,?,?,?,?)")) {
            Set<ArticleId> copies = joined.documents().stream()
                    .filter(d -> d.duplicateOf() != null)
                    .map(Document::id)
                    .collect(Collectors.toSet());
            // One article's claims at a time: all of a large case's would not fit beside its reports.
            folder.eachClaim(claim -> claim(joined.joined(claim), joined, copies, row, links));
        }
    }

    private void claim(Claim claim, Case joined, Set<ArticleId> copies, PreparedStatement row, Links links) {
        EventId event = claim.report() == null ? null : joined.eventOf().get(claim.report());
        insert(
                row,
                claim.id().value(),
                claim.kind().name(),
                first(claim.when()),
                last(claim.when()),
                event == null ? null : event.value(),
                copies.contains(claim.article()) ? 1 : 0,
                json.write(claim));
        links.told(claim.id().value(), claim.article());
        if (claim.speaker() != null) {
            links.involved(claim.speaker(), claim.id().value());
        }
    }

    private void insert(PreparedStatement row, @Nullable Object... values) {
        sql.insert(row, values);
    }

    private static @Nullable String first(When when) {
        return when.start() != null ? when.start().toString() : when.isKnown() ? "0000-01-01" : null;
    }

    private static @Nullable String last(When when) {
        return when.end() != null ? when.end().toString() : when.isKnown() ? "9999-12-31" : null;
    }

    /** What belongs to what; prepared once, as a case has hundreds of thousands of these rows. */
    private static final class Links implements AutoCloseable {
        private final Sql sql;
        private final PreparedStatement told;
        private final PreparedStatement involved;
        private final PreparedStatement former;

        Links(Sql sql) throws SQLException {
            this.sql = sql;
            told = sql.prepare("INSERT OR IGNORE INTO told VALUES(?,?)");
            involved = sql.prepare("INSERT OR IGNORE INTO involved VALUES(?,?)");
            former = sql.prepare("INSERT OR IGNORE INTO former VALUES(?,?)");
        }

        void told(String item, ArticleId article) {
            sql.insert(told, item, article.value());
        }

        void involved(ActorId actor, String item) {
            sql.insert(involved, actor.value(), item);
        }

        void former(String id, String item) {
            if (!id.equals(item)) {
                sql.insert(former, id, item);
            }
        }

        @Override
        public void close() throws SQLException {
            try (told;
                    involved;
                    former) {
                // closes all three, also when one fails
            }
        }
    }
}
