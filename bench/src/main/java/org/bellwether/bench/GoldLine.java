package org.bellwether.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.bellwether.cli.measure.GoldException;
import tools.jackson.databind.JsonNode;

/**
 * One JSON object of a gold file, with the line it stands in; a field that is missing or of the wrong type is named.
 *
 * @param file where it stands
 * @param number the line, from 1
 * @param node the object
 */
record GoldLine(Path file, int number, JsonNode node) {
    GoldLine {
        if (!node.isObject()) {
            throw fault(file, number, "is no JSON object");
        }
    }

    static GoldException fault(Path file, int number, String what) {
        return new GoldException("%s, line %d: %s".formatted(file, number, what));
    }

    GoldException fault(String what) {
        return fault(file, number, what);
    }

    String text(String field) {
        JsonNode value = node.get(field);
        if (value == null || !value.isString()) {
            throw fault("'%s' should be text, is %s".formatted(field, value == null ? "missing" : shortened(value)));
        }
        return value.asString();
    }

    Optional<String> optionalText(String field) {
        return node.hasNonNull(field) ? Optional.of(text(field)) : Optional.empty();
    }

    int integer(String field) {
        JsonNode value = node.get(field);
        if (value == null || !value.isIntegralNumber()) {
            throw fault("'%s' should be a whole number, is %s"
                    .formatted(field, value == null ? "missing" : shortened(value)));
        }
        return value.asInt();
    }

    OptionalDouble optionalNumber(String field) {
        if (!node.hasNonNull(field)) {
            return OptionalDouble.empty();
        }
        if (!node.get(field).isNumber()) {
            throw fault("'%s' should be a number, is %s".formatted(field, shortened(node.get(field))));
        }
        return OptionalDouble.of(node.get(field).asDouble());
    }

    /** The objects of a list. */
    List<GoldLine> list(String field) {
        List<GoldLine> found = new ArrayList<>();
        for (JsonNode element : array(field)) {
            if (!element.isObject()) {
                throw fault("'%s' should hold objects, holds %s".formatted(field, shortened(element)));
            }
            found.add(new GoldLine(file, number, element));
        }
        return found;
    }

    /** The texts of a list. */
    List<String> texts(String field) {
        List<String> found = new ArrayList<>();
        for (JsonNode element : array(field)) {
            if (!element.isString()) {
                throw fault("'%s' should hold texts, holds %s".formatted(field, shortened(element)));
            }
            found.add(element.asString());
        }
        return found;
    }

    GoldLine object(String field) {
        JsonNode value = node.get(field);
        if (value == null || !value.isObject()) {
            throw fault(
                    "'%s' should be an object, is %s".formatted(field, value == null ? "missing" : shortened(value)));
        }
        return new GoldLine(file, number, value);
    }

    /** The pairs of numbers of a list, as spans of the text. */
    List<GoldSpan> spans(String field, String text) {
        List<GoldSpan> found = new ArrayList<>();
        for (JsonNode pair : array(field)) {
            if (pair.size() != 2
                    || !pair.get(0).isIntegralNumber()
                    || !pair.get(1).isIntegralNumber()) {
                throw fault("'%s' should hold pairs of numbers, holds %s".formatted(field, shortened(pair)));
            }
            found.add(span(pair.get(0).asInt(), pair.get(1).asInt(), text));
        }
        return found;
    }

    /** The span that {@code start} and {@code end} give. */
    GoldSpan span(String text) {
        return span(integer("start"), integer("end"), text);
    }

    private GoldSpan span(int start, int end, String text) {
        if (start < 0 || start >= end || end > text.codePointCount(0, text.length())) {
            throw fault("[%d, %d) is no span of the text of %d code points"
                    .formatted(start, end, text.codePointCount(0, text.length())));
        }
        int from = text.offsetByCodePoints(0, start);
        return new GoldSpan(from, text.offsetByCodePoints(from, end - start));
    }

    private JsonNode array(String field) {
        JsonNode value = node.get(field);
        if (value == null || !value.isArray()) {
            throw fault("'%s' should be a list, is %s".formatted(field, value == null ? "missing" : shortened(value)));
        }
        return value;
    }

    private static String shortened(JsonNode value) {
        String all = value.toString();
        return all.length() <= 60 ? all : all.substring(0, 60) + "...";
    }
}
