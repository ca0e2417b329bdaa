package org.bellwether.fetch.feed;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;

/** A feed's own full text of an article as a page, so that it is read as pages are. */
public final class FeedPage {
    /** A teaser is shorter; the shortest news item on a page of its own has some 150 words. */
    private static final int FULL = 800;

    private static final Pattern GOES_ON = Pattern.compile(
            "(?:\\.\\.\\.|…|\\[…]|\\[\\.\\.\\.]|(?i:read more|continue reading|read the full (?:story|article)).{0,120})\\s*\\z");

    private FeedPage() {}

    /**
     * The page, if the feed holds the whole article.
     *
     * @param publisher the feed's title, or null
     */
    public static Optional<byte[]> of(FeedItem item, @Nullable String publisher) {
        if (item.content() == null) {
            return Optional.empty();
        }
        // scripts, frames and whatever would break out of its element are gone after this
        String content = Jsoup.clean(item.content(), address(item), Safelist.relaxed());
        String text = Jsoup.parse(content).text();
        if (text.length() < FULL || GOES_ON.matcher(text).find()) {
            return Optional.empty();
        }
        Document page = Document.createShell(address(item));
        if (item.title() != null) {
            page.title(item.title());
            meta(page, "og:title", item.title());
        }
        if (publisher != null) {
            meta(page, "og:site_name", publisher);
        }
        item.authors()
                .forEach(author ->
                        page.head().appendElement("meta").attr("name", "author").attr("content", author));
        Element article = page.body().appendElement("article");
        if (item.title() != null) {
            article.appendElement("h1").text(item.title());
        }
        article.append(content);
        return Optional.of(page.outerHtml().getBytes(StandardCharsets.UTF_8));
    }

    private static String address(FeedItem item) {
        return item.address() == null ? "" : item.address().toString();
    }

    private static void meta(Document page, String property, String content) {
        page.head().appendElement("meta").attr("property", property).attr("content", content);
    }
}
