package org.bellwether.export;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text file (UTF-8, LF) on its way, a line at a time, counted. */
final class Lines implements Closeable {
    private final BufferedWriter out;
    private int count;

    Lines(Path file) throws IOException {
        out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    }

    /** Writes a record. */
    void add(String line) {
        text(line + "\n");
        count++;
    }

    /** Writes what is no record. */
    void text(String text) {
        try {
            out.write(text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    int count() {
        return count;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
