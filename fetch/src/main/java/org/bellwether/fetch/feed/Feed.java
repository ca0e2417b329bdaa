package org.bellwether.fetch.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it was fetched.
 *
 * @param title what it calls itself, or null
 * @param items in the feed's order
 */
public record Feed(@Nullable String title, List<FeedItem> items) {
    public Feed {
        items = List.copyOf(items);
    }
}
