package org.bellwether.extract.actor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bellwether.model.Sector;

/** A bundled table: comment lines with {@code #}, else columns between tabs, the first a key that stands only once. */
record LexiconFile(String file, List<Row> rows) {
    /**
     * One line.
     *
     * @param file the table's name, for messages
     * @param number the line, from 1
     * @param cells its columns
     */
    record Row(String file, int number, List<String> cells) {
        String cell(int column) {
            return cells.get(column);
        }

        List<String> list(int column) {
            return cell(column).isEmpty() ? List.of() : List.of(cell(column).split("[|,]", -1));
        }

        List<Sector> sectors(int column) {
            List<Sector> found = new ArrayList<>();
            for (String code : list(column)) {
                found.add(EnumSet.allOf(Sector.class).stream()
                        .filter(s -> s.name().equals(code))
                        .findFirst()
                        .orElseThrow(() -> fault("'%s' is no sector".formatted(code))));
            }
            return List.copyOf(found);
        }

        IllegalStateException fault(String what) {
            return new IllegalStateException("%s:%d: %s".formatted(file, number, what));
        }
    }

    LexiconFile {
        rows = List.copyOf(rows);
    }

    /** Reads a file of this package, every row of which has so many columns. */
    static LexiconFile read(String file, int columns) {
        InputStream in = LexiconFile.class.getResourceAsStream(file);
        if (in == null) {
            throw new IllegalStateException(file + ":0: is not bundled");
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return parse(file, lines.readAllLines(), columns);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    static LexiconFile parse(String file, List<String> lines, int columns) {
        List<Row> rows = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            Row row = new Row(file, i + 1, List.of(line.split("\t", -1)));
            if (row.cells().size() != columns) {
                throw row.fault("%d columns, expected %d".formatted(row.cells().size(), columns));
            }
            if (!keys.add(row.cell(0))) {
                throw row.fault("'%s' stands in the file twice".formatted(row.cell(0)));
            }
            rows.add(row);
        }
        return new LexiconFile(file, rows);
    }
}
