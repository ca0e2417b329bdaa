package org.bellwether.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bellwether.ask.Titles;
import org.bellwether.ask.brief.Changes;
import org.bellwether.model.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Changes as the webhook sends them: one JSON object. */
final class ChangeJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ChangeJson() {}

    static String of(String name, Changes changes, Instant at) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("case", name);
        body.put("at", at.truncatedTo(ChronoUnit.SECONDS).toString());
        body.put("summary", changes.brief().summary());
        body.put("changes", changes.all().stream().map(ChangeJson::change).toList());
        return JSON.writeValueAsString(body);
    }

    private static Map<String, @Nullable Object> change(Changes.Change change) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("kind", change.kind().name().toLowerCase(Locale.ROOT));
        fields.put("key", change.key());
        fields.put("text", change.text());
        fields.put("quote", change.quote());
        fields.put("item", change.item());
        List<Map<String, @Nullable Object>> sources =
                change.sources().stream().map(ChangeJson::source).toList();
        fields.put("sources", sources);
        return fields;
    }

    private static Map<String, @Nullable Object> source(Document document) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", document.id().value());
        fields.put("title", Titles.of(document));
        fields.put("publisher", document.publisher());
        fields.put("uri", document.uri());
        fields.put("published", document.published().startIso());
        return fields;
    }
}
