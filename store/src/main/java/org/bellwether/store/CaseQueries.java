package org.bellwether.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.Article;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Claim;
import org.bellwether.model.Conflict;
import org.bellwether.model.Document;
import org.bellwether.model.Edge;
import org.bellwether.model.Event;
import org.bellwether.model.EventId;
import org.bellwether.model.EventType;
import org.bellwether.model.Influence;
import org.bellwether.model.InfluenceGraph;
import org.bellwether.model.LinkedInfluence;
import org.bellwether.model.Mention;
import org.bellwether.model.Node;
import org.bellwether.model.NodeId;
import org.bellwether.model.OwnTable;
import org.bellwether.model.Place;
import org.bellwether.model.Status;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;

/** The questions that can be asked of a case; what is shown, exported and served goes through these. */
public final class CaseQueries {
    /** The order of documents {@code d}. */
    private static final String PUBLISHED = "d.first IS NULL, d.first, d.id";

    /** Claims of no copy. */
    private static final String ONCE = "copy = 0";

    private final CaseFolder folder;
    private final Sql sql;
    private final RecordJson json;

    CaseQueries(CaseFolder folder, Sql sql, RecordJson json) {
        this.folder = folder;
        this.sql = sql;
        this.json = json;
    }

    /** By day of publication, those without one last; one after the other, as all that follow: a large case does not fit into memory. */
    public void eachDocument(Filter filter, Consumer<ListedDocument> consumer) {
        Where where = new Where();
        where.source(filter, "id");
        where.times(filter);
        where.actor(filter, "id");
        sql.each(
                "SELECT record, analysed FROM documents d" + where + " ORDER BY " + PUBLISHED + limit(filter),
                this::document,
                consumer,
                where.values());
    }

    /** As {@link #eachDocument(Filter, Consumer)}. */
    public List<ListedDocument> documents(Filter filter) {
        return listed(consumer -> eachDocument(filter, consumer));
    }

    /** The most mentioned first. */
    public void eachActor(Filter filter, Consumer<ListedActor> consumer) {
        Where where = new Where();
        where.equal("kind", filter.type());
        where.told(filter);
        where.self(filter);
        sql.each(
                "SELECT record, mentions FROM actors" + where + " ORDER BY mentions DESC, id" + limit(filter),
                r -> new ListedActor(json.read(r.getString(1), Actor.class), r.getInt(2)),
                consumer,
                where.values());
    }

    /** As {@link #eachActor(Filter, Consumer)}. */
    public List<ListedActor> actors(Filter filter) {
        return listed(consumer -> eachActor(filter, consumer));
    }

    /** By time, those without one last; what has the same time, or none, as it was published and as it is written there. */
    public void eachEvent(Filter filter, Consumer<Event> consumer) {
        Where where = new Where();
        where.equal("type", filter.type());
        where.equal("status", filter.status());
        where.times(filter);
        where.told(filter);
        where.actor(filter, "id");
        events(where, limit(filter), consumer);
    }

    /** As {@link #eachEvent(Filter, Consumer)}. */
    public List<Event> events(Filter filter) {
        return listed(consumer -> eachEvent(filter, consumer));
    }

    /** Those of the events that have these ids, at most some thousand, by time, without their reports. */
    public List<EventBrief> briefs(List<String> ids) {
        return sql.all(
                "SELECT f.item, f.type, f.intensity, f.status, b.time, b.place, b.summary, f.sources, b.actors, b.recipients"
                        + " FROM event_facts f JOIN event_briefs b ON b.event = f.rank WHERE f.item IN (%s) ORDER BY f.rank"
                                .formatted(String.join(",", Collections.nCopies(ids.size(), "?"))),
                this::brief,
                ids.toArray());
    }

