package org.bellwether.ingest.rows;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.bellwether.ingest.Limits;
import org.bellwether.ingest.Refused;
import org.bellwether.ingest.input.Content;
import org.bellwether.ingest.input.TextDecoder;
import org.bellwether.ingest.within.BoundedLines;
import org.bellwether.ingest.within.Member;
import org.bellwether.ingest.within.Members;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One object a line; a line that is none is named by its number, and the others are read. */
public final class JsonLineMembers implements Members {
    private final String name;
    private final String uri;
    private final InputStream in;
    private final BoundedLines lines;
    private final RowReader rows;
    private final JsonMapper json;
    private final Limits limits;
    private long number;

    private JsonLineMembers(String name, String uri, InputStream in, RowReader rows, Limits limits) {
        this.name = name;
        this.uri = uri;
        this.in = in;
        this.lines = new BoundedLines(in, limits.bytes());
        this.rows = rows;
        this.json = JsonRows.mapper(limits);
        this.limits = limits;
    }

    public static Members open(String name, String uri, Content content, RowReader rows, Limits limits)
            throws IOException {
        return new JsonLineMembers(name, uri, content.open(), rows, limits);
    }

    @Override
    public @Nullable Member next() throws IOException {
        for (byte @Nullable [] line = lines.next(); line != null; line = lines.next()) {
            number++;
            String inside = name + "#" + number;
            if (lines.wasCut()) {
                return new Member.Unreadable(
                        inside, String.format(Locale.ROOT, "is a line of more than %,d bytes", limits.bytes()));
            }
            try {
                String text = line.length == 0 ? "" : TextDecoder.decode(line).strip();
                if (!text.isEmpty()) {
                    JsonNode node = json.readTree(text);
                    return node.isObject()
                            ? rows.member(inside, uri + "#" + number, new JsonRow(node))
                            : new Member.Unreadable(inside, "is no JSON object; each line needs one");
                }
            } catch (JacksonException broken) {
                return new Member.Unreadable(
                        inside, JsonRows.fault(broken, "line " + number) + "; the other lines are read");
            } catch (Refused refused) {
                return new Member.Unreadable(inside, refused.reason());
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
