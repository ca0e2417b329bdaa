package org.bellwether.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bellwether.model.Article;
import org.bellwether.model.ArticleId;
import org.bellwether.model.ArticleText;
import org.bellwether.model.Block;
import org.bellwether.model.Document;
import org.bellwether.model.Entry;
import org.bellwether.model.OwnTable;
import org.bellwether.model.Reading;
import org.bellwether.situation.Compared;
import org.jspecify.annotations.Nullable;

/**
 * A case on disk. Open it {@linkplain #toWrite to write} or {@linkplain #toAsk to ask}; one thread uses it at a time.
 *
 * <p>What is joined across articles is made by {@link #join} after changes. A process that was killed before that leaves a
 * case that says so, and the next one that opens it joins.
 */
public final class CaseFolder implements AutoCloseable {
    /** So many articles are joined in about a second. */
    private static final int SMALL = 300;

    /** How long a second process waits for the first. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path folder;
    private final Sql sql;
    private final RecordJson json = new RecordJson();
    /** What the last joining found: a process that joins again and again compares only what is new. */
    private final Compared compared = new Compared();

    private final KeptCopies kept;
    private final CorrectionLog corrections;
    private final CompactReadings readings;
    private @Nullable CaseLock lock;

    private CaseFolder(Path folder, Sql sql, @Nullable CaseLock lock) {
        this.folder = folder;
        this.sql = sql;
        this.kept = new KeptCopies(sql, json);
        this.corrections = new CorrectionLog(sql);
        this.readings = new CompactReadings(sql, json);
        this.lock = lock;
    }

    /**
     * Opens a case to change it; makes it where there is none.
     *
     * @param purpose what the lock says to others: "read"
     * @throws CaseException when another process changes it for longer than the patience, or it cannot be used
     */
    public static CaseFolder toWrite(Path folder, Duration patience, String purpose) {
        try {
            Files.createDirectories(folder);
        } catch (IOException failed) {
            throw new CaseException(
                    CaseException.Kind.UNWRITABLE,
                    "the case folder %s cannot be made (%s); name another with --case".formatted(folder, failed),
                    failed);
        }
        if (Files.exists(file(folder))) {
            Sql.open(file(folder), false).close(); // refuses a foreign one before anything is written
        }
        CaseLock lock = CaseLock.take(folder, patience, purpose);
        boolean opened = false;
        try {
            CaseFolder open = new CaseFolder(folder, Sql.open(file(folder), true), lock);
            opened = true;
            return open;
        } finally {
            if (!opened) {
                lock.close();
            }
        }
    }

    /**
     * Opens a case to ask it; brings one of an older version up to date before.
     *
     * @throws CaseException of kind {@code ABSENT} when there is none
     */
    public static CaseFolder toAsk(Path folder) {
        if (!Files.exists(file(folder))) {
            throw absent(folder);
        }
        Sql sql = Sql.open(file(folder), false);
        if (sql.isEmpty()) {
            sql.close();
            throw absent(folder);
        }
        if (sql.isOlder()) {
            sql.close();
            return toWrite(folder, PATIENCE, "bringing it up to date");
        }
        return new CaseFolder(folder, sql, null);
    }

    private static CaseException absent(Path folder) {
        return new CaseException(
                CaseException.Kind.ABSENT,
                "there is no case in %s; read articles into it first, or name one with --case".formatted(folder));
    }

    private static Path file(Path folder) {
        return folder.resolve("case.db");
    }

    public Path folder() {
        return folder;
    }

    /**
     * Takes the right to change a case that was opened to ask, if nobody else has it.
     *
     * @return whether it may be changed now
     */
    public boolean tryWrite(String purpose) {
        if (lock == null) {
            lock = CaseLock.tryTake(folder, purpose).orElse(null);
        }
        return lock != null;
    }

    public boolean has(ArticleId article) {
        return sql.first("SELECT 1 FROM articles WHERE id = ?", r -> r.getInt(1), article.value())
                .isPresent();
    }

    /** Hears of a page that was fetched: where, when (an ISO instant), and the article made of it. */
    public interface EachPage {
        void page(String uri, String retrieved, ArticleId article);
    }

