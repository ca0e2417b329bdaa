package org.bellwether.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bellwether.ask.Dates;
import org.bellwether.model.ArticleId;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Adds articles to the case and takes them out. */
final class Documents {
    private static final Set<String> KEYS = Set.of("text", "title", "publisher", "published", "name");

    private static final int MOST_ITEMS = 500;
    private static final int LONGEST_NAME = 200;

    private final Jobs jobs;

    Documents(Jobs jobs) {
        this.jobs = jobs;
    }

    Reply add(Asked asked, Route.Body body) {
        List<Changes.Addition> additions =
                body.type().equals("multipart/form-data") ? files(body) : items(JsonBody.of(body, JsonBody.MOST));
        if (additions.isEmpty()) {
            throw Problem.wrong("there is nothing to read; send files, or {\"items\": [{\"text\": \"…\"}]}");
        }
        Job job = jobs.add(additions);
        return Reply.json(202, JsonOut.object(o -> o.text("job", job.id())));
    }

    private static List<Changes.Addition> files(Route.Body body) {
        List<Changes.Addition> files = new ArrayList<>();
        for (Multipart.Part part : Multipart.parts(body.bytes(Workbench.MOST_BYTES), body.fullType())) {
            if (part.file() != null) {
                files.add(new Changes.Content(name(part.file(), "file"), part.content(), null, null, null));
            }
        }
        return files;
    }

    private List<Changes.Addition> items(JsonNode body) {
        JsonBody.onlyKeys(body, Set.of("items", "address"));
        String address = JsonBody.text(body, "address");
        if (address != null) {
            if (!jobs.fetches()) {
                throw new Problem(
                        501, "Not available", "this server fetches no addresses; save the page and add it as a file");
            }
            return List.of(new Changes.Address(address.strip()));
        }
        JsonNode items = body.path("items");
        if (!items.isArray()) {
            throw Problem.wrong("send 'items', an array of texts, or an 'address'");
        }
        if (items.size() > MOST_ITEMS) {
            throw new Problem(413, "Too many", "more than %d texts are not taken at once".formatted(MOST_ITEMS));
        }
        List<Changes.Addition> texts = new ArrayList<>();
        for (JsonNode item : items.values()) {
            if (!item.isObject()) {
                throw Problem.wrong("each of the 'items' must be an object with a 'text'");
            }
            JsonBody.onlyKeys(item, KEYS);
            String text = JsonBody.text(item, "text");
            if (text == null || text.isBlank()) {
                throw Problem.wrong("item %d has no 'text'".formatted(texts.size() + 1));
            }
            texts.add(new Changes.Content(
                    name(JsonBody.text(item, "name"), "text-%d.txt".formatted(texts.size() + 1)),
                    text.getBytes(StandardCharsets.UTF_8),
                    filled(item, "title"),
                    filled(item, "publisher"),
                    published(filled(item, "published"))));
        }
        return texts;
    }

    private static @Nullable String filled(JsonNode item, String key) {
        String text = JsonBody.text(item, key);
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static @Nullable When published(@Nullable String date) {
        try {
            return date == null ? null : Dates.parse(date);
        } catch (DateTimeException bad) {
            throw Problem.wrong("'published' is a date as 2022, 2022-03 or 2022-03-02, got '%s'".formatted(date));
        }
    }

    /** A file name that holds no folder and no control character. */
    static String name(@Nullable String given, String otherwise) {
        String plain = Objects.requireNonNullElse(given, "")
                .replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "_")
                .replaceAll("^[.\\s]+|\\s+$", "");
        int length = plain.length();
        return length == 0
                ? otherwise
                : length > LONGEST_NAME ? plain.substring(length - LONGEST_NAME) : plain; // the ending tells the format
    }

    Reply remove(Asked asked, Route.Body body) {
        String id = asked.inPath("id");
        if (!jobs.remove(new ArticleId(id))) {
            throw Problem.unknown("document", id);
        }
        return Reply.json(JsonOut.object(o -> o.text("removed", id)));
    }
}
