package org.bellwether.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.bellwether.model.Actor;
import org.bellwether.model.Claim;
import org.bellwether.model.Conflict;
import org.bellwether.model.Document;
import org.bellwether.model.Edge;
import org.bellwether.model.Event;
import org.bellwether.model.EventId;
import org.bellwether.model.Influence;
import org.bellwether.model.LinkedInfluence;
import org.bellwether.model.Node;
import org.bellwether.model.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * Lists a page at a time: a page takes as long wherever it lies, as it starts from the rank of the last item before it. Of copies,
 * claims and influences are listed only where an article or publisher is asked for.
 */
public final class CasePages {
    /** How a list is sorted: by a column that goes down, and by rank where that is equal; or by rank alone. */
    private static final Map<String, String> EVENT_SORTS =
            Map.of("date", "", "-date", "e.day", "-sources", "e.sources", "-confidence", "e.confidence");

    private static final Map<String, String> ACTOR_SORTS = Map.of("-activity", "", "name", "e.name");

    private static final Map<String, String> NO_SORTS = Map.of();

    private final Sql sql;
    private final RecordJson json;

    CasePages(Sql sql, RecordJson json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * A kind of item.
     *
     * @param facts the table of its facts, as {@code e}
     * @param records the table of its records
     * @param columns of the records, as {@code v}
     * @param row makes an item of them
     */
    private record Listed<T>(String facts, String records, String columns, Sql.Row<T> row, Map<String, String> sorts) {}

    /** What stands in a row beside the item: where the page after it starts. */
    private record Placed<T>(T item, @Nullable String key, long rank) {}

    /** Sorts: {@code date} (its own), {@code -date}, {@code -sources}, {@code -confidence}. */
    public Page<Event> events(Criteria criteria, Page.Wanted wanted) {
        return page(events(), Conditions.ofEvents(criteria), wanted);
    }

    /** All events that are asked for, in the order of {@link #events}. */
    public void eachEvent(Criteria criteria, @Nullable String sort, Consumer<Event> consumer) {
        each(events(), Conditions.ofEvents(criteria), sort, consumer);
    }

    private Listed<Event> events() {
        return new Listed<>(
                "event_facts", "events", "v.record", r -> json.read(r.getString(1), Event.class), EVENT_SORTS);
    }

    /** Sorts: {@code -activity} (its own), {@code name}. */
    public Page<RankedActor> actors(Criteria criteria, Page.Wanted wanted) {
        return page(actors(), actorsOf(criteria), wanted);
    }

    /** As {@link #actors}. */
    public void eachActor(Criteria criteria, @Nullable String sort, Consumer<RankedActor> consumer) {
        each(actors(), actorsOf(criteria), sort, consumer);
    }

    private static Conditions actorsOf(Criteria criteria) {
        return Conditions.of(criteria).equal("e.country", criteria.country()).named(criteria.actor());
    }

    private Listed<RankedActor> actors() {
        return new Listed<>(
                "actor_facts",
                "actors",
                "v.record, x.acts, x.receives",
                r -> new RankedActor(json.read(r.getString(1), Actor.class), r.getInt(2), r.getInt(3)),
                ACTOR_SORTS);
    }

    public Page<ListedDocument> documents(Criteria criteria, Page.Wanted wanted) {
        return page(documents(), documentsOf(criteria), wanted);
    }

    public void eachDocument(Criteria criteria, Consumer<ListedDocument> consumer) {
        each(documents(), documentsOf(criteria), null, consumer);
    }

    /** The source of a document is the document. */
    private static Conditions documentsOf(Criteria criteria) {
        Conditions where = ranked("documents", criteria.withoutSource());
        String source = criteria.source();
        return source == null
                ? where
                : where.add(
                        "e.item IN (SELECT id FROM documents WHERE id = ? OR instr(publisher, ?) > 0)",
                        source,
                        source.toLowerCase(Locale.ROOT));
    }

    private Listed<ListedDocument> documents() {
        return new Listed<>(
                "ranks",
                "documents",
                "v.record, v.analysed",
                r -> new ListedDocument(json.read(r.getString(1), Document.class), r.getInt(2) == 1),
                NO_SORTS);
    }

    public Page<ListedClaim> claims(Criteria criteria, Page.Wanted wanted) {
        return page(claims(), withoutCopies("claims", criteria), wanted);
    }

    public void eachClaim(Criteria criteria, Consumer<ListedClaim> consumer) {
        each(claims(), withoutCopies("claims", criteria), null, consumer);
    }

    private Listed<ListedClaim> claims() {
        return new Listed<>(
                "ranks",
                "claims",
                "v.record, v.event",
                r -> {
                    String event = r.getString(2);
                    return new ListedClaim(
                            json.read(r.getString(1), Claim.class), event == null ? null : new EventId(event));
                },
                NO_SORTS);
    }

    public Page<LinkedInfluence> influences(Criteria criteria, Page.Wanted wanted) {
        return page(influences(), withoutCopies("influences", criteria), wanted);
    }

    public void eachInfluence(Criteria criteria, Consumer<LinkedInfluence> consumer) {
        each(influences(), withoutCopies("influences", criteria), null, consumer);
    }

    private Listed<LinkedInfluence> influences() {
        return new Listed<>(
                "ranks",
                "influences",
                "v.record, v.cause, v.effect",
                r -> new LinkedInfluence(
                        json.read(r.getString(1), Influence.class),
                        new NodeId(r.getString(2)),
                        new NodeId(r.getString(3))),
                NO_SORTS);
    }

    /** Contradictions first, then by what they are about. */
    public Page<Conflict> conflicts(Criteria criteria, Page.Wanted wanted) {
        return page(conflicts(), ranked("conflicts", criteria), wanted);
    }

    /** As {@link #conflicts}. */
    public void eachConflict(Criteria criteria, Consumer<Conflict> consumer) {
        each(conflicts(), ranked("conflicts", criteria), null, consumer);
    }

    private Listed<Conflict> conflicts() {
        return new Listed<>("ranks", "conflicts", "v.record", r -> json.read(r.getString(1), Conflict.class), NO_SORTS);
    }

    public Page<Node> nodes(Criteria criteria, Page.Wanted wanted) {
        return page(nodes(), ranked("nodes", criteria), wanted);
    }

    public void eachNode(Criteria criteria, Consumer<Node> consumer) {
        each(nodes(), ranked("nodes", criteria), null, consumer);
    }

    private Listed<Node> nodes() {
        return new Listed<>("ranks", "nodes", "v.record", r -> json.read(r.getString(1), Node.class), NO_SORTS);
    }

    /** The best supported first. */
    public Page<Edge> edges(Criteria criteria, Page.Wanted wanted) {
        return page(edges(), ranked("edges", criteria), wanted);
    }

    /** As {@link #edges}. */
    public void eachEdge(Criteria criteria, Consumer<Edge> consumer) {
        each(edges(), ranked("edges", criteria), null, consumer);
    }

    private Listed<Edge> edges() {
        return new Listed<>("ranks", "edges", "v.record", r -> json.read(r.getString(1), Edge.class), NO_SORTS);
    }

    private static Conditions ranked(String kind, Criteria criteria) {
        return Conditions.of(criteria).equal("e.kind", kind).involving(criteria.actor());
    }

    private static Conditions withoutCopies(String kind, Criteria criteria) {
        Conditions where = ranked(kind, criteria);
        return criteria.source() == null && criteria.document() == null ? where.add("e.copy = 0") : where;
    }

    private <T> Page<T> page(Listed<T> list, Conditions where, Page.Wanted wanted) {
        int total = sql.first("SELECT count(*) FROM " + list.facts() + " e" + where, r -> r.getInt(1), where.values())
                .orElse(0);
        List<Placed<T>> found = new ArrayList<>();
        Conditions from = where.copy();
        String column = column(list, wanted.sort());
        if (wanted.after() != null) {
            start(from, column, wanted.after());
        }
        select(list, from, column, " LIMIT " + (wanted.limit() + 1), found::add);
        boolean more = found.size() > wanted.limit();
        List<Placed<T>> shown = more ? found.subList(0, wanted.limit()) : found;
        return new Page<>(shown.stream().map(Placed::item).toList(), more ? next(shown.getLast()) : null, total);
    }

    private <T> void each(Listed<T> list, Conditions where, @Nullable String sort, Consumer<T> consumer) {
        select(list, where, column(list, sort), "", placed -> consumer.accept(placed.item()));
    }

    private <T> void select(
            Listed<T> list, Conditions where, String column, String limit, Consumer<Placed<T>> consumer) {
        // The rows are chosen and sorted without their records: those are long.
        String order = column.isEmpty() ? "e.rank" : column + direction(column) + ", e.rank";
        String key = column.isEmpty() ? "NULL" : column;
        String outer = column.isEmpty() ? "x.rank" : "x.key" + direction(column) + ", x.rank";
        sql.each(
                "SELECT " + list.columns() + ", x.key, x.rank FROM (SELECT e.*, " + key + " AS key FROM " + list.facts()
                        + " e" + where + " ORDER BY " + order + limit + ") x JOIN " + list.records()
                        + " v ON v.id = x.item ORDER BY " + outer,
                r -> placed(list, r),
                consumer,
                where.values());
    }

    private static <T> Placed<T> placed(Listed<T> list, ResultSet row) throws SQLException {
        return new Placed<>(list.row().of(row), row.getString("key"), row.getLong("rank"));
    }

    /** Names go up, figures and days down. */
    private static String direction(String column) {
        return column.equals("e.name") ? "" : " DESC";
    }

    private static String column(Listed<?> list, @Nullable String sort) {
        if (sort == null) {
            return "";
        }
        return Objects.requireNonNull(list.sorts().get(sort), () -> "this list cannot be sorted by " + sort);
    }

    /** A key may hold anything but a line's end, a rank is a number. */
    private static String next(Placed<?> last) {
        String place = last.rank() + (last.key() == null ? "" : "\n" + last.key());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    private static void start(Conditions where, String column, String cursor) {
        String[] parts;
        long rank;
        try {
            parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\n", 2);
            rank = Long.parseLong(parts[0]);
        } catch (IllegalArgumentException bad) {
            throw new CursorException(cursor);
        }
        if (column.isEmpty() != (parts.length == 1)) {
            throw new CursorException(cursor);
        }
        if (column.isEmpty()) {
            where.add("e.rank > ?", rank);
        } else {
            Object key = key(column, parts[1], cursor);
            String beyond = direction(column).isEmpty() ? ">" : "<";
            where.add("(%1$s %2$s ? OR (%1$s = ? AND e.rank > ?))".formatted(column, beyond), key, key, rank);
        }
    }

    private static Object key(String column, String text, String cursor) {
        if (column.equals("e.day") || column.equals("e.name")) {
            return text;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException bad) {
            throw new CursorException(cursor);
        }
    }
}
