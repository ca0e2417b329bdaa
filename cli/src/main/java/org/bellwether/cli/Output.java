package org.bellwether.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** A stream that remembers what went wrong: a {@link java.io.PrintStream} above it tells nobody. */
final class Output extends FilterOutputStream {
    private @Nullable IOException fault;

    Output(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
        try {
            out.write(bytes, start, length);
        } catch (IOException failed) {
            if (fault == null) {
                fault = failed;
            }
            throw failed;
        }
    }

    /** Why something could not be written, or null; not where the reader had read enough ({@code | head}). */
    @Nullable
    String fault() {
        String message = fault == null ? null : String.valueOf(fault.getMessage());
        return message == null || message.contains("Broken pipe") ? null : message;
    }
}
