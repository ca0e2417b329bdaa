package org.bellwether.ingest.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a stream as bytes, however long they are: of one that is too long only the beginning is kept. */
public final class BoundedLines {
    private final InputStream in;
    private final long longest;
    private final byte[] buffer = new byte[1 << 15];
    private int from;
    private int to;
    private boolean cut;

    /**
     * The lines of a stream.
     *
     * @param in read from here on, not closed
     * @param longest so many bytes of a line are kept
     */
    public BoundedLines(InputStream in, long longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The next line without its end; null after the last. */
    public byte @Nullable [] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        cut = false;
        boolean any = false;
        while (from < to || fill()) {
            any = true;
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            int fits = (int) Math.min(end - from, longest - line.size());
            line.write(buffer, from, fits);
            cut |= fits < end - from;
            from = end;
            if (end < to) {
                from = end + 1;
                break;
            }
        }
        if (!any) {
            return null;
        }
        byte[] bytes = line.toByteArray();
        return bytes.length > 0 && bytes[bytes.length - 1] == '\r'
                ? java.util.Arrays.copyOf(bytes, bytes.length - 1)
                : bytes;
    }

    /** Whether the last line was longer than what is kept of it. */
    public boolean wasCut() {
        return cut;
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, in.read(buffer, 0, buffer.length));
        return to > 0;
    }
}