    private EventBrief brief(ResultSet row) throws SQLException {
        String place = row.getString(6);
        return new EventBrief(
                new EventId(row.getString(1)),
                EventType.valueOf(row.getString(2)),
                row.getDouble(3),
                Status.valueOf(row.getString(4)),
                json.read(row.getString(5), When.class),
                place == null ? null : json.read(place, Place.class),
                row.getString(7),
                row.getInt(8),
                List.of(json.read(row.getString(9), String[].class)),
                List.of(json.read(row.getString(10), String[].class)));
    }

    /** Those of the events that have these ids, at most some hundred, by time. */
    public List<Event> events(Set<EventId> ids) {
        Where where = new Where();
        where.add(
                "id IN (%s)".formatted(String.join(",", Collections.nCopies(ids.size(), "?"))),
                ids.stream().map(EventId::value).toArray());
        return listed(consumer -> events(where, "", consumer));
    }

    /** The events that at least one report denies, by time. */
    public void eachDenied(Consumer<Event> consumer) {
        Where where = new Where();
        where.add(
                "EXISTS (SELECT 1 FROM json_each(record, '$.reports') WHERE json_extract(value, '$.status') = ?)",
                Status.DENIAL.name());
        events(where, "", consumer);
    }

    private void events(Where where, String limit, Consumer<Event> consumer) {
        sql.each(
                "SELECT e.record FROM (SELECT id, first, last, record FROM events" + where + ") e"
                        + " LEFT JOIN documents d ON d.id = json_extract(e.record, '$.reports[0].evidence.article')"
                        + " ORDER BY e.first IS NULL, e.first, e.last, " + PUBLISHED
                        + written("e", "$.reports[0].evidence")
                        + limit,
                r -> json.read(r.getString(1), Event.class),
                consumer,
                where.values());
    }

    /** As they were published and as they are written there. */
    public void eachClaim(Filter filter, Consumer<ListedClaim> consumer) {
        claims(new Where(), filter, consumer);
    }

    /** As {@link #eachClaim(Filter, Consumer)}. */
    public List<ListedClaim> claims(Filter filter) {
        return listed(consumer -> eachClaim(filter, consumer));
    }

    /** The same without those of copies: a copy of an article says nothing that the article did not say. */
    public void eachClaimOnce(Filter filter, Consumer<ListedClaim> consumer) {
        Where where = new Where();
        where.add(ONCE);
        claims(where, filter, consumer);
    }

    /** As {@link #eachClaimOnce(Filter, Consumer)}. */
    public List<ListedClaim> claimsOnce(Filter filter) {
        return listed(consumer -> eachClaimOnce(filter, consumer));
    }

    private void claims(Where where, Filter filter, Consumer<ListedClaim> consumer) {
        where.equal("kind", filter.type());
        where.times(filter);
        where.told(filter);
        where.actor(filter, "id");
        claims(where, limit(filter), consumer);
    }

    private void claims(Where where, String limit, Consumer<ListedClaim> consumer) {
        sql.each(
                "SELECT c.record, c.event FROM (SELECT id, event, record FROM claims" + where + ") c"
                        + " LEFT JOIN documents d ON d.id = json_extract(c.record, '$.content[0].article')"
                        + " ORDER BY " + PUBLISHED + written("c", "$.content[0]") + limit,
                this::claim,
                consumer,
                where.values());
    }

    /**
     * Who says how much, in no certain order; claims of copies do not count.
     *
     * @param but a kind of claim that does not count either
     */
    public List<Speaker> speakers(Claim.Kind but) {
        return sql.all("""
                SELECT speaker, CASE WHEN speaker IS NULL THEN text END, count(*)
                FROM (SELECT json_extract(record, '$.speaker') AS speaker,
                    nullif(json_extract(record, '$.speakerText'), json_extract(record, '$.cue.quote')) AS text
                  FROM claims WHERE %s AND kind <> ?)
                GROUP BY 1, 2""".formatted(ONCE), this::speaker, but.name());
    }

    private Speaker speaker(ResultSet row) throws SQLException {
        String actor = row.getString(1);
        return new Speaker(actor == null ? null : new ActorId(actor), row.getString(2), row.getInt(3));
    }

