package org.bellwether.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The tables of {@code case.db}. The number goes up with every change that an older program could not read. */
final class Schema {
    static final int VERSION = 10;

    /** Marks the file as ours ("BWCS"), so that another program's database is not mistaken for a case. */
    private static final int APPLICATION = 0x42574353;

    /** Kept with each article since version 2: by what its copies are recognised, and those found so far. */
    private static final List<String> COPIES = List.of(
            "CREATE TABLE signatures(article TEXT NOT NULL PRIMARY KEY, version INTEGER NOT NULL, signature BLOB NOT NULL)",
            "CREATE TABLE near(article TEXT NOT NULL, other TEXT NOT NULL, PRIMARY KEY(article, other)) WITHOUT ROWID",
            "CREATE INDEX near_other ON near(other)");

    /** Since version 3: what drives what, and which statements clash. */
    private static final List<String> INFLUENCES = List.of(
            """
            CREATE TABLE IF NOT EXISTS influences(id TEXT NOT NULL PRIMARY KEY, sign TEXT NOT NULL, modality TEXT NOT NULL, first TEXT,
              last TEXT, copy INTEGER NOT NULL, cause TEXT NOT NULL, effect TEXT NOT NULL, record TEXT NOT NULL)""",
            "CREATE INDEX IF NOT EXISTS influences_cause ON influences(cause)",
            "CREATE INDEX IF NOT EXISTS influences_effect ON influences(effect)",
            "CREATE TABLE IF NOT EXISTS nodes(id TEXT NOT NULL PRIMARY KEY, record TEXT NOT NULL)",
            "CREATE TABLE IF NOT EXISTS edges(id TEXT NOT NULL PRIMARY KEY, cause TEXT NOT NULL, effect TEXT NOT NULL, record TEXT NOT NULL)",
            """
            CREATE TABLE IF NOT EXISTS conflicts(id TEXT NOT NULL PRIMARY KEY, relation TEXT NOT NULL, first TEXT, last TEXT,
              record TEXT NOT NULL)""");

    /** Since version 4: the actors and nouns that a user gives. */
    private static final String OWN_TABLES = """
            CREATE TABLE own_tables(kind TEXT NOT NULL, name TEXT NOT NULL, text TEXT NOT NULL,
              PRIMARY KEY(kind, name)) WITHOUT ROWID""";

    /** Since version 6: what analysts correct, and what comes of it. Of the log nothing can be changed or taken out. */
    private static final List<String> CORRECTIONS = List.of(
            "CREATE TABLE corrections(n INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, record TEXT NOT NULL)",
            """
            CREATE TRIGGER corrections_change BEFORE UPDATE ON corrections
              BEGIN SELECT RAISE(ABORT, 'the log of corrections is only added to'); END""",
            """
            CREATE TRIGGER corrections_loss BEFORE DELETE ON corrections
              BEGIN SELECT RAISE(ABORT, 'the log of corrections is only added to'); END""",
            // Joined, replaced as a whole.
            "CREATE TABLE outcomes(correction TEXT PRIMARY KEY, outcome TEXT NOT NULL) WITHOUT ROWID",
            """
            CREATE TABLE corrected(item TEXT NOT NULL, n INTEGER NOT NULL, correction TEXT NOT NULL,
              PRIMARY KEY(item, n)) WITHOUT ROWID""",
            "CREATE TABLE rejected(id TEXT NOT NULL PRIMARY KEY, kind TEXT NOT NULL, record TEXT NOT NULL)",
            "CREATE TABLE moved(mention TEXT PRIMARY KEY, actor TEXT NOT NULL) WITHOUT ROWID",
            "CREATE TABLE made(actor TEXT PRIMARY KEY, correction TEXT NOT NULL) WITHOUT ROWID");

    private static final String CLAIMS = """
            CREATE TABLE claims(id TEXT NOT NULL PRIMARY KEY, kind TEXT NOT NULL, first TEXT, last TEXT, event TEXT,
              copy INTEGER NOT NULL, record TEXT NOT NULL)""";

    private static final List<String> TABLES = List.of(
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
            CLAIMS,
            "CREATE TABLE involved(actor TEXT NOT NULL, item TEXT NOT NULL, PRIMARY KEY(actor, item)) WITHOUT ROWID",
            "CREATE TABLE told(item TEXT NOT NULL, article TEXT NOT NULL, PRIMARY KEY(item, article)) WITHOUT ROWID",
            "CREATE TABLE former(id TEXT PRIMARY KEY, item TEXT NOT NULL) WITHOUT ROWID");

    private Schema() {}

    /** Makes the tables in an empty database, brings those of an older one up to date; all or nothing. */
    static void create(Connection connection) throws SQLException {
        int found = number(connection, "PRAGMA user_version");
        if (found == VERSION) {
            return;
        }
        List<String> steps = new ArrayList<>();
        if (found > 0) {
            // whatever a file beside the database says of its tables
            steps.add("DELETE FROM meta WHERE key = '%s'".formatted(JoinedRows.DIGEST));
        }
        if (found < 10) {
            steps.add("DROP TABLE IF EXISTS compact");
            steps.add(CompactReadings.SCHEMA);
        }
        if (found < 6) {
            steps.addAll(CORRECTIONS);
        }
        if (found < 4) {
            steps.add(OWN_TABLES);
        }
        if (found == 0) {
            steps.addAll(TABLES);
            steps.addAll(COPIES);
            steps.addAll(INFLUENCES);
            steps.addAll(FactTables.SCHEMA);
            steps.addAll(BriefTables.SCHEMA);
            steps.add("INSERT INTO meta VALUES('joined', 'no')");
            steps.add("PRAGMA application_id = " + APPLICATION);
        } else if (found >= 6) {
            // Nothing of it has to be joined anew. Version 8 only adds an address to documents, which those of before
            // have not; version 9 keeps beside the database what is in its tables, which older programs would change
            // unseen; version 10 keeps of each reading what joining looks at, which is made when next it is joined.
            if (found == 6) {
                steps.addAll(BriefTables.SCHEMA);
                steps.addAll(BriefTables.FILLING);
            }
        } else {
            // What is joined is made anew from the articles.
            if (found < 2) {
                steps.addAll(COPIES);
                steps.add("DROP TABLE claims");
                steps.add(CLAIMS);
            }
            if (found < 3) {
                steps.addAll(INFLUENCES);
            }
            steps.addAll(FactTables.SCHEMA);
            steps.addAll(BriefTables.SCHEMA);
            for (String list : List.of("influences", "statements", "rebuttals")) {
                steps.add(
                        "UPDATE articles SET reading = json_set(reading, '$.%1$s', json('[]')) WHERE json_type(reading, '$.%1$s') IS NULL"
                                .formatted(list));
            }
            steps.add("UPDATE meta SET value = 'no' WHERE key = 'joined'");
        }
        try (Statement sql = connection.createStatement()) {
            sql.execute("BEGIN IMMEDIATE");
            boolean done = false;
            try {
                for (String step : steps) {
                    sql.execute(step);
                }
                sql.execute("PRAGMA user_version = " + VERSION);
                sql.execute("COMMIT");
                done = true;
            } finally {
                if (!done) {
                    sql.execute("ROLLBACK");
                }
            }
        }
    }

    /** Whether the database is of a version that {@link #create} brings up to date. */
    static boolean isOlder(Connection connection) throws SQLException {
        int found = number(connection, "PRAGMA user_version");
        return found > 0 && found < VERSION;
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
        if (found < 1 || found > VERSION) {
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
