package org.bellwether.store.export;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes one JSON object on one line, its keys in the order in which they are told; what is not known becomes null. */
public final class RecordWriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    /** As many decimals as a confidence or a coordinate has a meaning for. */
    private static final int DECIMALS = 5;

    private final JsonGenerator out;

    private RecordWriter(JsonGenerator out) {
        this.out = out;
    }

    /** The object that the fields make. */
    public static String line(Consumer<RecordWriter> fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            RecordWriter writer = new RecordWriter(out);
            out.writeStartObject();
            fields.accept(writer);
            out.writeEndObject();
        }
        return text.toString();
    }

    public RecordWriter text(String key, @Nullable Object value) {
        out.writeName(key);
        if (value == null) {
            out.writeNull();
        } else {
            out.writeString(value.toString());
        }
        return this;
    }

    public RecordWriter number(String key, @Nullable Number value) {
        out.writeName(key);
        if (value == null) {
            out.writeNull();
        } else {
            written(value);
        }
        return this;
    }

    private void written(Number value) {
        if (value instanceof Double real) {
            // 10, not 10.0 or 1E+1; the same digits on every machine
            BigDecimal rounded = BigDecimal.valueOf(real).setScale(DECIMALS, RoundingMode.HALF_EVEN);
            out.writeNumber(
                    rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString());
        } else {
            out.writeNumber(value.longValue());
        }
    }

    public RecordWriter flag(String key, boolean value) {
        out.writeName(key);
        out.writeBoolean(value);
        return this;
    }

    public RecordWriter texts(String key, List<?> values) {
        out.writeName(key);
        out.writeStartArray();
        values.forEach(v -> out.writeString(v.toString()));
        out.writeEndArray();
        return this;
    }

    /** A list of numbers, each written as {@link #number} does. */
    public RecordWriter numbers(String key, List<? extends Number> values) {
        out.writeName(key);
        out.writeStartArray();
        values.forEach(this::written);
        out.writeEndArray();
        return this;
    }

    public RecordWriter lists(String key, List<? extends List<?>> values) {
        out.writeName(key);
        out.writeStartArray();
        for (List<?> list : values) {
            out.writeStartArray();
            list.forEach(v -> out.writeString(v.toString()));
            out.writeEndArray();
        }
        out.writeEndArray();
        return this;
    }

    public RecordWriter object(String key, @Nullable Consumer<RecordWriter> fields) {
        out.writeName(key);
        if (fields == null) {
            out.writeNull();
        } else {
            out.writeStartObject();
            fields.accept(this);
            out.writeEndObject();
        }
        return this;
    }

    public <T> RecordWriter objects(String key, List<T> values, java.util.function.BiConsumer<RecordWriter, T> fields) {
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
