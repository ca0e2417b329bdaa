package org.bellwether.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bellwether.ask.Plain;
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

    /** Prints the items one after the other; of a table only the rows are held. */
    void print(Consumer<Consumer<T>> each, Format format, Console console) {
        PrintStream out = console.out();
        switch (format) {
            case TABLE -> table(each, console);
            case JSON -> {
                out.println("[");
                StringBuilder between = new StringBuilder();
                each.accept(item -> {
                    out.print(between + record.apply(item));
                    between.setLength(0);
                    between.append(",").append(System.lineSeparator());
                });
                out.println(between.isEmpty() ? "]" : System.lineSeparator() + "]");
            }
            case JSONL -> each.accept(item -> out.println(record.apply(item)));
            case CSV -> {
                out.println(Csv.head(keys));
                each.accept(item -> out.println(Csv.row(record.apply(item), keys)));
            }
        }
    }

    private void table(Consumer<Consumer<T>> each, Console console) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(heads);
        each.accept(item -> rows.add(cells.apply(item).stream().map(Plain::line).toList()));
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
