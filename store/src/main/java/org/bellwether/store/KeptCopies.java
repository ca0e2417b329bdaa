package org.bellwether.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.bellwether.model.Article;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Document;

/**
 * The signatures that a case keeps of its articles, and which articles were found to belong together.
 *
 * <p>An article without a signature of the present version has not been compared yet.
 */
final class KeptCopies {
    private static final String UNSIGNED =
            " FROM articles a WHERE NOT EXISTS (SELECT 1 FROM signatures s WHERE s.article = a.id AND s.version = ?)";

    private final Sql sql;
    private final RecordJson json;

    KeptCopies(Sql sql, RecordJson json) {
        this.sql = sql;
        this.json = json;
    }

    boolean has(ArticleId article, int version) {
        return sql.first(
                        "SELECT 1 FROM signatures WHERE article = ? AND version = ?",
                        r -> r.getInt(1),
                        article.value(),
                        version)
                .isPresent();
    }

    /** The articles that have not been compared, in order. */
    List<ArticleId> missing(int version) {
        return sql.all("SELECT a.id" + UNSIGNED + " ORDER BY a.id", r -> new ArticleId(r.getString(1)), version);
    }

    boolean isComplete(int version) {
        return sql.first("SELECT 1" + UNSIGNED + " LIMIT 1", r -> r.getInt(1), version)
                .isEmpty();
    }

    /** Compares an article with those that were taken in before it, and keeps what comes of it. */
    void compare(Article article, NearCopies copies) {
        copies.keptBy(kept(copies.version()));
        byte[] signature = copies.signature(article);
        List<ArticleId> found = copies.add(Document.of(article), signature);
        sql.update(
                "INSERT OR REPLACE INTO signatures VALUES(?,?,?)", article.id().value(), copies.version(), signature);
        for (ArticleId other : found) {
            sql.update("INSERT OR IGNORE INTO near VALUES(?,?)", article.id().value(), other.value());
        }
    }

    private NearCopies.Kept kept(int version) {
        return new NearCopies.Kept() {
            @Override
            public <T> Optional<T> signature(ArticleId article, BiFunction<String, byte[], T> made) {
                return sql.first(
                        "SELECT a.sha256, s.signature FROM signatures s JOIN articles a ON a.id = s.article WHERE s.article = ? AND s.version = ?",
                        r -> made.apply(r.getString(1), r.getBytes(2)),
                        article.value(),
                        version);
            }
        };
    }

    /** Tells all that is kept. */
    void recall(NearCopies copies) {
        copies.keptBy(kept(copies.version()));
        sql.each(
                "SELECT a.document, s.signature FROM signatures s JOIN articles a ON a.id = s.article WHERE s.version = ?"
                        + " ORDER BY s.article",
                r -> Map.entry(json.read(r.getString(1), Document.class), r.getBytes(2)),
                kept -> copies.restore(kept.getKey(), kept.getValue()),
                copies.version());
        pairs().forEach(pair -> copies.restore(pair.getFirst(), pair.getLast()));
    }

    /** Articles that belong together, two by two; those that belong to the same one are not paired again. */
    List<List<ArticleId>> pairs() {
        return sql.all(
                "SELECT article, other FROM near ORDER BY article, other",
                r -> List.of(new ArticleId(r.getString(1)), new ArticleId(r.getString(2))));
    }

    /** Forgets an article. Those that belong together with it, perhaps through it alone, are to be compared anew. */
    void forget(ArticleId article) {
        List<String> group = sql.all("""
                WITH RECURSIVE together(id) AS (VALUES(?) UNION
                  SELECT other FROM near JOIN together ON article = id UNION
                  SELECT article FROM near JOIN together ON other = id)
                SELECT id FROM together""", r -> r.getString(1), article.value());
        for (String id : group) {
            sql.update("DELETE FROM near WHERE article = ? OR other = ?", id, id);
            sql.update("DELETE FROM signatures WHERE article = ?", id);
        }
    }

    /** Forgets what programs with other signatures found. */
    void forgetOthers(int version) {
        if (sql.first("SELECT 1 FROM signatures WHERE version <> ? LIMIT 1", r -> r.getInt(1), version)
                .isPresent()) {
            sql.update("DELETE FROM near");
            sql.update("DELETE FROM signatures");
        }
    }
}
