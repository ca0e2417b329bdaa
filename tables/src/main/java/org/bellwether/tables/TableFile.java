package org.bellwether.tables;

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

/**
 * A table of data that comes with the program. Columns have names where the file's first row gives them, else numbers.
 *
 * @param file its name, for messages
 * @param rows in order
 */
public record TableFile(String file, List<Row> rows) {
    public TableFile {
        rows = List.copyOf(rows);
    }

    /**
     * Reads a file that lies beside a class and has no names for its columns.
     *
     * @throws TableException naming the line, when a row has another number of columns
     */
    public static TableFile read(Class<?> beside, String file, int columns) {
        return parse(file, lines(beside, file), columns);
    }

    /**
     * Reads a file that lies beside a class, the first row of which names just these columns.
     *
     * @throws TableException naming the line, when a column is unknown or missing, or a row has another number of them
     */
    public static TableFile read(Class<?> beside, String file, String... columns) {
        return parse(file, lines(beside, file), List.of(columns));
    }

    /** As {@link #read(Class, String, int)}, from lines. */
    public static TableFile parse(String file, List<String> lines, int columns) {
        return new TableFile(file, rows(file, lines, List.of(), columns));
    }

    /** As {@link #read(Class, String, String...)}, from lines. */
    public static TableFile parse(String file, List<String> lines, List<String> columns) {
        List<Row> rows = rows(file, lines, columns, -1);
        if (rows.isEmpty()) {
            throw new TableException(file, lines.size(), "no line of column names");
        }
        Row titles = rows.getFirst();
        for (String title : titles.cells()) {
            if (!columns.contains(title)) {
                throw titles.fault("unknown column '%s', expected %s".formatted(title, columns));
            }
        }
        if (!titles.cells().equals(columns)) {
            throw titles.fault("columns %s, expected %s".formatted(titles.cells(), columns));
        }
        rows.forEach(row -> row.check(columns.size()));
        return new TableFile(file, rows.subList(1, rows.size()));
    }

    /**
     * The same, when the first cell of each row is a key.
     *
     * @throws TableException naming the second line, when one comes twice
     */
    public TableFile keyed() {
        Set<String> keys = new HashSet<>();
        for (Row row : rows) {
            if (!keys.add(row.cell(0))) {
                throw row.fault("'%s' stands in the file twice".formatted(row.cell(0)));
            }
        }
        return this;
    }

    private static List<Row> rows(String file, List<String> lines, List<String> columns, int width) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.startsWith("#") && !line.isBlank()) {
                Row row = new Row(file, i + 1, columns, List.of(line.split("\t", -1)));
                if (width >= 0) {
                    row.check(width);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<String> lines(Class<?> beside, String file) {
        try (InputStream in = beside.getResourceAsStream(file)) {
            if (in == null) {
                throw new TableException(file, 0, "is not bundled");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readAllLines();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
