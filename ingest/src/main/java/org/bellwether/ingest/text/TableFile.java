package org.bellwether.ingest.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A bundled table: one entry a line, columns separated by tabs, {@code #} starts a comment line, the first column is an id. */
public final class TableFile {
    private static final String FOLDER = "/org/bellwether/ingest/";

    private TableFile() {}

    /** One entry; it knows where it stands, for messages. */
    public record Row(String file, int line, List<String> columns) {
        public String column(int index) {
            return columns.get(index);
        }

        /** A fault in this entry. */
        public IllegalStateException fault(String what) {
            return new IllegalStateException("%s:%d: %s".formatted(file, line, what));
        }
    }

    /**
     * The entries in their order.
     *
     * @throws IllegalStateException naming file and line, when an entry has another number of columns or an id comes twice
     */
    public static List<Row> read(String file, int columns) {
        InputStream in = TableFile.class.getResourceAsStream(FOLDER + file);
        if (in == null) {
            throw new IllegalStateException(file + ": missing from the program");
        }
        List<Row> rows = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isEmpty() || line.startsWith("#")) {
                    continue;
                }
                Row row = new Row(file, number, List.of(line.split("\t", -1)));
                if (row.columns().size() != columns) {
                    throw row.fault("has %d columns; expected %d"
                            .formatted(row.columns().size(), columns));
                }
                if (!ids.add(row.column(0))) {
                    throw row.fault("id '%s' comes twice".formatted(row.column(0)));
                }
                rows.add(row);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return List.copyOf(rows);
    }
}
