package org.bellwether.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes one table as a whole, but touches only rows that are not there yet as they are to be: of a case that has grown by an article
 * nearly all are. Give it every row, in any order; of two with one key the first counts. Not thread-safe.
 */
final class ChangedRows implements AutoCloseable {
    /**
     * A table.
     *
     * @param name the table
     * @param key the columns of its key, which are the first
     * @param columns how many it has
     */
    record Table(String name, List<String> key, int columns) {
        Table {
            key = List.copyOf(key);
        }

        boolean isOfKeysAlone() {
            return columns == key.size();
        }

        private String insertion() {
            return "INSERT OR REPLACE INTO %s VALUES(%s)"
                    .formatted(name, String.join(",", Collections.nCopies(columns, "?")));
        }

        private String deletion() {
            return "DELETE FROM %s WHERE %s = ?".formatted(name, String.join(" = ? AND ", key));
        }

        private String keys() {
            return "SELECT %s FROM %s".formatted(String.join(", ", key), name);
        }
    }

    private final Sql sql;
    private final Table table;
    private final KnownRows before;
    private final BitSet written = new BitSet();
    /** By place in those known before, what their contents are now. */
    private final long[] contents;

    private final LongMap added = new LongMap();
    private final PreparedStatement insertion;

    /**
     * Begins.
     *
     * @param before all that is in the table
     */
    ChangedRows(Sql sql, Table table, KnownRows before) throws SQLException {
        this.sql = sql;
        this.table = table;
        this.before = before;
        contents = before.contents().clone();
        insertion = sql.prepare(table.insertion());
    }

    void write(@Nullable Object... row) {
        if (row.length != table.columns()) {
            throw new IllegalArgumentException(
                    "%s has %d columns, not %d".formatted(table.name(), table.columns(), row.length));
        }
        long key = RowHash.of(row, 0, table.key().size());
        long content = table.isOfKeysAlone() ? 0 : RowHash.of(row, table.key().size(), row.length);
        int place = before.find(key);
        boolean isNew = place < 0 ? added.putIfAbsent(key, content) : !written.get(place);
        if (!isNew) {
            return;
        }
        if (place >= 0) {
            written.set(place);
            if (before.isAt(place, content)) {
                return;
            }
            contents[place] = content;
        }
        sql.insert(insertion, row);
    }

    /**
     * Takes out the rows that were not written.
     *
     * @return all that is in the table now
     */
    KnownRows finish() {
        if (written.cardinality() < before.size()) {
            takeOut();
        }
        int kept = written.cardinality();
        long[] fresh = added.keys();
        Arrays.sort(fresh);
        long[] keys = new long[kept + fresh.length];
        long[] all = new long[table.isOfKeysAlone() ? 0 : keys.length];
        int next = 0;
        int old = written.nextSetBit(0);
        for (int i = 0; i < keys.length; i++) {
            boolean fromOld = next == fresh.length || (old >= 0 && before.keys()[old] < fresh[next]);
            keys[i] = fromOld ? before.keys()[old] : fresh[next];
            if (all.length > 0) {
                all[i] = fromOld ? contents[old] : added.get(fresh[next]);
            }
            if (fromOld) {
                old = written.nextSetBit(old + 1);
            } else {
                next++;
            }
        }
        return new KnownRows(keys, all);
    }

    /** Only hashes are known of them, so their keys are looked for in the table. */
    private void takeOut() {
        int width = table.key().size();
        List<@Nullable Object[]> gone = new ArrayList<>();
        sql.each(
                table.keys(),
                row -> {
                    @Nullable Object[] key = new Object[width];
                    for (int i = 0; i < width; i++) {
                        key[i] = row.getObject(i + 1);
                    }
                    return key;
                },
                key -> {
                    int place = before.find(RowHash.of(key, 0, width));
                    if (place >= 0 && !written.get(place)) {
                        gone.add(key);
                    }
                });
        for (@Nullable Object[] key : gone) {
            sql.update(table.deletion(), key);
        }
    }

    @Override
    public void close() throws SQLException {
        insertion.close();
    }
}
