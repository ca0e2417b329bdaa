package org.bellwether.ingest;

import java.util.List;
import org.bellwether.model.Block;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;

/**
 * What a format's reader found in one input, before options, identity and limits.
 *
 * @param canonical the address at another site that the input names as its own, or null
 * @param parts the text in reading order, the headline among them where there is one
 * @param language what the input declares, or null
 * @param address where the input says it was published ({@code http...}), or null
 */
public record Draft(
        @Nullable String title,
        @Nullable String publisher,
        List<String> authors,
        @Nullable String language,
        When published,
        @Nullable String address,
        @Nullable String canonical,
        List<Part> parts) {
    /** One block's text. */
    public record Part(Block.Kind kind, String text) {}

    public Draft {
        authors = List.copyOf(authors);
        parts = List.copyOf(parts);
    }
}
