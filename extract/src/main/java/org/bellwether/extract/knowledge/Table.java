package org.bellwether.extract.knowledge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A data file: comment lines ({@code #}), a line of column names, then rows; tabs between columns, {@code |} between the parts
 * of a cell.
 *
 * @param file its name, for messages
 * @param columns in order
 * @param rows in order
 */
record Table(String file, List<String> columns, List<Row> rows) {
    /** One line of the file. */
    record Row(String file, int line, List<String> columns, List<String> cells) {
        String text(String column) {
            int at = columns.indexOf(column);
            if (at < 0) {
                throw new IllegalArgumentException("%s has no column '%s'".formatted(file, column));
            }
            return cells.get(at);
        }

        /** The cell, which must not be empty. */
        String needed(String column) {
            String text = text(column);
            if (text.isEmpty()) {
                throw fault("column '%s' is empty".formatted(column));
            }
            return text;
        }

        /** The parts of a cell; none where it is empty. */
        List<String> list(String column) {
            String text = text(column);
            if (text.isEmpty()) {
                return List.of();
            }
            List<String> parts = List.of(text.split("\\|", -1));
            for (int i = 0; i < parts.size(); i++) {
                String part = parts.get(i);
                if (part.isBlank() || !part.equals(part.strip())) {
                    throw fault("column '%s' has the part '%s'".formatted(column, part));
                }
                if (parts.indexOf(part) < i) {
                    throw fault("column '%s' has '%s' twice".formatted(column, part));
                }
            }
            return parts;
        }

        <E extends Enum<E>> E oneOf(Class<E> type, String column, String value) {
            for (E constant : type.getEnumConstants()) {
                if (constant.name().equals(value)) {
                    return constant;
                }
            }
            throw fault("column '%s' has '%s', expected one of %s"
                    .formatted(column, value, List.of(type.getEnumConstants())));
        }

        KnowledgeException fault(String what) {
            return new KnowledgeException("%s:%d: %s".formatted(file, line, what));
        }
    }

    /** Reads a bundled file of this package, which must have exactly these columns. */
    static Table read(String file, String... columns) {
        try (InputStream in = Table.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new KnowledgeException(file + ":0: is not bundled");
            }
            return parse(file, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), List.of(columns));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    static Table parse(String file, BufferedReader in, List<String> expected) throws IOException {
        List<Row> rows = new ArrayList<>();
        boolean titled = false;
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            List<String> cells = List.of(line.split("\t", -1));
            if (!titled) {
                checkColumns(file, number, cells, expected);
                titled = true;
                continue;
            }
            if (cells.size() != expected.size()) {
                throw new KnowledgeException(
                        "%s:%d: %d columns, expected %d".formatted(file, number, cells.size(), expected.size()));
            }
            rows.add(new Row(file, number, expected, cells));
        }
        if (!titled) {
            throw new KnowledgeException("%s:%d: no line of column names".formatted(file, number));
        }
        return new Table(file, expected, List.copyOf(rows));
    }

    private static void checkColumns(String file, int line, List<String> found, List<String> expected) {
        for (String column : found) {
            if (!expected.contains(column)) {
                throw new KnowledgeException(
                        "%s:%d: unknown column '%s', expected %s".formatted(file, line, column, expected));
            }
        }
        if (!found.equals(expected)) {
            throw new KnowledgeException("%s:%d: columns %s, expected %s".formatted(file, line, found, expected));
        }
    }
}
