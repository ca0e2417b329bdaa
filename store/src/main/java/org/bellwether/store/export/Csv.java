package org.bellwether.store.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records as CSV (RFC 4180, UTF-8, LF): one column a key, what is nested as JSON text, what is not known an empty cell.
 *
 * <p>Text that a spreadsheet would run as a formula gets an apostrophe before it; numbers stay numbers.
 */
public final class Csv {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Csv() {}

    /** The head: the keys. */
    public static String head(List<String> keys) {
        return keys.stream().map(Csv::quoted).collect(Collectors.joining(","));
    }

    /** The keys of a record, in order. */
    public static List<String> keys(String record) {
        return JSON.readTree(record).properties().stream()
                .map(Map.Entry::getKey)
                .toList();
    }

    /** One record's row, without the line's end. */
    public static String row(String record, List<String> keys) {
        JsonNode node = JSON.readTree(record);
        List<String> cells = new ArrayList<>();
        for (String key : keys) {
            cells.add(cell(node.path(key)));
        }
        return String.join(",", cells);
    }

    private static String cell(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        if (value.isNumber() || value.isBoolean()) {
            return value.asString();
        }
        return quoted(harmless(value.isString() ? value.asString() : value.toString()));
    }

    /** A text with an apostrophe before it where a spreadsheet would run it as a formula. */
    public static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** A cell's text in quotation marks where it needs them. */
    public static String quoted(String text) {
        return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
