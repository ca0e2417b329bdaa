package org.bellwether.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** One connection to {@code case.db}; turns the driver's faults into messages that a user can act on. Not thread-safe. */
final class Sql implements AutoCloseable {
    /** What runs inside a transaction. */
    interface Work {
        void run() throws SQLException;
    }

    /** Makes something of a row. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static final Properties OPTIONS = new Properties();

    static {
        // else the driver asks for each inserted row's number, a twentieth of the time that joining takes
        OPTIONS.setProperty("jdbc.get_generated_keys", "false");
    }

    private final Path file;
    private final Connection connection;

    private Sql(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** Opens the database, checks that it is a case this program knows, and makes its tables where told to. */
    static Sql open(Path file, boolean create) {
        Connection connection = null;
        try {
            connection = DriverManager.getConnection("jdbc:sqlite:" + file, OPTIONS);
            Sql sql = new Sql(file, connection);
            sql.run("PRAGMA busy_timeout = 10000");
            // in KB: the facts of a large case, which one view goes through several times
            sql.run("PRAGMA cache_size = -32768");
            Schema.check(connection, file);
            if (create) {
                sql.run("PRAGMA journal_mode = WAL");
                sql.run("PRAGMA synchronous = FULL");
                Schema.create(connection);
            }
            return sql;
        } catch (SQLException | CaseException failed) {
            try (Connection _ = connection) {
                throw failed instanceof SQLException fault ? fault(file, fault) : (CaseException) failed;
            } catch (SQLException closing) {
                throw fault(file, closing);
            }
        }
    }

    boolean isEmpty() {
        try {
            return Schema.isEmpty(connection);
        } catch (SQLException failed) {
            throw fault(file, failed);
        }
    }

    /** Whether the tables are of an older version; opening it to create brings them up to date. */
    boolean isOlder() {
        try {
            return Schema.isOlder(connection);
        } catch (SQLException failed) {
            throw fault(file, failed);
        }
    }

    private void run(String statement) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    /** All or nothing, synced to disk when this returns. */
    void transaction(Work work) {
        try {
            run("BEGIN IMMEDIATE");
            boolean done = false;
            try {
                work.run();
                run("COMMIT");
                done = true;
            } finally {
                if (!done) {
                    run("ROLLBACK");
                }
            }
        } catch (SQLException failed) {
            throw fault(file, failed);
        }
    }

    /** A consistent view of what is asked inside, whatever others write meanwhile. */
    void snapshot(Runnable work) {
        try {
            run("BEGIN");
            try {
                work.run();
            } finally {
                run("COMMIT");
            }
        } catch (SQLException failed) {
            throw fault(file, failed);
        }
    }

    int update(String statement, @Nullable Object... values) {
        try (PreparedStatement sql = prepared(statement, values)) {
            return sql.executeUpdate();
        } catch (SQLException failed) {
            throw fault(file, failed);
        }
    }

    /** Runs a prepared insertion. */
    void insert(PreparedStatement row, @Nullable Object... values) {
        try {
            for (int i = 0; i < values.length; i++) {
                row.setObject(i + 1, values[i]);
            }
            row.executeUpdate();
        } catch (SQLException failed) {
            throw fault(file, failed);
        }
    }

    PreparedStatement prepare(String statement) throws SQLException {
        return connection.prepareStatement(statement);
    }

    <T> List<T> all(String query, Row<T> row, @Nullable Object... values) {
        List<T> found = new ArrayList<>();
        each(query, row, found::add, values);
        return found;
    }

    <T> void each(String query, Row<T> row, Consumer<T> consumer, @Nullable Object... values) {
        try (PreparedStatement sql = prepared(query, values);
                ResultSet rows = sql.executeQuery()) {
            while (rows.next()) {
                consumer.accept(row.of(rows));
            }
        } catch (SQLException failed) {
            throw fault(file, failed);
        }
    }

    <T> Optional<T> first(String query, Row<T> row, @Nullable Object... values) {
        return all(query, row, values).stream().findFirst();
    }

    private PreparedStatement prepared(String statement, @Nullable Object... values) throws SQLException {
        PreparedStatement sql = connection.prepareStatement(statement);
        for (int i = 0; i < values.length; i++) {
            sql.setObject(i + 1, values[i]);
        }
        return sql;
    }

    static CaseException fault(Path file, SQLException failed) {
        SQLiteErrorCode code = failed instanceof SQLiteException known ? known.getResultCode() : null;
        int primary = code == null ? -1 : code.code & 0xff;
        return switch (primary) {
            case 5, 6 ->
                new CaseException(
                        CaseException.Kind.IN_USE,
                        "%s is in use by another process; wait for it to end".formatted(file),
                        failed);
            case 26, 11 ->
                new CaseException(
                        CaseException.Kind.REFUSED,
                        "%s is no case of this program, or damaged; it is left untouched".formatted(file),
                        failed);
            default ->
                new CaseException(
                        CaseException.Kind.UNWRITABLE,
                        "%s cannot be read or written (%s); check the folder's permissions and the space on its disk"
                                .formatted(file, failed.getMessage()),
                        failed);
        };
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw fault(file, failed);
        }
    }
}
