package org.bellwether.ingest.within;

import org.bellwether.ingest.Draft;
import org.bellwether.ingest.input.Content;
import org.bellwether.ingest.input.Format;
import org.bellwether.model.ArticleId;
import org.jspecify.annotations.Nullable;

/** One thing inside an input that holds several: a file in an archive, a record of a crawl, a line of a table. */
public sealed interface Member {
    /** The name of what holds it, then its own: {@code archive.zip!/folder/a.html}, {@code crawl.warc.gz#12345}. */
    String name();

    /**
     * Bytes in some format, which may hold several things in turn.
     *
     * @param uri what an article's {@code uri} becomes
     * @param content to be read before the next member is asked for
     * @param retrieved when it was fetched, an ISO instant; null where it was not
     * @param format where what holds it says so, or null
     */
    record Held(
            String name,
            String uri,
            Content content,
            @Nullable String retrieved,
            @Nullable Format format) implements Member {
        public Held(String name, String uri, Content content, @Nullable String retrieved) {
            this(name, uri, content, retrieved, null);
        }
    }

    /** An article already. */
    record Told(
            String name, String uri, Draft draft, @Nullable String retrieved) implements Member {}

    /**
     * An article that was read before; it is not looked at again.
     *
     * @param address where it was fetched from
     */
    record Known(String name, ArticleId article, String address) implements Member {}

    /** What cannot be read; the others can. */
    record Unreadable(String name, String reason) implements Member {}
}
