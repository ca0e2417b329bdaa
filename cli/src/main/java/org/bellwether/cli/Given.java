package org.bellwether.cli;

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
 */
public record Given(
        @Nullable String publisher,
        @Nullable When published,
        @Nullable String title,
        FieldNames fields) {
    static final Given NOTHING = new Given(null, null, null);

    public Given(@Nullable String publisher, @Nullable When published, @Nullable String title) {
        this(publisher, published, title, FieldNames.USUAL);
    }
}