    /** The claims that {@link #speakers} counts for a speaker. */
    public List<ListedClaim> claims(Speaker speaker, Claim.Kind but) {
        Where where = new Where();
        where.add(ONCE);
        where.add("kind <> ?", but.name());
        if (speaker.actor() != null) {
            where.add(
                    "id IN (SELECT item FROM involved WHERE actor = ?)",
                    speaker.actor().value());
        } else {
            where.add(
                    "json_extract(record, '$.speaker') IS NULL AND json_extract(record, '$.speakerText') = ?",
                    String.valueOf(speaker.text()));
        }
        return listed(consumer -> claims(where, "", consumer));
    }

    /** As they were published and as they are written there; those of copies only where a source is asked for. */
    public void eachInfluence(Filter filter, Consumer<LinkedInfluence> consumer) {
        Where where = new Where();
        if (filter.source() == null) {
            where.add(ONCE);
        }
        where.equal("sign", filter.type());
        where.equal("modality", filter.status());
        where.times(filter);
        where.told(filter);
        where.actor(filter, "id");
        sql.each(
                "SELECT i.record, i.cause, i.effect FROM (SELECT id, record, cause, effect FROM influences" + where
                        + ") i LEFT JOIN documents d ON d.id = json_extract(i.record, '$.evidence.article')"
                        + " ORDER BY " + PUBLISHED + written("i", "$.evidence") + limit(filter),
                this::influence,
                consumer,
                where.values());
    }

    /** As {@link #eachInfluence(Filter, Consumer)}. */
    public List<LinkedInfluence> influences(Filter filter) {
        return listed(consumer -> eachInfluence(filter, consumer));
    }

    /** Contradictions first, then by what they are about. */
    public void eachConflict(Filter filter, Consumer<Conflict> consumer) {
        Where where = new Where();
        where.equal("relation", filter.type());
        where.times(filter);
        where.told(filter);
        where.actor(filter, "id");
        sql.each(
                "SELECT record FROM conflicts" + where
                        + " ORDER BY CASE relation WHEN 'CONTRADICTS' THEN 1 WHEN 'UPDATES' THEN 2 WHEN 'QUALIFIES' THEN 3"
                        + " ELSE 4 END, json_extract(record, '$.about'), id"
                        + limit(filter),
                r -> json.read(r.getString(1), Conflict.class),
                consumer,
                where.values());
    }

    /** As {@link #eachConflict(Filter, Consumer)}. */
    public List<Conflict> conflicts(Filter filter) {
        return listed(consumer -> eachConflict(filter, consumer));
    }

    /** The conflicts that an item takes part in. */
    public List<Conflict> conflictsOf(String item) {
        return sql.all(
                "SELECT record FROM conflicts WHERE EXISTS"
                        + " (SELECT 1 FROM json_each(record, '$.items') WHERE value = ?) ORDER BY id",
                r -> json.read(r.getString(1), Conflict.class),
                item);
    }

    private LinkedInfluence influence(ResultSet row) throws SQLException {
        return new LinkedInfluence(
                json.read(row.getString(1), Influence.class),
                new NodeId(row.getString(2)),
                new NodeId(row.getString(3)));
    }

    /** The influence model, all of it: it grows with what drives what, not with the articles that say so. */
    public InfluenceGraph influenceGraph() {
        return new InfluenceGraph(
                listed(this::eachNode),
                listed(this::eachEdge),
                listed((Consumer<LinkedInfluence> c) -> eachInfluence(c)));
    }

    private static <T> List<T> listed(Consumer<Consumer<T>> each) {
        List<T> found = new ArrayList<>();
        each.accept(found::add);
        return found;
    }

    public int actorCount() {
        return count("actors");
    }

    public int eventCount() {
        return count("events");
    }

    /** How many claims there are, without those of copies. */
    public int claimCount() {
        return count("claims WHERE " + ONCE);
    }

