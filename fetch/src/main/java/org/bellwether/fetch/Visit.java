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
 * @param notBefore when it may be asked for again by a program that nobody waits for, or null where nothing went wrong
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
        @Nullable String note,
        @Nullable Instant notBefore) {
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
                null,
                null);
    }

    /** Of something that the feed itself holds. */
    public static Visit ofItem(String key, Instant at, String address, @Nullable String changed) {
        return new Visit(key, at, address, List.of(), null, null, changed, List.of(), 0, null, null);
    }

    /**
     * The same when the latest visit brought nothing: what earlier ones brought is still known.
     *
     * @param before the last visit, or null
     */
    public static Visit failed(
            @Nullable Visit before, String key, Instant at, List<Hop> hops, String why, @Nullable Instant notBefore) {
        return before == null
                ? new Visit(key, at, null, hops, null, null, null, List.of(), 1, why, notBefore)
                : new Visit(
                        key,
                        at,
                        before.address,
                        hops,
                        before.etag,
                        before.lastModified,
                        before.changed,
                        before.articles,
                        before.failures + 1,
                        why,
                        notBefore);
    }

    public Visit withArticles(List<String> ids) {
        return new Visit(key, at, address, hops, etag, lastModified, changed, ids, failures, note, notBefore);
    }

    /** The same as if the server had named nothing to know changes by: all of it is asked for next time. */
    public Visit withoutValidators() {
        return new Visit(key, at, address, hops, null, null, changed, articles, failures, note, notBefore);
    }

    /** By what the server may tell that nothing has changed. */
    public Validators validators() {
        return address == null ? Validators.NONE : new Validators(address, etag, lastModified);
    }
}
