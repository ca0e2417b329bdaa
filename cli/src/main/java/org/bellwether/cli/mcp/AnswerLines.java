package org.bellwether.cli.mcp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Output of answers, one a line; lines of several threads never mix. */
final class AnswerLines extends OutputStream {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** As JSON-RPC 2.0 numbers them. */
    private static final int NO_JSON = -32700;

    private static final int NO_REQUEST = -32600;

    private final OutputStream out;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private Runnable each = () -> {};

    AnswerLines(OutputStream out) {
        this.out = out;
    }

    /** Tells of each line that the server has answered. */
    synchronized void onEach(Runnable hears) {
        each = hears;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] from, int offset, int length) throws IOException {
        for (int i = offset; i < offset + length; i++) {
            line.write(from[i]);
            if (from[i] == '\n') {
                line.writeTo(out);
                line.reset();
                out.flush();
                each.run();
            }
        }
    }

    @Override
    public synchronized void flush() throws IOException {
        out.flush();
    }

    /**
     * Answers what is no message.
     *
     * @param text what came, or null where it is too long to look at
     */
    synchronized void refuse(@Nullable String text, String why) {
        JsonNode sent = parsed(text);
        JsonNode id = sent == null ? null : sent.path("id");
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", text != null && sent == null ? NO_JSON : NO_REQUEST);
        error.put("message", why + "; it was passed over");
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("jsonrpc", "2.0");
        answer.put("id", id != null && (id.isString() || id.isNumber()) ? id : null);
        answer.put("error", error);
        try {
            out.write((JSON.writeValueAsString(answer) + '\n').getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static @Nullable JsonNode parsed(@Nullable String text) {
        try {
            return text == null ? null : JSON.readTree(text);
        } catch (JacksonException noJson) {
            return null;
        }
    }
}
