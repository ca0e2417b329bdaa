package org.bellwether.web;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a request says in JSON, read strictly: no key twice, none that is not known, nothing behind the end. */
final class JsonBody {
    /** As many bytes as the text of many articles. */
    static final int MOST = 16 << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20)
                            .maxStringLength(MOST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonBody() {}

    /**
     * The object that a request carries.
     *
     * @throws Problem when it carries no JSON, or no object
     */
    static JsonNode of(Route.Body body, int most) {
        if (!body.type().equals("application/json")) {
            throw new Problem(415, "Unknown media type", "send application/json, not '%s'".formatted(body.type()));
        }
        try {
            JsonNode node = MAPPER.readTree(body.bytes(most));
            if (!node.isObject()) {
                throw Problem.wrong("the body must be a JSON object");
            }
            return node;
        } catch (JacksonException bad) {
            throw Problem.wrong("the body is no JSON that can be read: %s".formatted(bad.getOriginalMessage()));
        }
    }

    static void onlyKeys(JsonNode node, Set<String> known) {
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (!known.contains(entry.getKey())) {
                throw Problem.wrong("there is no key '%s' here; known: %s"
                        .formatted(entry.getKey(), String.join(", ", new TreeSet<>(known))));
            }
        }
    }

    static JsonNode object(JsonNode node, String key) {
        JsonNode value = node.path(key);
        if (!value.isObject()) {
            throw Problem.wrong("'%s' must be an object".formatted(key));
        }
        return value;
    }

    static @Nullable String text(JsonNode node, String key) {
        JsonNode value = node.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw Problem.wrong("'%s' must be a text".formatted(key));
        }
        return value.asString();
    }

    static int integer(JsonNode node, String key, int otherwise, int least, int most) {
        JsonNode value = node.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.asInt() < least || value.asInt() > most) {
            throw Problem.wrong("'%s' must be a whole number from %d to %d".formatted(key, least, most));
        }
        return value.asInt();
    }
}
