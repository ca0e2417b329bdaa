package org.bellwether.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Change;
import org.bellwether.model.Claim;
import org.bellwether.model.Conflict;
import org.bellwether.model.CorrectionId;
import org.bellwether.model.Entry.Correction;
import org.bellwether.model.Entry.Undo;
import org.bellwether.model.Event;
import org.bellwether.model.Influence;
import org.bellwether.model.Mention;
import org.bellwether.model.Passage;
import org.bellwether.model.Target;
import org.bellwether.store.ListedCorrection.State;

/** The questions that can be asked of a case's corrections and of what they took out of it. */
public final class Corrections {
    /** So many texts tell an actor from all others, and leave him to be found when some of them are gone. */
    private static final int ANCHORS = 24;

    private final CaseFolder folder;
    private final Sql sql;
    private final RecordJson json;

    Corrections(CaseFolder folder, Sql sql, RecordJson json) {
        this.folder = folder;
        this.sql = sql;
        this.json = json;
    }

    /** The whole log, oldest first. */
    public List<Logged> log() {
        return folder.log();
    }

    /** All corrections, oldest first, with what has become of each. */
    public List<ListedCorrection> all() {
        Map<String, String> outcomes = pairs("SELECT correction, outcome FROM outcomes");
        Map<String, List<String>> touches = new TreeMap<>();
        sql.each(
                "SELECT correction, item FROM corrected ORDER BY correction, item",
                r -> Map.entry(r.getString(1), r.getString(2)),
                e -> touches.computeIfAbsent(e.getKey(), _ -> new ArrayList<>()).add(e.getValue()));
        List<Logged> log = log();
        Map<CorrectionId, Undo> undone = CorrectionLog.undone(log);
        List<ListedCorrection> all = new ArrayList<>();
        for (Logged logged : log) {
            if (logged.entry() instanceof Correction correction) {
                String id = correction.id().value();
                Undo undo = undone.get(correction.id());
                State state = undo != null
                        ? State.UNDONE
                        // written down but not joined yet, as after a kill
                        : State.valueOf(outcomes.getOrDefault(id, State.APPLIED.name()));
                all.add(new ListedCorrection(
                        logged.number(), correction, state, undo, touches.getOrDefault(id, List.of())));
            }
        }
        return all;
    }

    /** The corrections that hold of an item, oldest first. */
    public List<ListedCorrection> of(String item) {
        List<String> ids =
                sql.all("SELECT correction FROM corrected WHERE item = ? ORDER BY n", r -> r.getString(1), item);
        return ids.isEmpty()
                ? List.of()
                : all().stream()
                        .filter(c -> ids.contains(c.correction().id().value()))
                        .toList();
    }

    /** As {@link #of}, the ids alone. */
    public List<CorrectionId> holding(String item) {
        return sql.all(
                "SELECT correction FROM corrected WHERE item = ? ORDER BY n",
                r -> new CorrectionId(r.getString(1)),
                item);
    }

    /** For each item in which corrections hold, their ids, oldest first. */
    public Map<String, List<CorrectionId>> marks() {
        Map<String, List<CorrectionId>> marks = new TreeMap<>();
        sql.each(
                "SELECT item, correction FROM corrected ORDER BY item, n",
                r -> Map.entry(r.getString(1), new CorrectionId(r.getString(2))),
                e -> marks.computeIfAbsent(e.getKey(), _ -> new ArrayList<>()).add(e.getValue()));
        return marks;
    }

    /**
     * How many items of a kind the case has.
     *
     * @param kind {@code conflicts}, {@code influences}, {@code nodes} or {@code edges}
     */
    public int count(String kind) {
        if (!List.of("conflicts", "influences", "nodes", "edges").contains(kind)) {
            throw new IllegalArgumentException("'%s' is not counted here".formatted(kind));
        }
        return sql.first("SELECT count(*) FROM " + kind, r -> r.getInt(1)).orElse(0);
    }

    /** Whether an analyst has confirmed an item. */
    public boolean isConfirmed(String item) {
        return of(item).stream().anyMatch(c -> c.correction().change() instanceof Change.Confirm);
    }

