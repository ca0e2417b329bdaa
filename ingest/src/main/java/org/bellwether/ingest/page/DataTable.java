package org.bellwether.ingest.page;

import java.util.List;
import java.util.stream.Collectors;
import org.bellwether.ingest.input.Characters;
import org.jsoup.nodes.Element;

/** A table of figures and names, as opposed to one that only lays out a page: each row is told as one line. */
final class DataTable {
    private static final int FEWEST_ROWS = 2;
    private static final int FEWEST_CELLS = 2;

    /** A longer cell holds running text. */
    private static final int LONGEST_CELL = 120;

    private DataTable() {}

    static boolean is(Element table) {
        List<Element> rows = table.select("tr");
        return rows.size() >= FEWEST_ROWS
                && table.select("table").size() == 1
                && rows.stream()
                                        .filter(row -> cells(row).size() >= FEWEST_CELLS)
                                        .count()
                                * 2
                        > rows.size()
                && rows.stream()
                        .flatMap(row -> cells(row).stream())
                        .noneMatch(cell -> cell.text().length() > LONGEST_CELL);
    }

    /** The rows that say anything, the cells of each parted by blanks. */
    static List<String> rows(Element table) {
        return table.select("tr").stream()
                .map(row -> cells(row).stream()
                        .map(cell -> Characters.oneLine(cell.text()))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" ")))
                .filter(row -> !row.isEmpty())
                .toList();
    }

    private static List<Element> cells(Element row) {
        return row.children().stream()
                .filter(child ->
                        child.normalName().equals("td") || child.normalName().equals("th"))
                .toList();
    }
}