    /** Tells of all articles that were fetched, by whomever. */
    public void eachPage(EachPage listener) {
        record Row(String uri, String retrieved, ArticleId article) {}

        sql.each(
                """
                SELECT json_extract(document, '$.uri'), json_extract(document, '$.retrieved'), id FROM articles
                  WHERE json_extract(document, '$.retrieved') IS NOT NULL ORDER BY id""",
                r -> new Row(r.getString(1), r.getString(2), new ArticleId(r.getString(3))),
                row -> listener.page(row.uri(), row.retrieved(), row.article()));
    }

    /** Whether an article with just this text is in the case. */
    public boolean hasText(String sha256) {
        return sql.first("SELECT 1 FROM articles WHERE sha256 = ?", r -> r.getInt(1), sha256)
                .isPresent();
    }

    /** As {@link #add(StoredArticle, Program, NearCopies)}, to be compared with the others later. */
    public void add(StoredArticle stored, Program program) {
        add(stored, program, null);
    }

    /**
     * Adds an article, or replaces its reading. When this returns, it outlives a kill.
     *
     * @param nearCopies knows the articles that are there ({@link #recall}), and gets to know this one
     */
    public void add(StoredArticle stored, Program program, @Nullable NearCopies nearCopies) {
        Article article = stored.article();
        writing();
        sql.transaction(() -> {
            stale();
            // an id stands for one text: what was read again was compared before
            if (nearCopies != null && !kept.has(article.id(), nearCopies.version())) {
                kept.compare(article, nearCopies);
            }
            sql.update(
                    "INSERT OR REPLACE INTO articles VALUES(?,?,?,?,?,?,?,?,?)",
                    article.id().value(),
                    json.write(Document.of(article)),
                    article.sha256(),
                    article.text().string(),
                    json.write(article.blocks()),
                    json.write(stored.reading()),
                    stored.analysed() ? 1 : 0,
                    program.version(),
                    program.ontology());
            readings.keep(Document.of(article), stored.reading(), stored.analysed());
        });
    }

    /**
     * Takes articles out, with all that rests on them alone once {@link #join} was called.
     *
     * @return whether it was there
     */
    public boolean remove(ArticleId article) {
        writing();
        boolean[] found = new boolean[1];
        sql.transaction(() -> {
            stale();
            kept.forget(article);
            readings.forget(article);
            found[0] = sql.update("DELETE FROM articles WHERE id = ?", article.value()) > 0;
        });
        return found[0];
    }

    private void writing() {
        if (lock == null) {
            throw new IllegalStateException("the case " + folder + " was opened to ask");
        }
    }

    private void stale() {
        sql.update("UPDATE meta SET value = 'no' WHERE key = 'joined'");
        sql.update("INSERT INTO meta VALUES('changes', '1') ON CONFLICT(key) DO UPDATE SET value = value + 1");
        changed(sql);
    }

    /** Inside a transaction that changes what is answered. */
    static void changed(Sql sql) {
        sql.update("INSERT INTO meta VALUES('revision', '1') ON CONFLICT(key) DO UPDATE SET value = value + 1");
    }

    /** How often the case was changed: what is the same number was not changed in between, by whichever process. */
    public long revision() {
        return sql.first("SELECT value FROM meta WHERE key = 'revision'", r -> r.getLong(1))
                .orElse(0L);
    }

    /** Whether what is joined rests on just the articles that are there. */
    public boolean isJoined() {
        return sql.first("SELECT value FROM meta WHERE key = 'joined'", r -> r.getString(1))
                .orElse("no")
                .equals("yes");
    }

    /** Joins actors and events across all articles anew, if anything changed since. Takes time in proportion to the case. */
    public void join(NearCopies nearCopies) {
        writing();
        if (!isJoined()) {
            if (!kept.isComplete(nearCopies.version())) {
                recall(nearCopies);
            }
            readings.complete();
            new JoinedTables(this, sql, json).write(kept.pairs(), compared);
        }
    }

