package org.bellwether.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes all joined tables, and in them only what has changed: what they hold is kept, as hashes, in a {@link RowsFile}. The database
 * has its digest, written in one transaction with the tables. Where there is no file of that digest (it was deleted, damaged, is
 * another case's, or a process was killed), the tables are emptied and written from the start. What is in them then is the same.
 */
final class JoinedRows implements AutoCloseable {
    /** Under this key the database has the file's digest. */
    static final String DIGEST = "rows";

    private static final Map<String, ChangedRows.Table> TABLES = tables(
            new ChangedRows.Table("documents", List.of("id"), 6),
            new ChangedRows.Table("actors", List.of("id"), 5),
            new ChangedRows.Table("events", List.of("id"), 6),
            new ChangedRows.Table("claims", List.of("id"), 7),
            new ChangedRows.Table("influences", List.of("id"), 9),
            new ChangedRows.Table("nodes", List.of("id"), 2),
            new ChangedRows.Table("edges", List.of("id"), 4),
            new ChangedRows.Table("conflicts", List.of("id"), 5),
            new ChangedRows.Table("involved", List.of("actor", "item"), 2),
            new ChangedRows.Table("told", List.of("item", "article"), 2),
            new ChangedRows.Table("former", List.of("id"), 2),
            new ChangedRows.Table("event_facts", List.of("rank"), 17),
            new ChangedRows.Table("event_parties", List.of("actor", "role", "event"), 3),
            new ChangedRows.Table("event_briefs", List.of("event"), 6),
            new ChangedRows.Table("event_ties", List.of("actor", "other", "sources", "event"), 8),
            new ChangedRows.Table("ranks", List.of("kind", "rank"), 9));

    private final Sql sql;
    private final RowsFile file;
    private final Map<String, KnownRows> known;
    private final Map<String, ChangedRows> open = new TreeMap<>();
    private final Map<String, KnownRows> finished = new TreeMap<>();

    private JoinedRows(Sql sql, RowsFile file, Map<String, KnownRows> known) {
        this.sql = sql;
        this.file = file;
        this.known = known;
    }

    private static Map<String, ChangedRows.Table> tables(ChangedRows.Table... tables) {
        Map<String, ChangedRows.Table> byName = new TreeMap<>();
        for (ChangedRows.Table table : tables) {
            byName.put(table.name(), table);
        }
        return byName;
    }

    /** Begins, inside a transaction; empties the tables where it is not known what is in them. */
    static JoinedRows of(Sql sql, Path folder) {
        RowsFile file = new RowsFile(folder);
        Map<String, KnownRows> known = sql.first("SELECT value FROM meta WHERE key = ?", r -> r.getString(1), DIGEST)
                .map(file::read)
                .orElse(Map.of());
        if (known.isEmpty()) {
            TABLES.keySet().forEach(table -> sql.update("DELETE FROM " + table));
        }
        return new JoinedRows(sql, file, known);
    }

    ChangedRows table(String name) throws SQLException {
        ChangedRows.Table table = TABLES.get(name);
        if (table == null || finished.containsKey(name)) {
            throw new IllegalArgumentException("no table that is being written: " + name);
        }
        ChangedRows rows = open.get(name);
        if (rows == null) {
            rows = new ChangedRows(sql, table, known.getOrDefault(name, KnownRows.NONE));
            open.put(name, rows);
        }
        return rows;
    }

    /** All rows of all tables were written: takes out the others. */
    void takeOutTheRest() throws SQLException {
        for (String name : TABLES.keySet()) {
            finished.put(name, table(name).finish());
        }
    }

    /** Keeps what is in the tables for the next time. Where that is not possible the next time begins from the start. */
    void keep() {
        sql.update("DELETE FROM meta WHERE key = ?", DIGEST);
        try {
            sql.update("INSERT INTO meta VALUES(?,?)", DIGEST, file.write(finished));
        } catch (IOException full) {
            // nothing is lost but time
        }
    }

    @Override
    public void close() throws SQLException {
        SQLException first = null;
        for (ChangedRows rows : open.values()) {
            try {
                rows.close();
            } catch (SQLException failed) {
                first = failed;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
