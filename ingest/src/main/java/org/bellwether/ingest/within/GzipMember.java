package org.bellwether.ingest.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.bellwether.ingest.Limits;
import org.bellwether.ingest.input.Content;
import org.jspecify.annotations.Nullable;

/** What one gzip file holds: one thing, which goes by the name of the file. */
public final class GzipMember implements Members {
    private final String name;
    private final String uri;
    private final InputStream stream;
    private boolean given;

    private GzipMember(String name, String uri, InputStream stream) {
        this.name = name;
        this.uri = uri;
        this.stream = stream;
    }

    public static Members open(String name, String uri, Content content, Limits limits) throws IOException {
        InputStream in = content.open();
        try {
            InputStream stream =
                    new Unpacked(limits.unpacking(), content.size()).counting(new GZIPInputStream(in, 1 << 16));
            return new GzipMember(name, uri, stream);
        } catch (IOException damaged) {
            in.close();
            throw damaged;
        }
    }

    @Override
    public @Nullable Member next() {
        if (given) {
            return null;
        }
        given = true;
        return new Member.Held(name, uri, Content.passing(stream), null);
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
