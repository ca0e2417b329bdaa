package org.bellwether.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The tables of {@code case.db}. The number goes up with every change that an older program could not read. */
final class Schema {
    static final int VERSION = 1;

    /** Marks the file as ours ("BWCS"), so that another program's database is not mistaken for a case. */
    private static final int APPLICATION = 0x42574353;

    private static final String[] TABLES = {
        "CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
        // The truth: one row an article, with its reading.
        """
        CREATE TABLE articles(id TEXT NOT NULL PRIMARY KEY, document TEXT NOT NULL, sha256 TEXT NOT NULL, text TEXT NOT NULL,
          blocks TEXT NOT NULL, reading TEXT NOT NULL, analysed INTEGER NOT NULL, program TEXT NOT NULL,
          ontology TEXT NOT NULL)""",
        "CREATE INDEX articles_sha256 ON articles(sha256)",
        // Joined from them, replaced as a whole.
        """
        CREATE TABLE documents(id TEXT NOT NULL PRIMARY KEY, publisher TEXT NOT NULL, first TEXT, last TEXT,
          analysed INTEGER NOT NULL, record TEXT NOT NULL)""",
        """
        CREATE TABLE actors(id TEXT NOT NULL PRIMARY KEY, kind TEXT NOT NULL, names TEXT NOT NULL, mentions INTEGER NOT NULL,
          record TEXT NOT NULL)""",
        """
        CREATE TABLE events(id TEXT NOT NULL PRIMARY KEY, type TEXT NOT NULL, status TEXT NOT NULL, first TEXT, last TEXT,
          record TEXT NOT NULL)""",
        """
        CREATE TABLE claims(id TEXT NOT NULL PRIMARY KEY, kind TEXT NOT NULL, first TEXT, last TEXT, event TEXT,
          record TEXT NOT NULL)""",
        "CREATE TABLE involved(actor TEXT NOT NULL, item TEXT NOT NULL, PRIMARY KEY(actor, item)) WITHOUT ROWID",
        "CREATE TABLE told(item TEXT NOT NULL, article TEXT NOT NULL, PRIMARY KEY(item, article)) WITHOUT ROWID",
        "CREATE TABLE former(id TEXT PRIMARY KEY, item TEXT NOT NULL) WITHOUT ROWID",
    };

    private Schema() {}

    /** Makes the tables in an empty database; does nothing in one that has them. */
    static void create(Connection connection) throws SQLException {
        if (number(connection, "PRAGMA user_version") == VERSION) {
            return;
        }
        try (Statement sql = connection.createStatement()) {
            sql.execute("BEGIN IMMEDIATE");
            for (String table : TABLES) {
                sql.execute(table);
            }
            sql.execute("INSERT INTO meta VALUES('joined', 'no')");
            sql.execute("PRAGMA application_id = " + APPLICATION);
            sql.execute("PRAGMA user_version = " + VERSION);
            sql.execute("COMMIT");
        }
    }

    /** Whether the database holds nothing at all, as after a kill between its creation and its first commit. */
    static boolean isEmpty(Connection connection) throws SQLException {
        return number(connection, "PRAGMA user_version") == 0
                && number(connection, "SELECT count(*) FROM sqlite_master") == 0;
    }

    /**
     * Makes sure that this program knows the database; changes nothing.
     *
     * @throws CaseException of kind {@code REFUSED} when it does not
     */
    static void check(Connection connection, Path file) throws SQLException {
        if (isEmpty(connection)) {
            return;
        }
        if (number(connection, "PRAGMA application_id") != APPLICATION) {
            throw new CaseException(
                    CaseException.Kind.REFUSED,
                    "%s is not a case of this program; it is left untouched".formatted(file));
        }
        int found = number(connection, "PRAGMA user_version");
        if (found != VERSION) {
            throw new CaseException(
                    CaseException.Kind.REFUSED,
                    "%s has version %d of the case format, this program knows version %d; use the program that wrote it. It is left untouched"
                            .formatted(file, found, VERSION));
        }
    }

    private static int number(Connection connection, String question) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(question)) {
            return row.next() ? row.getInt(1) : 0;
        }
    }
}
