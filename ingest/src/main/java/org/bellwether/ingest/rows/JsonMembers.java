package org.bellwether.ingest.rows;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bellwether.ingest.Limits;
import org.bellwether.ingest.Refused;
import org.bellwether.ingest.input.Content;
import org.bellwether.ingest.within.ListedMembers;
import org.bellwether.ingest.within.Member;
import org.bellwether.ingest.within.Members;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** The objects of an array, one at a time, numbered from 1. */
public final class JsonMembers implements Members {
    private final String name;
    private final String uri;
    private final JsonParser parser;
    private final RowReader rows;

    /** Read already, to see what follows it. */
    private @Nullable JsonNode first;

    private boolean ahead;
    private long number;

    private JsonMembers(String name, String uri, JsonParser parser, RowReader rows, @Nullable JsonNode first) {
        this.name = name;
        this.uri = uri;
        this.parser = parser;
        this.rows = rows;
        this.first = first;
    }

    /** The objects of an array, of an array inside an object ({@code {"articles": [...]}}), or one object. */
    public static Members open(String name, String uri, Content content, RowReader rows, Limits limits)
            throws IOException, Refused {
        JsonParser parser;
        InputStream in = content.open();
        try {
            parser = JsonRows.mapper(limits).createParser(in);
        } catch (JacksonException broken) {
            in.close();
            throw damaged(broken, 1);
        }
        try {
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                return new JsonMembers(name, uri, parser, rows, null);
            }
            JsonNode object = parser.readValueAsTree();
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                // One object after the other, over many lines each.
                return new JsonMembers(name, uri, parser, rows, object);
            }
            parser.close();
            return new ListedMembers(of(name, uri, object, rows));
        } catch (JacksonException broken) {
            int line = parser.currentLocation().getLineNr();
            parser.close();
            throw damaged(broken, line);
        }
    }

    private static List<Member> of(String name, String uri, JsonNode object, RowReader rows) {
        JsonRow row = new JsonRow(object);
        if (rows.fits(row)) {
            return List.of(rows.member(name, uri, row));
        }
        Optional<JsonNode> list = object.valueStream()
                .filter(value ->
                        value.isArray() && !value.isEmpty() && value.get(0).isObject())
                .findFirst();
        if (list.isEmpty()) {
            return List.of(rows.member(name, uri, row));
        }
        List<Member> members = new ArrayList<>();
        int number = 0;
        for (JsonNode one : list.get()) {
            number++;
            members.add(rows.member(name + "#" + number, uri + "#" + number, new JsonRow(one)));
        }
        return members;
    }

    @Override
    public @Nullable Member next() throws Refused {
        try {
            JsonNode node = first;
            if (node == null) {
                // After the first of a sequence the parser stands on the second.
                JsonToken token = ahead ? parser.currentToken() : parser.nextToken();
                ahead = false;
                if (token == null || token == JsonToken.END_ARRAY) {
                    return null;
                }
                node = parser.readValueAsTree();
            } else {
                first = null;
                ahead = true;
            }
            number++;
            String inside = name + "#" + number;
            return node.isObject()
                    ? rows.member(inside, uri + "#" + number, new JsonRow(node))
                    : new Member.Unreadable(inside, "is no JSON object; an article needs one");
        } catch (JacksonException broken) {
            throw damaged(broken, parser.currentLocation().getLineNr());
        }
    }

    private static Refused damaged(JacksonException broken, int line) {
        return new Refused(JsonRows.fault(broken, "line " + line) + "; what stands before it was read");
    }

    @Override
    public void close() {
        parser.close();
    }
}
