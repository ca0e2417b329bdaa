package org.bellwether.export;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bellwether.store.export.Csv;
import org.jspecify.annotations.Nullable;

/**
 * A table on its way into a file (UTF-8, LF), a row at a time: numbers as numbers, text that a spreadsheet would run as a formula with an
 * apostrophe before it, what is not known empty.
 */
final class Rows implements Closeable {
    /** As many decimals as a coordinate or a share has a meaning for. */
    private static final int DECIMALS = 5;

    private final BufferedWriter out;
    private final boolean commas;
    private int count;

    private Rows(Path file, boolean commas) throws IOException {
        out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        this.commas = commas;
    }

    /** With commas, and quoted where it must be (RFC 4180). */
    static Rows commas(Path file, List<String> head) throws IOException {
        Rows rows = new Rows(file, true);
        rows.line(head);
        return rows;
    }

    /** With tabs, nothing quoted and no head: a tab or line's end in a text becomes a space. */
    static Rows tabs(Path file) throws IOException {
        return new Rows(file, false);
    }

    /** Writes a row of texts and numbers. */
    void row(List<? extends @Nullable Object> cells) {
        List<String> texts = new ArrayList<>();
        for (Object cell : cells) {
            texts.add(text(cell));
        }
        line(texts);
        count++;
    }

    int count() {
        return count;
    }

    private String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case Double real -> plain(real);
            case Number number -> number.toString();
            case Object value when commas -> Csv.quoted(Csv.harmless(value.toString()));
            case Object value -> Csv.harmless(value.toString().replaceAll("[\\t\\r\\n\\u0085\\u2028\\u2029]+", " "));
        };
    }

    private static String plain(double real) {
        BigDecimal rounded = BigDecimal.valueOf(real).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private void line(List<String> texts) {
        try {
            out.write(String.join(commas ? "," : "\t", texts));
            out.write('\n');
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
