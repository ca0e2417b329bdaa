package org.bellwether.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Claim;
import org.bellwether.model.Document;
import org.bellwether.model.Event;
import org.bellwether.model.EventId;
import org.bellwether.model.Mention;
import org.jspecify.annotations.Nullable;

/** The questions that can be asked of a case; what is shown, exported and served goes through these. */
public final class CaseQueries {
    private final CaseFolder folder;
    private final Sql sql;
    private final RecordJson json;

    CaseQueries(CaseFolder folder, Sql sql, RecordJson json) {
        this.folder = folder;
        this.sql = sql;
        this.json = json;
    }

    /** By day of publication, those without one last. */
    public List<ListedDocument> documents(Filter filter) {
        Where where = new Where();
        where.source(filter, "id");
        where.times(filter);
        where.actor(filter, "id");
        return sql.all(
                "SELECT record, analysed FROM documents" + where + " ORDER BY first IS NULL, first, id" + limit(filter),
                this::document,
                where.values());
    }

    /** The most mentioned first. */
    public List<ListedActor> actors(Filter filter) {
        Where where = new Where();
        where.equal("kind", filter.type());
        where.told(filter);
        where.self(filter);
        return sql.all(
                "SELECT record, mentions FROM actors" + where + " ORDER BY mentions DESC, id" + limit(filter),
                r -> new ListedActor(json.read(r.getString(1), Actor.class), r.getInt(2)),
                where.values());
    }

    /** By time, those without one last. */
    public List<Event> events(Filter filter) {
        Where where = new Where();
        where.equal("type", filter.type());
        where.equal("status", filter.status());
        where.times(filter);
        where.told(filter);
        where.actor(filter, "id");
        return sql.all(
                "SELECT record FROM events" + where + " ORDER BY first IS NULL, first, last, id" + limit(filter),
                r -> json.read(r.getString(1), Event.class),
                where.values());
    }

    /** By id. */
    public List<ListedClaim> claims(Filter filter) {
        return claims(new Where(), filter);
    }

    /** The same without those of copies, by id: a copy of an article says nothing that the article did not say. */
    public List<ListedClaim> claimsOnce(Filter filter) {
        Where where = new Where();
        where.add("copy = 0");
        return claims(where, filter);
    }

    private List<ListedClaim> claims(Where where, Filter filter) {
        where.equal("kind", filter.type());
        where.times(filter);
        where.told(filter);
        where.actor(filter, "id");
        return sql.all(
                "SELECT record, event FROM claims" + where + " ORDER BY id" + limit(filter),
                this::claim,
                where.values());
    }

    private ListedClaim claim(ResultSet row) throws SQLException {
        String event = row.getString(2);
        return new ListedClaim(json.read(row.getString(1), Claim.class), event == null ? null : new EventId(event));
    }

    private ListedDocument document(ResultSet row) throws SQLException {
        return new ListedDocument(json.read(row.getString(1), Document.class), row.getInt(2) == 1);
    }

    public Optional<ListedDocument> document(String id) {
        return sql.first("SELECT record, analysed FROM documents WHERE id = ?", this::document, id);
    }

    public Optional<ListedActor> actor(String id) {
        return sql.first(
                "SELECT record, mentions FROM actors WHERE id = ?",
                r -> new ListedActor(json.read(r.getString(1), Actor.class), r.getInt(2)),
                id);
    }

    public Optional<Event> event(String id) {
        return sql.first("SELECT record FROM events WHERE id = ?", r -> json.read(r.getString(1), Event.class), id);
    }

    public Optional<ListedClaim> claim(String id) {
        return sql.first("SELECT record, event FROM claims WHERE id = ?", this::claim, id);
    }

    /** The claims about an event, by id. */
    public List<ListedClaim> claimsAbout(EventId event) {
        return sql.all("SELECT record, event FROM claims WHERE event = ? ORDER BY id", this::claim, event.value());
    }

    /** The id under which an item is found today that once had this one. */
    public Optional<String> today(String former) {
        return sql.first("SELECT item FROM former WHERE id = ?", r -> r.getString(1), former);
    }

    /** The names of all actors. */
    public Map<ActorId, String> names() {
        Map<ActorId, String> names = new TreeMap<>();
        for (ListedActor listed : actors(Filter.ALL)) {
            names.put(listed.actor().id(), listed.actor().name());
        }
        return names;
    }

    /** All documents by id, one after the other, as all that follow: a large case does not fit into memory. */
    public void eachDocument(Consumer<ListedDocument> consumer) {
        sql.each("SELECT record, analysed FROM documents ORDER BY id", this::document, consumer);
    }

    /** All actors by id. */
    public void eachActor(Consumer<Actor> consumer) {
        sql.each("SELECT record FROM actors ORDER BY id", r -> json.read(r.getString(1), Actor.class), consumer);
    }

