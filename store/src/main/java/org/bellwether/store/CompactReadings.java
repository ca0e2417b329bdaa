package org.bellwether.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Claim;
import org.bellwether.model.Document;
import org.bellwether.model.Influence;
import org.bellwether.model.Reading;
import org.bellwether.model.Rebuttal;
import org.bellwether.model.Report;
import org.bellwether.model.Statement;

/**
 * What joining looks at in each article, kept as bytes beside its reading: a joining goes through the readings of all articles, and taking their
 * JSON apart would be most of what it does for those that are as they were. Made of the readings, and made again where a program
 * does not know the bytes' form.
 */
final class CompactReadings {
    /** Since version 10. */
    static final String SCHEMA = """
            CREATE TABLE compact(article TEXT NOT NULL PRIMARY KEY, form TEXT NOT NULL, told BLOB NOT NULL, said BLOB NOT NULL,
              claims BLOB NOT NULL) WITHOUT ROWID""";

    /**
     * How often an article mentions an actor.
     *
     * @param actor of the reading
     * @param times at least once
     */
    record Mentioned(ActorId actor, int times) {}

    /**
     * What is held of each article while the case is joined.
     *
     * @param document the article
     * @param analysed whether anything was looked for in it
     * @param actors of its reading
     * @param reports of its reading
     * @param influences of its reading
     * @param mentioned how often its reading mentions whom, by actor
     */
    record Told(
            Document document,
            boolean analysed,
            List<Actor> actors,
            List<Report> reports,
            List<Influence> influences,
            List<Mentioned> mentioned) {
        private static Told of(Document document, Reading reading, boolean analysed) {
            Map<ActorId, Integer> times = new TreeMap<>();
            reading.mentions().forEach(m -> times.merge(m.actor(), 1, Integer::sum));
            return new Told(
                    document,
                    analysed,
                    reading.actors(),
                    reading.reports(),
                    reading.influences(),
                    times.entrySet().stream()
                            .map(e -> new Mentioned(e.getKey(), e.getValue()))
                            .toList());
        }

        /** The reading without mentions, claims and statements. */
        Reading reading() {
            return new Reading(document.id(), actors, List.of(), reports, List.of(), influences);
        }
    }

    /**
     * What is compared where statements clash.
     *
     * @param statements of a reading
     * @param rebuttals of a reading
     */
    record Said(List<Statement> statements, List<Rebuttal> rebuttals) {}

    /** What an article claims, or reports as claimed. */
    record Claims(List<Claim> claims) {}

    private final Sql sql;
    private final RecordJson json;
    private final RecordBytes<Told> told = new RecordBytes<>(Told.class);
    private final RecordBytes<Said> said = new RecordBytes<>(Said.class);
    private final RecordBytes<Claims> claims = new RecordBytes<>(Claims.class);
    private final String form = told.form() + said.form() + claims.form();

    CompactReadings(Sql sql, RecordJson json) {
        this.sql = sql;
        this.json = json;
    }

    /** Inside the transaction in which the article is written. */
    void keep(Document document, Reading reading, boolean analysed) {
        sql.update(
                "INSERT OR REPLACE INTO compact VALUES(?,?,?,?,?)",
                document.id().value(),
                form,
                told.write(Told.of(document, reading, analysed)),
                said.write(new Said(reading.statements(), reading.rebuttals())),
                claims.write(new Claims(reading.claims())));
    }

    /** Inside the transaction in which the article is taken out. */
    void forget(ArticleId article) {
        sql.update("DELETE FROM compact WHERE article = ?", article.value());
    }

    /** Makes those that are not there, as in a case that an older program has made. */
    void complete() {
        List<String> missing = sql.all(
                "SELECT id FROM articles WHERE id NOT IN (SELECT article FROM compact WHERE form = ?) ORDER BY id",
                r -> r.getString(1),
                form);
        if (!missing.isEmpty()) {
            sql.transaction(() -> missing.forEach(id -> sql.each(
                    "SELECT document, reading, analysed FROM articles WHERE id = ?",
                    r -> {
                        keep(
                                json.read(r.getString(1), Document.class),
                                json.read(r.getString(2), Reading.class),
                                r.getInt(3) == 1);
                        return id;
                    },
                    _ -> {},
                    id)));
        }
    }

    /** One article after the other, by id. */
    void eachTold(Consumer<Told> consumer) {
        each("told", told, consumer);
    }

    /** As {@link #eachTold}. */
    void eachSaid(Consumer<Said> consumer) {
        each("said", said, consumer);
    }

    /** As {@link #eachTold}. */
    void eachClaims(Consumer<List<Claim>> consumer) {
        each("claims", claims, c -> consumer.accept(c.claims()));
    }

    private <T extends Record> void each(String column, RecordBytes<T> bytes, Consumer<T> consumer) {
        sql.each("SELECT %s FROM compact ORDER BY article".formatted(column), r -> bytes.read(r.getBytes(1)), consumer);
    }
}