    /**
     * Joins if the case is small, or a good part of it has changed; else leaves it to the next who asks. So a large case that
     * grows by a few articles at a time is not joined anew for each of them.
     */
    public void joinIfDue(NearCopies nearCopies) {
        int changes = sql.first("SELECT value FROM meta WHERE key = 'changes'", r -> r.getInt(1))
                .orElse(0);
        int articles =
                sql.first("SELECT count(*) FROM articles", r -> r.getInt(1)).orElse(0);
        if (isDue(changes, articles)) {
            join(nearCopies);
        }
    }

    static boolean isDue(int changes, int articles) {
        return articles <= SMALL || changes >= articles / 10;
    }

    /** Tells what is known of copies among the articles that are there; compares those that were not compared yet. */
    public void recall(NearCopies nearCopies) {
        writing();
        sql.transaction(() -> kept.forgetOthers(nearCopies.version()));
        kept.recall(nearCopies);
        for (ArticleId id : kept.missing(nearCopies.version())) {
            Article article = article(id).orElseThrow();
            sql.transaction(() -> kept.compare(article, nearCopies));
        }
    }

    /** The tables of a user's own that articles are read with, in order. */
    public List<OwnTable> tables() {
        return sql
                .all(
                        "SELECT kind, name, text FROM own_tables",
                        r -> new OwnTable(OwnTable.Kind.valueOf(r.getString(1)), r.getString(2), r.getString(3)))
                .stream()
                .sorted()
                .toList();
    }

    /** Keeps tables; one takes the place of another of its kind and name. */
    public void keep(List<OwnTable> tables) {
        writing();
        sql.transaction(() -> {
            for (OwnTable table : tables) {
                sql.update(
                        "INSERT OR REPLACE INTO own_tables VALUES(?,?,?)",
                        table.kind().name(),
                        table.name(),
                        table.text());
            }
        });
    }

    /** The log of corrections, oldest first. */
    public List<Logged> log() {
        return corrections.all();
    }

    /**
     * Adds entries to the log of corrections. When this returns, they outlive a kill; {@link #join} makes them felt.
     *
     * @return how many are new; those that are there already are left as they are
     */
    public int log(List<? extends Entry> entries) {
        writing();
        int[] added = new int[1];
        sql.transaction(() -> {
            for (Entry entry : entries) {
                added[0] += corrections.add(entry) ? 1 : 0;
            }
            if (added[0] > 0) {
                stale();
            }
        });
        return added[0];
    }

    /** The corrections that are not undone, in the log's order. */
    List<Entry.Correction> standing() {
        return corrections.standing();
    }

    /** Ids of all articles, in order. */
    public List<ArticleId> articleIds() {
        return sql.all("SELECT id FROM articles ORDER BY id", r -> new ArticleId(r.getString(1)));
    }

    public Optional<Article> article(ArticleId id) {
        return sql.first("SELECT document, text, blocks FROM articles WHERE id = ?", this::article, id.value());
    }

    public Optional<StoredArticle> stored(ArticleId id) {
        return sql.first(
                "SELECT document, text, blocks, reading, analysed FROM articles WHERE id = ?",
                this::stored,
                id.value());
    }

    /** What joining looks at in each article. */
    CompactReadings readings() {
        return readings;
    }

    /** What is there and what is joined from it, all of one moment. */
    public <T> T asked(Function<CaseQueries, T> question) {
        Holder<T> answer = new Holder<>();
        sql.snapshot(() -> answer.value = question.apply(new CaseQueries(this, sql, json)));
        return java.util.Objects.requireNonNull(answer.value, "a question has an answer");
    }

    private static final class Holder<T> {
        private @Nullable T value;
    }

    private StoredArticle stored(ResultSet row) throws SQLException {
        return new StoredArticle(article(row), json.read(row.getString(4), Reading.class), row.getInt(5) == 1);
    }

    private Article article(ResultSet row) throws SQLException {
        Document document = json.read(row.getString(1), Document.class);
        return new Article(
                document.id(),
                document.uri(),
                document.title(),
                document.publisher(),
                document.authors(),
                document.language(),
                document.published(),
                document.retrieved(),
                ArticleText.of(row.getString(2)),
                document.sha256(),
                document.canonical(),
                List.of(json.read(row.getString(3), Block[].class)));
    }

    @Override
    public void close() {
        try {
            sql.close();
        } finally {
            if (lock != null) {
                lock.close();
            }
        }
    }
}
