package org.bellwether.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a route answers.
 *
 * @param status of HTTP
 * @param type of the body
 * @param content the body
 * @param headers further ones
 */
record Reply(int status, String type, Content content, Map<String, String> headers) {
    /** The body. */
    sealed interface Content {}

    record Text(String text) implements Content {}

    /**
     * A body too large for the memory, written to a temporary file while the case was asked: whoever fetches it slowly holds up nobody,
     * and a fault on the way is told instead of it.
     *
     * @param file deleted once it was sent
     */
    record Spooled(Path file) implements Content {
        static Spooled of(Consumer<Lines> writing) {
            Path file = null;
            try {
                file = Files.createTempFile("bellwether-download-", ".tmp");
                try (Writer out = Files.newBufferedWriter(file)) {
                    writing.accept(new Lines(out));
                }
                Spooled spooled = new Spooled(file);
                file = null;
                return spooled;
            } catch (IOException | UncheckedIOException full) {
                throw new Problem(
                        507,
                        "No room for the download",
                        "it cannot be written to a temporary file (%s)".formatted(full));
            } finally {
                delete(file);
            }
        }

        void delete() {
            delete(file);
        }

        private static void delete(@Nullable Path file) {
            try {
                if (file != null) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException left) {
                throw new UncheckedIOException(left);
            }
        }
    }

    /** A text, a line at a time. */
    record Lines(Writer out) {
        void println(String line) {
            try {
                out.append(line).append('\n');
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }
    }

    /** With a text that is at hand. */
    Reply(int status, String type, String body, Map<String, String> headers) {
        this(status, type, new Text(body), headers);
    }

    /** The text that is at hand; none of what is only in a file. */
    String body() {
        return content instanceof Text(String text) ? text : "";
    }

    static final String JSON = "application/json; charset=utf-8";

    static Reply json(String body) {
        return new Reply(200, JSON, body, Map.of());
    }

    static Reply json(int status, String body) {
        return new Reply(status, JSON, body, Map.of());
    }

    /** What is asked for is found elsewhere today. */
    static Reply moved(String path) {
        return new Reply(
                301, JSON, JsonOut.object(o -> o.text("moved", path)), new TreeMap<>(Map.of("Location", path)));
    }

    static Reply problem(Problem problem, String instance) {
        return new Reply(
                problem.status(),
                "application/problem+json; charset=utf-8",
                JsonOut.object(o -> o.text("type", "about:blank")
                        .text("title", problem.title())
                        .number("status", problem.status())
                        .text("detail", problem.detail())
                        .text("instance", instance)),
                Map.of());
    }

    static String list(List<String> records) {
        return "[" + String.join(",", records) + "]";
    }
}
