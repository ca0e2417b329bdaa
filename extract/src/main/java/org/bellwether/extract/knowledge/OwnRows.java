package org.bellwether.extract.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bellwether.model.OwnTable;
import org.bellwether.tables.Row;
import org.bellwether.tables.TableException;

/**
 * The rows of a user's own table: cells with tabs between, lines that begin with # left out, the first of the others naming the
 * columns, in any order. A row may end before its empty cells, as editors and spreadsheets leave it.
 */
final class OwnRows {
    private static final String MARK = "\uFEFF";

    private OwnRows() {}

    /**
     * Reads them; every row has all the columns.
     *
     * @param columns those that there may be; the table must have the first of them
     */
    static List<Row> of(OwnTable table, List<String> columns) {
        String text = table.text().startsWith(MARK) ? table.text().substring(1) : table.text();
        List<String> titles = List.of();
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            List<String> cells = Arrays.stream(line.split("\t", -1))
                    .map(c -> c.strip().replaceAll("\\s*\\|\\s*", "|"))
                    .toList();
            if (titles.isEmpty()) {
                titles = titles(new Row(table.name(), number, List.of(), cells), columns);
            } else {
                rows.add(row(table.name(), number, titles, cells, columns));
            }
        }
        if (titles.isEmpty()) {
            throw new TableException(table.name(), Math.max(1, number), "no line of column names; " + needed(columns));
        }
        return rows;
    }

    private static List<String> titles(Row row, List<String> columns) {
        List<String> titles = new ArrayList<>(row.cells());
        while (!titles.isEmpty() && titles.getLast().isEmpty()) {
            titles.removeLast();
        }
        for (String title : titles) {
            if (!columns.contains(title)) {
                throw row.fault("there is no column '%s'; %s".formatted(title, needed(columns)));
            }
            if (titles.indexOf(title) < titles.lastIndexOf(title)) {
                throw row.fault("the column '%s' stands there twice; leave one out".formatted(title));
            }
        }
        if (!titles.contains(columns.getFirst())) {
            throw row.fault("the column '%s' is missing; %s".formatted(columns.getFirst(), needed(columns)));
        }
        return titles;
    }

    private static String needed(List<String> columns) {
        return "the first line names the columns, with tabs between: %s (must be there), and any of %s"
                .formatted(columns.getFirst(), String.join(", ", columns.subList(1, columns.size())));
    }

    private static Row row(String file, int line, List<String> titles, List<String> cells, List<String> columns) {
        Row row = new Row(
                file,
                line,
                columns,
                columns.stream()
                        .map(titles::indexOf)
                        .map(at -> at < 0 || at >= cells.size() ? "" : cells.get(at))
                        .toList());
        for (String extra : cells.subList(Math.min(titles.size(), cells.size()), cells.size())) {
            if (!extra.isEmpty()) {
                throw row.fault("'%s' stands in no column: the first line names only %d; add the column or take it out"
                        .formatted(extra, titles.size()));
            }
        }
        return row;
    }
}
