package org.bellwether.cli;

import org.bellwether.ingest.input.KnownPages;
import org.bellwether.ingest.rows.FieldNames;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;

/**
 * What the user knows of the inputs beforehand.
 *
 * @param publisher who published them, or null
 * @param published when, or null
 * @param title their headline, or null
 * @param fields which fields of tables hold what
 * @param pagesRead which pages of a crawl were read before
 */
public record Given(
        @Nullable String publisher,
        @Nullable When published,
        @Nullable String title,
        FieldNames fields,
        KnownPages pagesRead) {
    static final Given NOTHING = new Given(null, null, null);

    public Given(@Nullable String publisher, @Nullable When published, @Nullable String title) {
        this(publisher, published, title, FieldNames.USUAL, KnownPages.NONE);
    }

    /** The same, knowing what was read before. */
    Given withPagesRead(KnownPages known) {
        return new Given(publisher, published, title, fields, known);
    }
}
