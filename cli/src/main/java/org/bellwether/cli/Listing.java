package org.bellwether.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bellwether.store.export.Csv;

/**
 * A list of items in the format asked for.
 *
 * @param heads the table's columns
 * @param keys the record's keys, for CSV
 * @param cells an item's row in the table
 * @param record an item as the contract's JSON
 */
record Listing<T>(List<String> heads, List<String> keys, Function<T, List<String>> cells, Function<T, String> record) {
    /** What the last column of a wide table is cut to fit into, where the terminal does not say how wide it is. */
    private static final int SCREEN = 160;

    /** Wider cells are cut, but for the first, an id, which must stay whole to be of use. */
    private static final int CELL = 30;

    void print(List<T> items, Format format, Console console) {
        switch (format) {
            case TABLE -> table(items, console);
            case JSON -> {
                console.out().println("[");
                for (int i = 0; i < items.size(); i++) {
                    console.out().println(record.apply(items.get(i)) + (i + 1 < items.size() ? "," : ""));
                }
                console.out().println("]");
            }
            case JSONL -> items.forEach(i -> console.out().println(record.apply(i)));
            case CSV -> {
                console.out().println(Csv.head(keys));
                items.forEach(i -> console.out().println(Csv.row(record.apply(i), keys)));
            }
        }
    }

    private void table(List<T> items, Console console) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(heads);
        items.forEach(i -> rows.add(cells.apply(i).stream().map(Plain::line).toList()));
        int last = heads.size() - 1;
        int[] widths = new int[heads.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < last; i++) {
                widths[i] = Math.max(widths[i], i == 0 ? length(row.get(i)) : Math.min(length(row.get(i)), CELL));
            }
        }
        int left = screen();
        for (int i = 0; i < last; i++) {
            left -= widths[i] + 2;
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < last; i++) {
                String cell = i == 0 ? row.get(i) : Plain.shortened(row.get(i), CELL);
                line.append(cell).append(" ".repeat(widths[i] - length(cell) + 2));
            }
            line.append(Plain.shortened(row.get(last), Math.max(40, left)));
            console.out().println(line.toString().stripTrailing());
        }
    }

    /** The launcher hands on how wide the terminal is. */
    private static int screen() {
        String columns = System.getProperty("bellwether.columns", "");
        return columns.matches("[1-9][0-9]{1,3}") ? Integer.parseInt(columns) : SCREEN;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
