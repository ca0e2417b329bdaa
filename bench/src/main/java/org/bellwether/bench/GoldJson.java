package org.bellwether.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.bellwether.cli.measure.GoldException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a gold file that is one JSON value; what is wrong with it is said with file, case and field. */
final class GoldJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private GoldJson() {}

    static JsonNode read(Path file) {
        try {
            return JSON.readTree(new String(GoldFile.bytes(file), StandardCharsets.UTF_8));
        } catch (JacksonException bad) {
            throw new GoldException("%s is no JSON: %s".formatted(file, bad.getOriginalMessage()));
        }
    }

    /** A field that must be there. */
    static JsonNode field(JsonNode object, String name, String where) {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            throw new GoldException("%s: '%s' is missing".formatted(where, name));
        }
        return value;
    }

    static double number(JsonNode value, String what, String where) {
        if (!value.isNumber()) {
            throw new GoldException("%s: '%s' should be a number, is %s".formatted(where, what, value));
        }
        return value.asDouble();
    }

    static double[] numbers(JsonNode list, String what, String where) {
        if (!list.isArray()) {
            throw new GoldException("%s: '%s' should be a list, is %s".formatted(where, what, list));
        }
        double[] found = new double[list.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = number(list.get(i), what, where);
        }
        return found;
    }
}
