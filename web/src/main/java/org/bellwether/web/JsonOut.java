package org.bellwether.web;

import java.io.StringWriter;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes one JSON object, in the order in which it is told; records of the contract go in as the text they are. */
final class JsonOut {
    private static final JsonFactory FACTORY = new JsonFactory();

    /** Figures of a mean or a share have a meaning for so many decimals. */
    private static final double DECIMALS = 1e4;

    private final JsonGenerator out;

    private JsonOut(JsonGenerator out) {
        this.out = out;
    }

    static String object(Consumer<JsonOut> fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            out.writeStartObject();
            fields.accept(new JsonOut(out));
            out.writeEndObject();
        }
        return text.toString();
    }

    JsonOut text(String key, @Nullable Object value) {
        out.writeName(key);
        if (value == null) {
            out.writeNull();
        } else {
            out.writeString(value.toString());
        }
        return this;
    }

    JsonOut number(String key, long value) {
        out.writeName(key);
        out.writeNumber(value);
        return this;
    }

    JsonOut number(String key, double value) {
        out.writeName(key);
        out.writeNumber(Math.round(value * DECIMALS) / DECIMALS);
        return this;
    }

    /** A number that may not be known. */
    JsonOut numberOrNull(String key, @Nullable Double value) {
        out.writeName(key);
        if (value == null) {
            out.writeNull();
        } else {
            out.writeNumber(value.doubleValue());
        }
        return this;
    }

    JsonOut flag(String key, boolean value) {
        out.writeName(key);
        out.writeBoolean(value);
        return this;
    }

    /** A record, as JSON. */
    JsonOut raw(String key, String json) {
        out.writeName(key);
        out.writeRawValue(json);
        return this;
    }

    JsonOut object(String key, Consumer<JsonOut> fields) {
        out.writeName(key);
        out.writeStartObject();
        fields.accept(this);
        out.writeEndObject();
        return this;
    }

    JsonOut texts(String key, Iterable<?> values) {
        out.writeName(key);
        out.writeStartArray();
        values.forEach(v -> out.writeString(v.toString()));
        out.writeEndArray();
        return this;
    }

    /** Records, each as JSON. */
    JsonOut raws(String key, Iterable<String> records) {
        out.writeName(key);
        out.writeStartArray();
        records.forEach(out::writeRawValue);
        out.writeEndArray();
        return this;
    }

    <T> JsonOut objects(String key, Iterable<T> values, BiConsumer<JsonOut, T> fields) {
        out.writeName(key);
        out.writeStartArray();
        for (T value : values) {
            out.writeStartObject();
            fields.accept(this, value);
            out.writeEndObject();
        }
        out.writeEndArray();
        return this;
    }
}