    private int count(String rows) {
        return sql.first("SELECT count(*) FROM " + rows, r -> r.getInt(1)).orElse(0);
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

    public Optional<LinkedInfluence> influence(String id) {
        return sql.first("SELECT record, cause, effect FROM influences WHERE id = ?", this::influence, id);
    }

    public Optional<Conflict> conflict(String id) {
        return sql.first(
                "SELECT record FROM conflicts WHERE id = ?", r -> json.read(r.getString(1), Conflict.class), id);
    }

    public Optional<Node> node(String id) {
        return sql.first("SELECT record FROM nodes WHERE id = ?", r -> json.read(r.getString(1), Node.class), id);
    }

    public Optional<Edge> edge(String id) {
        return sql.first("SELECT record FROM edges WHERE id = ?", r -> json.read(r.getString(1), Edge.class), id);
    }

    /** The edges that lead to a node or away from it, by id. */
    public List<Edge> edgesOf(NodeId node) {
        return sql.all(
                "SELECT record FROM edges WHERE cause = ?1 OR effect = ?1 ORDER BY id",
                r -> json.read(r.getString(1), Edge.class),
                node.value());
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
        sql.each(
                "SELECT id, json_extract(record, '$.name') FROM actors",
                r -> Map.entry(new ActorId(r.getString(1)), r.getString(2)),
                entry -> names.put(entry.getKey(), entry.getValue()));
        return names;
    }

    /** Lists, a page at a time. */
    public CasePages pages() {
        return new CasePages(sql, json);
    }

    /** How much there is of what, and when, where and between whom. */
    public CaseTallies tallies() {
        return new CaseTallies(sql);
    }

    /** What the actors are called, by id; those that the case does not have are left out. */
    public List<ActorHead> actorHeads(Set<ActorId> ids) {
        List<ActorHead> found = new ArrayList<>();
        for (ActorId id : ids) {
            found.addAll(sql.all(
                    "SELECT json_extract(record, '$.name'), kind, json_extract(record, '$.country') FROM actors WHERE id = ?",
                    r -> new ActorHead(id, r.getString(1), r.getString(2).toLowerCase(Locale.ROOT), r.getString(3)),
                    id.value()));
        }
        return found;
    }

    /** How often the case was changed: another number, another answer to the same question. */
    public long revision() {
        return folder.revision();
    }

    /** Whether what is joined rests on just the articles that are there. */
    public boolean isJoined() {
        return folder.isJoined();
    }

    /** How many articles there are, joined or not yet. */
    public int articleCount() {
        return count("articles");
    }

    /** All documents by id. */
    public void eachDocument(Consumer<ListedDocument> consumer) {
        sql.each("SELECT record, analysed FROM documents ORDER BY id", this::document, consumer);
    }

    /** All actors by id. */
    public void eachActor(Consumer<Actor> consumer) {
        sql.each("SELECT record FROM actors ORDER BY id", r -> json.read(r.getString(1), Actor.class), consumer);
    }

    /** Each actor with each article that mentions it. */
    public void eachActorTold(BiConsumer<ActorId, ArticleId> consumer) {
        sql.each(
                "SELECT item, article FROM told WHERE item IN (SELECT id FROM actors) ORDER BY item, article",
                r -> Map.entry(new ActorId(r.getString(1)), new ArticleId(r.getString(2))),
                told -> consumer.accept(told.getKey(), told.getValue()));
    }

    /** All mentions with their joined actors, by id; the database sorts them, on disk where they are many. */
    public void eachMention(Consumer<Mention> consumer) {
        sql.each("""
                SELECT m.value, coalesce(v.actor, f.item) FROM articles a, json_each(a.reading, '$.mentions') m
                LEFT JOIN moved v ON v.mention = json_extract(m.value, '$.id')
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

    /** All causal statements by id. */
    public void eachInfluence(Consumer<LinkedInfluence> consumer) {
        sql.each("SELECT record, cause, effect FROM influences ORDER BY id", this::influence, consumer);
    }

    /** All nodes of the influence model by id. */
    public void eachNode(Consumer<Node> consumer) {
        sql.each("SELECT record FROM nodes ORDER BY id", r -> json.read(r.getString(1), Node.class), consumer);
    }

    /** All edges of the influence model by id. */
    public void eachEdge(Consumer<Edge> consumer) {
        sql.each("SELECT record FROM edges ORDER BY id", r -> json.read(r.getString(1), Edge.class), consumer);
    }

    /** All conflicts by id. */
    public void eachConflict(Consumer<Conflict> consumer) {
        sql.each("SELECT record FROM conflicts ORDER BY id", r -> json.read(r.getString(1), Conflict.class), consumer);
    }

    /** An actor's mentions in all articles. */
    public List<Mention> mentions(ActorId actor) {
        Map<String, String> today = new TreeMap<>();
        sql.each(
                "SELECT id, item FROM former WHERE item = ?",
                r -> today.put(r.getString(1), r.getString(2)),
                _ -> {},
                actor.value());
        Map<String, String> moved = corrections().moved();
        List<Mention> found = new ArrayList<>();
        for (String article : sql.all(
                "SELECT article FROM told WHERE item = ? ORDER BY article", r -> r.getString(1), actor.value())) {
            folder.stored(new ArticleId(article))
                    .ifPresent(stored -> stored.reading().mentions().stream()
                            .map(m -> joined(
                                    m,
                                    moved.getOrDefault(
                                            m.id().value(), today.get(m.actor().value()))))
                            .filter(m -> m.actor().equals(actor))
                            .forEach(found::add));
        }
        return found;
    }

    /** The mentions in an article, with their joined actors, in text order. */
    public List<Mention> mentionsIn(ArticleId article) {
        Map<String, String> today = new TreeMap<>();
        return folder.stored(article).map(stored -> stored.reading().mentions()).orElse(List.of()).stream()
                .map(m -> {
                    String actor = m.actor().value();
                    return joined(m, today.computeIfAbsent(actor, a -> today(a).orElse(a)));
                })
                .toList();
    }

    private static Mention joined(Mention mention, @Nullable String actor) {
        return actor == null
                ? mention
                : new Mention(mention.id(), new ActorId(actor), mention.span(), mention.kind(), mention.confidence());
    }

    /** What analysts have corrected. */
    public Corrections corrections() {
        return new Corrections(folder, sql, json);
    }

    /** An article and its copies, by id. */
    public List<Document> copiesOf(ArticleId original) {
        return sql.all(
                "SELECT record FROM documents WHERE id = ?1 OR json_extract(record, '$.duplicateOf') = ?1 ORDER BY id",
                r -> json.read(r.getString(1), Document.class),
                original.value());
    }

    /** An article with its reading, ids as in the article. */
    public Optional<StoredArticle> stored(ArticleId article) {
        return folder.stored(article);
    }

    /** An article with its text, without what was read in it. */
    public Optional<Article> article(ArticleId article) {
        return folder.article(article);
    }

    /** The stored text. */
    public Optional<String> text(ArticleId article) {
        return sql.first("SELECT text FROM articles WHERE id = ?", r -> r.getString(1), article.value());
    }

    /** The tables of a user's own that articles are read with, in order. */
    public List<OwnTable> tables() {
        return folder.tables();
    }

    /** The program and ontology that the readings come from, each once, in order. */
    public List<Program> programs() {
        return sql.all(
                "SELECT DISTINCT program, ontology FROM articles ORDER BY program, ontology",
                r -> new Program(r.getString(1), r.getString(2)));
    }

    /** The order of items of one article, by the span at a path of their record. */
    private static String written(String table, String span) {
        return ", json_extract(%1$s.record, '%2$s.start'), json_extract(%1$s.record, '%2$s.end'), %1$s.id"
                .formatted(table, span);
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