    /** All mentions with their joined actors, by id; the database sorts them, on disk where they are many. */
    public void eachMention(Consumer<Mention> consumer) {
        sql.each("""
                SELECT m.value, f.item FROM articles a, json_each(a.reading, '$.mentions') m
                LEFT JOIN former f ON f.id = json_extract(m.value, '$.actor')
                ORDER BY json_extract(m.value, '$.id')""", r -> joined(json.read(r.getString(1), Mention.class), r.getString(2)), consumer);
    }

    /** All events by id. */
    public void eachEvent(Consumer<Event> consumer) {
        sql.each("SELECT record FROM events ORDER BY id", r -> json.read(r.getString(1), Event.class), consumer);
    }

    /** All claims by id. */
    public void eachClaim(Consumer<ListedClaim> consumer) {
        sql.each("SELECT record, event FROM claims ORDER BY id", this::claim, consumer);
    }

    /** An actor's mentions in all articles. */
    public List<Mention> mentions(ActorId actor) {
        Map<String, String> today = new TreeMap<>();
        sql.each(
                "SELECT id, item FROM former WHERE item = ?",
                r -> today.put(r.getString(1), r.getString(2)),
                _ -> {},
                actor.value());
        List<Mention> found = new ArrayList<>();
        for (String article : sql.all(
                "SELECT article FROM told WHERE item = ? ORDER BY article", r -> r.getString(1), actor.value())) {
            folder.stored(new ArticleId(article))
                    .ifPresent(stored -> stored.reading().mentions().stream()
                            .map(m -> joined(m, today.get(m.actor().value())))
                            .filter(m -> m.actor().equals(actor))
                            .forEach(found::add));
        }
        return found;
    }

    private static Mention joined(Mention mention, @Nullable String actor) {
        return actor == null
                ? mention
                : new Mention(mention.id(), new ActorId(actor), mention.span(), mention.kind(), mention.confidence());
    }

    /** The stored text. */
    public Optional<String> text(ArticleId article) {
        return sql.first("SELECT text FROM articles WHERE id = ?", r -> r.getString(1), article.value());
    }

    /** The program and ontology that the readings come from, each once, in order. */
    public List<Program> programs() {
        return sql.all(
                "SELECT DISTINCT program, ontology FROM articles ORDER BY program, ontology",
                r -> new Program(r.getString(1), r.getString(2)));
    }

    private static String limit(Filter filter) {
        return filter.limit() == null ? "" : " LIMIT " + filter.limit();
    }

    /** The conditions of a question, with the values that they ask for. */
    private static final class Where {
        private final List<String> conditions = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        void add(String condition, Object... wanted) {
            conditions.add(condition);
            values.addAll(List.of(wanted));
        }

        void equal(String column, @Nullable String wanted) {
            if (wanted != null) {
                add(column + " = ?", wanted.toUpperCase(Locale.ROOT));
            }
        }

        void times(Filter filter) {
            if (filter.from() != null) {
                add("last >= ?", filter.from().toString());
            }
            if (filter.to() != null) {
                add("first <= ?", filter.to().toString());
            }
        }

        /** Items of an article that is the source or whose publisher is. */
        void told(Filter filter) {
            if (filter.source() != null) {
                add(
                        "id IN (SELECT item FROM told JOIN documents d ON d.id = told.article"
                                + " WHERE d.id = ? OR instr(d.publisher, ?) > 0)",
                        filter.source(),
                        filter.source().toLowerCase(Locale.ROOT));
            }
        }

        void source(Filter filter, String id) {
            if (filter.source() != null) {
                add(
                        "(%s = ? OR instr(publisher, ?) > 0)".formatted(id),
                        filter.source(),
                        filter.source().toLowerCase(Locale.ROOT));
            }
        }

        private static final String NAMED =
                "SELECT id FROM actors WHERE id = ? OR instr(names, ?) > 0 OR id IN (SELECT item FROM former WHERE id = ?)";

        /** Items in which the actor takes part. */
        void actor(Filter filter, String id) {
            String wanted = filter.actor();
            if (wanted != null) {
                add(
                        "%s IN (SELECT item FROM involved WHERE actor IN (%s))".formatted(id, NAMED),
                        wanted,
                        wanted.toLowerCase(Locale.ROOT),
                        wanted);
            }
        }

        void self(Filter filter) {
            String wanted = filter.actor();
            if (wanted != null) {
                add("id IN (%s)".formatted(NAMED), wanted, wanted.toLowerCase(Locale.ROOT), wanted);
            }
        }

        Object[] values() {
            return values.toArray();
        }

        @Override
        public String toString() {
            return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        }
    }
}
