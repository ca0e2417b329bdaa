package org.bellwether.fetch.feed;

import java.util.List;
import org.bellwether.fetch.WebAddress;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;

/**
 * One article that a feed tells of.
 *
 * @param key by which it is known again: the feed's own id for it, else its address
 * @param address of its page, or null
 * @param title or null
 * @param authors as the feed names them
 * @param published the day the feed names, of the method {@code FEED}, or unknown
 * @param changed what the feed writes as the time of its last change, or null
 * @param content what the feed itself holds of it, as HTML; null where it holds no more than a summary
 */
public record FeedItem(
        String key,
        @Nullable WebAddress address,
        @Nullable String title,
        List<String> authors,
        When published,
        @Nullable String changed,
        @Nullable String content) {
    public FeedItem {
        authors = List.copyOf(authors);
    }
}