    /** The events that are rejected, by id. */
    public List<Event> events() {
        return rejected("event", Event.class);
    }

    /** The claims that are rejected, by id. */
    public List<Claim> claims() {
        return rejected("claim", Claim.class);
    }

    /** The causal statements that are rejected, by id. */
    public List<Influence> influences() {
        return rejected("influence", Influence.class);
    }

    /** The conflicts that are rejected, by id. */
    public List<Conflict> conflicts() {
        return rejected("conflict", Conflict.class);
    }

    private <T> List<T> rejected(String kind, Class<T> type) {
        return sql.all(
                "SELECT record FROM rejected WHERE kind = ? ORDER BY id", r -> json.read(r.getString(1), type), kind);
    }

    /** The rejected event with this id. */
    public Optional<Event> event(String id) {
        return rejected(id, "event", Event.class);
    }

    /** The rejected claim with this id. */
    public Optional<Claim> claim(String id) {
        return rejected(id, "claim", Claim.class);
    }

    /** The rejected causal statement with this id. */
    public Optional<Influence> influence(String id) {
        return rejected(id, "influence", Influence.class);
    }

    /** The rejected conflict with this id. */
    public Optional<Conflict> conflict(String id) {
        return rejected(id, "conflict", Conflict.class);
    }

    private <T> Optional<T> rejected(String id, String kind, Class<T> type) {
        return sql.first(
                "SELECT record FROM rejected WHERE id = ? AND kind = ?",
                r -> json.read(r.getString(1), type),
                id,
                kind);
    }

    /** Who is meant, by some of the places that mention him, each in another text; the texts by their hashes. */
    Target.OfActor target(ActorId actor, String name) {
        Optional<CorrectionId> made = sql.first(
                "SELECT correction FROM made WHERE actor = ?", r -> new CorrectionId(r.getString(1)), actor.value());
        Map<String, String> today = pairs("SELECT id, item FROM former WHERE item = ?", actor.value());
        Map<String, String> moved = moved();
        List<Target.Named> named = new ArrayList<>();
        String last = "";
        for (Map.Entry<String, String> told : sql.all(
                "SELECT a.sha256, a.id FROM told t JOIN articles a ON a.id = t.article WHERE t.item = ? ORDER BY a.sha256, a.id",
                Corrections::entry,
                actor.value())) {
            if (named.size() < ANCHORS && !told.getKey().equals(last)) {
                last = told.getKey();
                named(told.getKey(), told.getValue(), actor, today, moved).ifPresent(named::add);
            }
        }
        return new Target.OfActor(name, named, made.orElse(null));
    }

    /** The mention in an article that tells most: a name, a long one, an early one. */
    private Optional<Target.Named> named(
            String sha256, String article, ActorId actor, Map<String, String> today, Map<String, String> moved) {
        StoredArticle stored = folder.stored(new ArticleId(article)).orElseThrow();
        return stored.reading().mentions().stream()
                .filter(m -> moved.getOrDefault(
                                m.id().value(),
                                today.getOrDefault(m.actor().value(), m.actor().value()))
                        .equals(actor.value()))
                .min(Comparator.comparing((Mention m) -> m.kind() != Mention.Kind.NAME)
                        .thenComparingInt(m -> m.span().start() - m.span().end())
                        .thenComparing(Mention::span)
                        .thenComparing(Mention::id))
                .map(m -> new Target.Named(
                        Passage.of(m.span(), sha256),
                        stored.reading().actors().stream()
                                .filter(a -> a.id().equals(m.actor()))
                                .findFirst()
                                .map(Actor::name)
                                .orElse(m.span().quote())));
    }

    /** The joined actor of each mention that a split took. */
    Map<String, String> moved() {
        return pairs("SELECT mention, actor FROM moved");
    }

    private Map<String, String> pairs(String query, Object... values) {
        Map<String, String> pairs = new TreeMap<>();
        sql.each(query, Corrections::entry, e -> pairs.put(e.getKey(), e.getValue()), values);
        return pairs;
    }

    private static Map.Entry<String, String> entry(ResultSet row) throws SQLException {
        return Map.entry(row.getString(1), row.getString(2));
    }
}
