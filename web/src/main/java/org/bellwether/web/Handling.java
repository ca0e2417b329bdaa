package org.bellwether.web;

import io.helidon.common.buffers.DataReader;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.bellwether.ask.UnclearException;
import org.bellwether.store.CaseException;
import org.bellwether.store.CaseFolder;
import org.bellwether.store.CorrectionException;
import org.bellwether.store.CursorException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Finds the route of a request, answers it, and turns what goes wrong into a problem that the client can act on. */
final class Handling {
    private static final Logger LOG = LoggerFactory.getLogger(Handling.class);

    /** Shorter answers are not worth packing. */
    private static final int WORTH_PACKING = 1400;

    /** A question in JSON says little. */
    private static final int SMALL_BODY = 64 << 10;

    private final OpenCases cases;
    private final List<Route> routes;
    private final Pages pages;
    private final Answers answers = new Answers();

    Handling(OpenCases cases, List<Route> routes, Pages pages) {
        this.cases = cases;
        this.routes = routes;
        this.pages = pages;
    }

    void handle(ServerRequest request, ServerResponse response) {
        String path = request.path().absolute().path();
        if (path.equals(Workbench.API) || path.startsWith(Workbench.API + "/")) {
            api(path.substring(Workbench.API.length()), request, response);
        } else if (path.equals("/api") || path.startsWith("/api/")) {
            throw new Problem(404, "Not found", "the API is at " + Workbench.API);
        } else {
            page(path, request, response);
        }
    }

    private void api(String path, ServerRequest request, ServerResponse response) {
        String wanted = path.isEmpty() ? "/" : path;
        String method = request.prologue().method().text();
        List<Route> here = routes.stream().filter(r -> r.matches(wanted)).toList();
        if (here.isEmpty()) {
            throw new Problem(404, "Not found", "there is nothing at %s%s".formatted(Workbench.API, path));
        }
        String asGet = method.equals("HEAD") ? "GET" : method;
        Route route =
                here.stream().filter(r -> r.method().equals(asGet)).findFirst().orElse(null);
        if (route == null) {
            response.header(
                    "Allow",
                    here.stream().map(Route::method).collect(Collectors.toCollection(TreeSet::new)).stream()
                            .collect(Collectors.joining(", ")));
            throw new Problem(
                    405, "Method not allowed", "%s cannot be done at %s%s".formatted(method, Workbench.API, path));
        }
        Asked asked = Asked.of(path, route.values(wanted), request.query(), route.parameters());
        switch (route.answer()) {
            case Route.FromCase answer ->
                fromCase(open -> open.asked(queries -> answer.of(queries, asked)), request, response);
            case Route.FromFolder answer -> fromCase(open -> answer.of(open, asked), request, response);
            case Route.FromBody answer -> {
                JsonNode body = JsonBody.of(new RequestBody(request), SMALL_BODY);
                Reply reply = cases.ask(open -> answer.of(open, asked, body));
                send(reply, request, response);
            }
            case Route.Streamed answer -> stream(answer.of(asked), response);
            case Route.Free answer -> send(answer.of(asked, new RequestBody(request)), request, response);
        }
    }

    /** The same question has the same answer until the case changes: it is remembered for others, and by the client. */
    private void fromCase(Function<CaseFolder, Reply> answer, ServerRequest request, ServerResponse response) {
        String shown = request.headers().first(HeaderNames.IF_NONE_MATCH).orElse("");
        String question =
                request.path().absolute().path() + "?" + request.query().rawValue();
        record Tagged(String tag, @Nullable Reply reply) {}
        Tagged tagged = cases.ask(open -> {
            String state = cases.tag(open.revision());
            String tag = "W/\"" + state + '"';
            return new Tagged(tag, matches(shown, tag) ? null : answers.of(state, question, () -> answer.apply(open)));
        });
        response.header("ETag", tagged.tag());
        response.header("Cache-Control", "no-cache");
        if (tagged.reply() == null) {
            response.status(Status.NOT_MODIFIED_304).send();
        } else {
            send(tagged.reply(), request, response);
        }
    }

    private static void stream(Consumer<OutputStream> events, ServerResponse response) {
        response.header("Content-Type", "text/event-stream; charset=utf-8");
        response.header("Cache-Control", "no-store");
        try (OutputStream out = response.outputStream()) {
            events.accept(out);
        } catch (IOException | UncheckedIOException gone) {
            LOG.debug("a listener went away", gone);
        }
    }

    private static boolean matches(String shown, String tag) {
        return shown.equals("*") || List.of(shown.split("\\s*,\\s*")).contains(tag);
    }

