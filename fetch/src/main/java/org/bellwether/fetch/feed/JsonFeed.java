package org.bellwether.fetch.feed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bellwether.fetch.WebAddress;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON Feed, versions 1 and 1.1, which ROME does not know. */
final class JsonFeed {
    private static final int DEEPEST = 50;
    private static final int MOST_ITEMS = 5000;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .build();

    private JsonFeed() {}

    static Feed read(byte[] bytes, WebAddress base) throws FeedException {
        JsonNode feed;
        try {
            feed = JSON.readTree(bytes);
        } catch (JacksonException bad) {
            throw new FeedException("is a JSON feed that cannot be read (%s)".formatted(bad.getOriginalMessage()));
        }
        List<FeedItem> items = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (JsonNode item : feed.path("items")) {
            FeedItem read = item(item, base);
            if (read != null && items.size() < MOST_ITEMS && keys.add(read.key())) {
                items.add(read);
            }
        }
        return new Feed(text(feed, "title"), items);
    }

    private static @Nullable FeedItem item(JsonNode item, WebAddress base) {
        String url = text(item, "url");
        WebAddress address = url == null ? null : base.resolve(url).orElse(null);
        String html = text(item, "content_html");
        String plain = text(item, "content_text");
        String content = html != null ? html : plain == null ? null : paragraphs(plain);
        String id = text(item, "id");
        String key = id != null ? id : address == null ? null : address.toString();
        if (key == null || (address == null && content == null)) {
            return null;
        }
        String changed = text(item, "date_modified");
        String published = text(item, "date_published");
        return new FeedItem(
                key,
                address,
                FeedReader.plain(text(item, "title")),
                authors(item),
                FeedDates.when(published != null ? published : changed),
                changed,
                content);
    }

    private static List<String> authors(JsonNode item) {
        return Stream.concat(
                        StreamSupport.stream(item.path("authors").spliterator(), false), Stream.of(item.path("author")))
                .map(author -> text(author, "name"))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static @Nullable String text(JsonNode node, String field) {
        String text = node.path(field).asString("").strip();
        return text.isEmpty() ? null : text;
    }

    /** Plain text as HTML: an empty line ends a paragraph. */
    static String paragraphs(String plain) {
        return Stream.of(plain.split("\\n\\s*\\n"))
                .map(String::strip)
                .filter(p -> !p.isEmpty())
                .map(p -> "<p>" + Entities.escape(p) + "</p>")
                .collect(Collectors.joining("\n"));
    }
}
