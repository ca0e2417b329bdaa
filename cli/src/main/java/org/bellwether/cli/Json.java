package org.bellwether.cli;

import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Small JSON objects for answers that are no records of the contract. */
final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /** One line; keys and values in turn, values being text, numbers or null. */
    static String object(@org.jspecify.annotations.Nullable Object... keysAndValues) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            out.writeStartObject();
            for (int i = 0; i < keysAndValues.length; i += 2) {
                out.writeName(String.valueOf(keysAndValues[i]));
                switch (keysAndValues[i + 1]) {
                    case null -> out.writeNull();
                    case Integer number -> out.writeNumber(number);
                    case Long number -> out.writeNumber(number);
                    case Double number -> out.writeNumber(number);
                    case Object value -> out.writeString(value.toString());
                }
            }
            out.writeEndObject();
        }
        return text.toString();
    }
}
