package org.bellwether.tables;

import java.util.ArrayList;
import java.util.List;

/**
 * One row of a table; it knows where it stands, for messages.
 *
 * @param file the table's name
 * @param line from 1
 * @param columns their names; none where they have only numbers
 * @param cells as they stand there
 */
public record Row(String file, int line, List<String> columns, List<String> cells) {
    public Row {
        columns = List.copyOf(columns);
        cells = List.copyOf(cells);
    }

    void check(int width) {
        if (cells.size() != width) {
            throw fault("%d columns, expected %d".formatted(cells.size(), width));
        }
    }

    /** The cell in a column by its number, from 0. */
    public String cell(int column) {
        return cells.get(column);
    }

    /** The cell in a column by its name. */
    public String text(String column) {
        int at = columns.indexOf(column);
        if (at < 0) {
            throw new IllegalArgumentException("%s has no column '%s'".formatted(file, column));
        }
        return cells.get(at);
    }

    /** The cell, which must not be empty. */
    public String needed(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            throw fault("column '%s' is empty".formatted(column));
        }
        return text;
    }

    /** The parts of a cell; none where it is empty. */
    public List<String> list(String column) {
        return parts(text(column), "\\|", "column '%s'".formatted(column));
    }

    /** The parts of a cell; none where it is empty. */
    public List<String> list(int column) {
        return parts(cell(column), "\\|", "column %d".formatted(column + 1));
    }

    /** The codes in a cell, commas or bars between; none where it is empty. */
    public <E extends Enum<E>> List<E> codes(Class<E> type, int column) {
        String where = "column %d".formatted(column + 1);
        List<E> found = new ArrayList<>();
        parts(cell(column), "[|,]", where).forEach(code -> found.add(constant(type, where, code)));
        return List.copyOf(found);
    }

    /** The constant of this name, which stands in a column. */
    public <E extends Enum<E>> E oneOf(Class<E> type, String column, String value) {
        return constant(type, "column '%s'".formatted(column), value);
    }

    private <E extends Enum<E>> E constant(Class<E> type, String where, String value) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        throw fault("%s has '%s', expected one of %s".formatted(where, value, List.of(type.getEnumConstants())));
    }

    private List<String> parts(String text, String between, String where) {
        if (text.isEmpty()) {
            return List.of();
        }
        List<String> parts = List.of(text.split(between, -1));
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            if (part.isBlank() || !part.equals(part.strip())) {
                throw fault("%s has the part '%s'".formatted(where, part));
            }
            if (parts.indexOf(part) < i) {
                throw fault("%s has '%s' twice".formatted(where, part));
            }
        }
        return parts;
    }

    /** A fault in this row. */
    public TableException fault(String what) {
        return new TableException(file, line, what);
    }
}
