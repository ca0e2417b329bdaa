package org.bellwether.ingest;

import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;

/**
 * What whoever starts the reading knows of the inputs; it wins over what an input says.
 *
 * @param publisher who published them, or null
 * @param published when, or null; its method becomes {@code GIVEN}
 * @param title their headline, or null
 * @param limits beyond which an input is refused
 */
public record IngestOptions(
        @Nullable String publisher,
        @Nullable When published,
        @Nullable String title,
        Limits limits) {
    /** Nothing is known beforehand. */
    public static final IngestOptions NONE = new IngestOptions(null, null, null, Limits.DEFAULT);

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
