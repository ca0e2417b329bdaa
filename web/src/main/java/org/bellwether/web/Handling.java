package org.bellwether.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.bellwether.ask.UnclearException;
import org.bellwether.store.CaseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the route of a request, answers it, and turns what goes wrong into a problem that the client can act on. */
final class Handling {
    private static final Logger LOG = LoggerFactory.getLogger(Handling.class);

    /** Shorter answers are not worth packing. */
    private static final int WORTH_PACKING = 1400;

    private final OpenCases cases;
    private final List<Route> routes;
    private final Pages pages;

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
            case Route.FromCase answer -> fromCase(answer, asked, request, response);
            case Route.Free answer -> send(answer.of(asked, new RequestBody(request)), request, response);
        }
    }

    private void fromCase(Route.FromCase answer, Asked asked, ServerRequest request, ServerResponse response) {
        record Tagged(
                String tag,
                @org.jspecify.annotations.Nullable Reply reply) {}
        String shown = request.headers().first(HeaderNames.IF_NONE_MATCH).orElse("");
        Tagged tagged = cases.ask(open -> open.asked(queries -> {
            String tag = "W/\"" + cases.tag(queries.revision()) + '"';
            return new Tagged(tag, matches(shown, tag) ? null : answer.of(queries, asked));
        }));
        response.header("ETag", tagged.tag());
        response.header("Cache-Control", "no-cache");
        if (tagged.reply() == null) {
            response.status(Status.NOT_MODIFIED_304).send();
        } else {
            send(tagged.reply(), request, response);
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

    /** A fault is told as a problem; a bug is also logged, without what the request carried. */
    void failed(ServerRequest request, ServerResponse response, Throwable fault) {
        Problem problem = switch (fault) {
            case Problem known -> known;
            case UnclearException unclear -> Problem.wrong(String.valueOf(unclear.getMessage()));
            case CaseException unusable -> problem(unusable);
            case HttpException http ->
                new Problem(http.status().code(), http.status().reasonPhrase(), String.valueOf(http.getMessage()));
            case RuntimeException other when other.getCause() instanceof Problem known -> known;
            default -> {
                LOG.error(
                        "{} {} failed",
                        request.prologue().method(),
                        request.path().absolute().path(),
                        fault);
                yield new Problem(
                        500,
                        "A fault of ours",
                        "please report it: " + fault.getClass().getName());
            }
        };
        if (problem.status() == 413 || problem.status() == 408) {
            response.header("Connection", "close");
        }
        response.header("Cache-Control", "no-store");
        send(Reply.problem(problem, request.path().absolute().path()), request, response);
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
        send(reply.body().getBytes(StandardCharsets.UTF_8), request, response);
    }

    private static void send(byte[] bytes, ServerRequest request, ServerResponse response) {
        response.header("Vary", "Accept-Encoding");
        boolean packs = request.headers()
                .first(HeaderNames.ACCEPT_ENCODING)
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .matches(".*\\bgzip\\b(?!\\s*;\\s*q=0(?:\\.0*)?(?:,|$)).*");
        if (packs && bytes.length > WORTH_PACKING) {
            response.header("Content-Encoding", "gzip");
            response.send(packed(bytes));
        } else {
            response.send(bytes);
        }
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
            } catch (IOException broken) {
                throw Problem.wrong("the body could not be read to its end");
            }
        }
    }
}
