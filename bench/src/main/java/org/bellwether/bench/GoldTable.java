package org.bellwether.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bellwether.cli.measure.GoldException;

/** Reads a gold file of comma-separated values with a header line, quoted as RFC 4180 says; what is wrong is said with file and line. */
final class GoldTable {
    /** One record, with the line on which it begins. */
    record Row(Path file, int line, Map<String, String> cells) {
        String text(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw GoldLine.fault(file, line, "has no column '%s'".formatted(column));
            }
            return cell;
        }

        GoldException fault(String what) {
            return GoldLine.fault(file, line, what);
        }
    }

    private final Path file;
    private final String text;
    private int at;
    private int line = 1;

    private GoldTable(Path file, String text) {
        this.file = file;
        this.text = text;
    }

    /** The records of a file in a folder, at least one. */
    static List<Row> rows(Path folder, String name) {
        if (!Files.isDirectory(folder)) {
            throw new GoldException(
                    Files.exists(folder) ? folder + " is no folder" : "there is no folder %s".formatted(folder));
        }
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new GoldException("%s holds no %s".formatted(folder, name));
        }
        String text = new String(GoldFile.bytes(file), StandardCharsets.UTF_8);
        List<Row> rows = new GoldTable(file, text.startsWith("\ufeff") ? text.substring(1) : text).read();
        if (rows.isEmpty()) {
            throw new GoldException(file + " has no rows");
        }
        return rows;
    }

    private List<Row> read() {
        List<String> columns = at < text.length() ? cells() : List.of();
        List<Row> rows = new ArrayList<>();
        while (at < text.length()) {
            int begun = line;
            List<String> cells = cells();
            if (cells.size() == 1 && cells.getFirst().isEmpty()) {
                continue;
            }
            if (cells.size() != columns.size()) {
                throw GoldLine.fault(file, begun, "%d cells, expected %d".formatted(cells.size(), columns.size()));
            }
            Map<String, String> named = new HashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                named.put(columns.get(i), cells.get(i));
            }
            rows.add(new Row(file, begun, named));
        }
        return rows;
    }

    private List<String> cells() {
        List<String> cells = new ArrayList<>();
        while (true) {
            cells.add(cell());
            if (at >= text.length()) {
                return cells;
            }
            char end = text.charAt(at++);
            if (end != ',') {
                if (end == '\r' && at < text.length() && text.charAt(at) == '\n') {
                    at++;
                }
                line++;
                return cells;
            }
        }
    }

    private String cell() {
        if (at >= text.length() || text.charAt(at) != '"') {
            int from = at;
            while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(from, at);
        }
        int begun = line;
        StringBuilder cell = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n') {
                line++;
            }
            if (c != '"') {
                cell.append(c);
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                cell.append('"');
                at++;
            } else {
                at++;
                return cell.toString();
            }
        }
        throw GoldLine.fault(file, begun, "has a quotation that does not end");
    }
}
