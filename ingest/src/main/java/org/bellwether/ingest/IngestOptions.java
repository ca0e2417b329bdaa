package org.bellwether.ingest;

import org.bellwether.ingest.input.KnownPages;
import org.bellwether.ingest.rows.FieldNames;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;

/**
 * What whoever starts the reading knows of the inputs; it wins over what an input says.
 *
 * @param publisher who published them, or null
 * @param published when, or null; its method becomes {@code GIVEN}
 * @param title their headline, or null
 * @param limits beyond which an input is refused
 * @param fields which fields of tables hold what
 * @param pagesRead which pages of a crawl need not be read again
 */
public record IngestOptions(
        @Nullable String publisher,
        @Nullable When published,
        @Nullable String title,
        Limits limits,
        FieldNames fields,
        KnownPages pagesRead) {
    /** Nothing is known beforehand. */
    public static final IngestOptions NONE = new IngestOptions(null, null, null, Limits.DEFAULT);

    public IngestOptions(@Nullable String publisher, @Nullable When published, @Nullable String title, Limits limits) {
        this(publisher, published, title, limits, FieldNames.USUAL, KnownPages.NONE);
    }

    /** The same, with the fields of tables named. */
    public IngestOptions withFields(FieldNames given) {
        return new IngestOptions(publisher, published, title, limits, given, pagesRead);
    }

    /** The same, knowing what was read before. */
    public IngestOptions withPagesRead(KnownPages known) {
        return new IngestOptions(publisher, published, title, limits, fields, known);
    }

    public IngestOptions {
        if (publisher != null && publisher.isBlank()) {
            throw new IllegalArgumentException("publisher is blank; give a name or none");
        }
        if (title != null && title.isBlank()) {
            throw new IllegalArgumentException("title is blank; give a text or none");
        }
        if (published != null) {
            published = published.withMethod(When.Method.GIVEN);
        }
    }
}
