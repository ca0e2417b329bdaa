package org.bellwether.fetch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of one visit to an address, as the case remembers it.
 *
 * @param key the address that was asked for; for what a feed itself holds, the feed's address and the item's key
 * @param at when
 * @param address where it was found after all redirects, or null
 * @param hops the redirects that were followed
 * @param etag of the answer, or null
 * @param lastModified of the answer, or null
 * @param changed the time of last change that a feed gave for it, or null
 * @param articles ids of the articles that were made of it
 * @param failures how many visits in a row brought nothing, this one included
 * @param note why nothing came of it, or null
 */
public record Visit(
        String key,
        Instant at,
        @Nullable String address,
        List<Hop> hops,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String changed,
        List<String> articles,
        int failures,
        @Nullable String note) {
    public Visit {
        hops = List.copyOf(hops);
        articles = List.copyOf(articles);
        if (key.isBlank() || failures < 0) {
            throw new IllegalArgumentException("a visit needs a key, and no fewer than 0 failures, got " + failures);
        }
    }

    /** Of a page that was fetched. */
    public static Visit of(Fetched.Page page, @Nullable String changed, List<String> articles) {
        return new Visit(
                page.asked().toString(),
                page.retrieved(),
                page.address().toString(),
                page.hops(),
                page.validators().etag(),
                page.validators().lastModified(),
                changed,
                articles,
                0,
                null);
    }

    /** Of something that could not be fetched or holds no article. */
    public static Visit failed(String key, Instant at, List<Hop> hops, int failures, String why) {
        return new Visit(key, at, null, hops, null, null, null, List.of(), failures, why);
    }

    public Visit withArticles(List<String> ids) {
        return new Visit(key, at, address, hops, etag, lastModified, changed, ids, failures, note);
    }

    /** By what the server may tell that nothing has changed. */
    public Validators validators() {
        return address == null ? Validators.NONE : new Validators(address, etag, lastModified);
    }
}