    private void page(String path, ServerRequest request, ServerResponse response) {
        String method = request.prologue().method().text();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            response.header("Allow", "GET, HEAD");
            throw new Problem(405, "Method not allowed", "%s cannot be done at %s".formatted(method, path));
        }
        Pages.Page page =
                pages.at(path).orElseThrow(() -> new Problem(404, "Not found", "there is no page at " + path));
        response.header("ETag", page.tag());
        response.header("Cache-Control", page.forever() ? "max-age=31536000, immutable" : "no-cache");
        if (matches(request.headers().first(HeaderNames.IF_NONE_MATCH).orElse(""), page.tag())) {
            response.status(Status.NOT_MODIFIED_304).send();
        } else {
            response.header("Content-Type", page.type());
            send(page.bytes(), request, response);
        }
    }

    /** A fault is told as a problem. */
    void failed(ServerRequest request, ServerResponse response, Throwable fault) {
        String path = request.path().absolute().path();
        Problem problem = problem(fault, request.prologue().method() + " " + path);
        if (problem.status() == 413 || problem.status() == 408) {
            response.header("Connection", "close"); // the rest of the body is not waited for
        }
        response.header("Cache-Control", "no-store");
        send(Reply.problem(problem, path), request, response);
    }

    /**
     * What a fault is for a client; a bug is also logged, without what the request carried.
     *
     * @param what was being done
     */
    static Problem problem(Throwable fault, String what) {
        return switch (fault) {
            case Problem known -> known;
            case CursorException cursor -> Problem.wrong(String.valueOf(cursor.getMessage()));
            case UnclearException unclear -> Problem.wrong(String.valueOf(unclear.getMessage()));
            case CaseException unusable -> problem(unusable);
            case CorrectionException refused ->
                refused.isAbsent()
                        ? new Problem(404, "Not found", String.valueOf(refused.getMessage()))
                        : Problem.wrong(String.valueOf(refused.getMessage()));
            case HttpException http ->
                new Problem(http.status().code(), http.status().reasonPhrase(), String.valueOf(http.getMessage()));
            default -> {
                LOG.error("{} failed", what, fault);
                yield new Problem(
                        500,
                        "A fault of ours",
                        "please report it: " + fault.getClass().getName());
            }
        };
    }

    private static Problem problem(CaseException unusable) {
        String detail = String.valueOf(unusable.getMessage());
        return switch (unusable.kind()) {
            case ABSENT -> new Problem(404, "There is no case", detail);
            case IN_USE -> new Problem(409, "The case is in use", detail);
            case REFUSED -> new Problem(500, "The case cannot be used", detail);
            case UNWRITABLE -> new Problem(507, "The case cannot be written", detail);
        };
    }

    private static void send(Reply reply, ServerRequest request, ServerResponse response) {
        response.status(Status.create(reply.status()));
        response.header("Content-Type", reply.type());
        reply.headers().forEach((name, value) -> response.header(name, value));
        switch (reply.content()) {
            case Reply.Text(String text) -> send(text.getBytes(StandardCharsets.UTF_8), request, response);
            case Reply.Spooled spooled -> send(spooled, request, response);
        }
    }

    private static void send(Reply.Spooled spooled, ServerRequest request, ServerResponse response) {
        response.header("Vary", "Accept-Encoding");
        boolean packs = packs(request);
        if (packs) {
            response.header("Content-Encoding", "gzip");
        }
        try (InputStream in = Files.newInputStream(spooled.file());
                OutputStream plain = response.outputStream();
                OutputStream out = packs ? new GZIPOutputStream(plain) : plain) {
            in.transferTo(out);
        } catch (IOException | UncheckedIOException gone) {
            LOG.debug("a download was broken off", gone);
        } finally {
            spooled.delete();
        }
    }

    private static void send(byte[] bytes, ServerRequest request, ServerResponse response) {
        response.header("Vary", "Accept-Encoding");
        if (packs(request) && bytes.length > WORTH_PACKING) {
            response.header("Content-Encoding", "gzip");
            response.send(packed(bytes));
        } else {
            response.send(bytes);
        }
    }

    private static boolean packs(ServerRequest request) {
        return request.headers()
                .first(HeaderNames.ACCEPT_ENCODING)
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .matches(".*\\bgzip\\b(?!\\s*;\\s*q=0(?:\\.0*)?(?:,|$)).*");
    }

    private static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** The body of a request of Helidon's. */
    private record RequestBody(ServerRequest request) implements Route.Body {
        @Override
        public String type() {
            return fullType().replaceFirst(";.*$", "").strip().toLowerCase(Locale.ROOT);
        }

        @Override
        public String fullType() {
            return request.headers().first(HeaderNames.CONTENT_TYPE).orElse("");
        }

        @Override
        public byte[] bytes(int most) {
            if (!request.content().hasEntity()) {
                return new byte[0];
            }
            try (InputStream in = request.content().inputStream()) {
                byte[] bytes = in.readNBytes(most + 1);
                if (bytes.length > most) {
                    throw new Problem(413, "Too large", "more than %d bytes are not taken at once".formatted(most));
                }
                return bytes;
            } catch (IOException | UncheckedIOException | DataReader.InsufficientDataAvailableException broken) {
                throw Problem.wrong("the body could not be read to its end");
            }
        }
    }
}
