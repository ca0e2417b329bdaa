package org.bellwether.ingest.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bellwether.ingest.rows.FieldNames.Row;
import tools.jackson.databind.JsonNode;

/** An object; a dot in a name goes into an object inside. */
record JsonRow(JsonNode object) implements Row {
    @Override
    public Optional<String> value(String column) {
        JsonNode at = object.path(column);
        if (at.isMissingNode() && column.indexOf('.') > 0) {
            at = object;
            for (String step : column.split("\\.")) {
                at = at.path(step);
            }
        }
        return text(at).filter(text -> !text.isBlank());
    }

    /** Strings and numbers; of a list its members, of an object its name. */
    private static Optional<String> text(JsonNode node) {
        if (node.isArray()) {
            String all = node.valueStream()
                    .flatMap(one -> text(one).stream())
                    .collect(Collectors.joining(
                            node.valueStream()
                                            .anyMatch(
                                                    one -> text(one).orElse("").length() > 100)
                                    ? "\n\n"
                                    : "; "));
            return all.isEmpty() ? Optional.empty() : Optional.of(all);
        }
        if (node.isObject()) {
            return node.path("name").isString() ? Optional.of(node.path("name").asString()) : Optional.empty();
        }
        return node.isString() || node.isNumber() ? Optional.of(node.asString()) : Optional.empty();
    }

    @Override
    public List<String> columns() {
        return new ArrayList<>(object.propertyNames());
    }
}
