package org.bellwether.ingest.input;

import java.util.Optional;
import org.bellwether.model.ArticleId;

/** Which pages were read before. */
public interface KnownPages {
    /** Nothing was. */
    KnownPages NONE = (address, retrieved) -> Optional.empty();

    /**
     * The article made of a page, if it was read before.
     *
     * @param retrieved when this copy of the page was fetched, an ISO instant
     */
    Optional<ArticleId> read(String address, String retrieved);
}
