package org.bellwether.fetch.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.SyndFeedInput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bellwether.fetch.WebAddress;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** Reads RSS, Atom, RDF (by ROME) and JSON Feed. Pure and thread-safe. */
public final class FeedReader {
    /** Feeds list the latest; one that lists more is taken up to here. */
    private static final int MOST_ITEMS = 5000;

    private static final int HEAD = 4096;

    /** Blanks and byte order marks. */
    static final String START = "\\A[\\s\u00EF\u00BB\u00BF\u00FE\u00FF]{0,20}";

    private static final Pattern XML_FEED = Pattern.compile(
            START
                    + "(?:<\\?[^>]{0,500}>\\s{0,100}|<!--.{0,2000}?-->\\s{0,100}|<!DOCTYPE[^>\\[]{0,300}>\\s{0,100}){0,8}<(?:rss|feed|(?:rdf:)?RDF)[\\s>]",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern JSON_FEED = Pattern.compile(START + "\\{.*jsonfeed\\.org/version", Pattern.DOTALL);

    private static final List<String> PUBLISHED = List.of("pubDate", "published", "date", "issued", "created");
    private static final List<String> CHANGED = List.of("updated", "modified");

    private FeedReader() {}

    /** Whether the bytes are a feed; what a server calls them does not count, as many call a feed a page and a page a feed. */
    public static boolean isFeed(byte[] bytes) {
        String head = head(bytes);
        return XML_FEED.matcher(head).find() || JSON_FEED.matcher(head).find();
    }

    static String head(byte[] bytes) {
        // of UTF-16 the zeros are dropped: enough to see what it is
        return new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1).replace("\0", "");
    }

    /**
     * Reads a feed.
     *
     * @param contentType as a server wrote it, or null
     * @param base where it was found; what it names is resolved against it
     */
    public static Feed read(byte[] bytes, @Nullable String contentType, WebAddress base) throws FeedException {
        if (JSON_FEED.matcher(head(bytes)).find()) {
            return JsonFeed.read(bytes, base);
        }
        Document document = SafeXml.read(bytes, contentType);
        List<Element> elements = items(document.getRootElement());
        SyndFeed feed;
        try {
            feed = new SyndFeedInput(false, Locale.ROOT).build(document);
        } catch (com.rometools.rome.io.FeedException | RuntimeException bad) {
            // the library stumbles over what it expects and does not find
            throw new FeedException("is a feed that cannot be read (%s)".formatted(bad.getMessage()));
        }
        List<SyndEntry> entries = feed.getEntries();
        boolean paired = entries.size() == elements.size();
        List<FeedItem> items = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < entries.size() && items.size() < MOST_ITEMS; i++) {
            item(entries.get(i), paired ? elements.get(i) : null, base)
                    .filter(item -> keys.add(item.key()))
                    .ifPresent(items::add);
        }
        return new Feed(plain(feed.getTitle()), items);
    }

    private static List<Element> items(Element root) {
        Stream<Element> inside = Stream.concat(
                root.getChildren().stream(),
                root.getChildren().stream()
                        .filter(child -> child.getName().equals("channel"))
                        .flatMap(channel -> channel.getChildren().stream()));
        return inside.filter(e -> e.getName().equals("item") || e.getName().equals("entry"))
                .toList();
    }

    private static Optional<FeedItem> item(SyndEntry entry, @Nullable Element element, WebAddress base) {
        WebAddress address = Optional.ofNullable(entry.getLink())
                .flatMap(base::resolve)
                .or(() -> Optional.ofNullable(entry.getUri())
                        .filter(WebAddress::looksLike)
                        .flatMap(base::resolve))
                .orElse(null);
        String content = entry.getContents().stream()
                .filter(c -> c.getType() == null
                        || c.getType().toLowerCase(Locale.ROOT).matches("html|xhtml|text|text/.*"))
                .map(FeedReader::asHtml)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        boolean named = entry.getUri() != null && !entry.getUri().equals(entry.getLink());
        String key = named || address == null ? entry.getUri() : address.toString();
        if (key == null || (address == null && content == null)) {
            return Optional.empty();
        }
        String changed = text(element, CHANGED);
        String published = text(element, PUBLISHED);
        return Optional.of(new FeedItem(
                key,
                address,
                plain(entry.getTitle()),
                authors(entry),
                FeedDates.when(published != null ? published : changed),
                changed,
                content));
    }

    private static @Nullable String asHtml(SyndContent content) {
        if (content.getValue() == null) {
            return null;
        }
        return "text".equals(content.getType()) || "text/plain".equals(content.getType())
                ? JsonFeed.paragraphs(content.getValue())
                : content.getValue();
    }

    private static List<String> authors(SyndEntry entry) {
        List<String> names = entry.getAuthors().stream()
                .map(SyndPerson::getName)
                .filter(Objects::nonNull)
                .toList();
        return Stream.concat(names.stream(), Stream.ofNullable(entry.getAuthor()))
                .map(FeedReader::plain)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static @Nullable String text(@Nullable Element element, List<String> names) {
        if (element == null) {
            return null;
        }
        for (String name : names) {
            for (Element child : element.getChildren()) {
                if (child.getName().equals(name) && !child.getTextTrim().isEmpty()) {
                    return child.getTextTrim();
                }
            }
        }
        return null;
    }

    /** Titles hold mark-up now and then. */
    static @Nullable String plain(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String plain = org.jsoup.Jsoup.parse(text).text().strip();
        return plain.isEmpty() ? null : plain;
    }
}
