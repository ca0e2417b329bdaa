package org.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityTest {
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: ([0-9]+)\r\n");

    @TempDir
    Path folder;

    private Served served;

    @BeforeEach
    void serve() {
        served = Served.of(folder);
    }

    @AfterEach
    void stop() {
        served.close();
    }

    /** What the server answers to bytes as they are, which no proper client would send. */
    private String raw(String request) throws IOException {
        return raw(served.port(), request);
    }

    private static String raw(int port, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return answer(socket.getInputStream());
        }
    }

    /** One answer: the server may keep the connection open behind it, or close it before it has read all. */
    private static String answer(InputStream in) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try {
            for (int b = in.read(); b >= 0 && !isWhole(read); b = in.read()) {
                read.write(b);
            }
        } catch (SocketException closed) {
            return read.toString(StandardCharsets.UTF_8);
        }
        return read.toString(StandardCharsets.UTF_8);
    }

    private static boolean isWhole(ByteArrayOutputStream read) {
        String text = read.toString(StandardCharsets.ISO_8859_1);
        Matcher length = LENGTH.matcher(text);
        int body = text.indexOf("\r\n\r\n") + 4;
        return body >= 4 && length.find() && text.length() - body >= Integer.parseInt(length.group(1)) - 1;
    }

    private static String get(String path, String host) {
        return "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(path, host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8080",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "127.0.0.2",
                "localhost@evil.example",
                "[::2]:80"
            })
    void aForeignNameIsRefused(String host) throws IOException {
        for (String path : List.of("/api/v1/", "/", "/api/v1/documents")) {
            String answer = raw(get(path, host));
            assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("\"items\"", "\"folder\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:99", "127.0.0.1", "127.0.0.1:8080", "[::1]:80"})
    void namesOfThisMachineAreTaken(String host) throws IOException {
        assertThat(raw(get("/api/v1/", host))).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/documents", "/api/v1/events/none", "/", "/nothing.js", "/api/v1/documents/x/reading"})
    void everyAnswerForbidsScriptFromElsewhereAndGuessingOfTypes(String path) throws IOException {
        String answer = raw(get(path, "localhost"));
        assertThat(answer)
                .contains(
                        "Content-Security-Policy: default-src 'none'; script-src 'self'",
                        "X-Content-Type-Options: nosniff",
                        "Referrer-Policy: no-referrer",
                        "Cross-Origin-Resource-Policy: same-origin");
        assertThat(answer).doesNotContain("Access-Control-Allow-Origin", "unsafe-inline", "unsafe-eval");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "text/plain",
                "multipart/form-data; boundary=x",
                "application/json-patch",
                ""
            })
    void aFormOfAnotherSiteChangesNothing(String type) {
        HttpRequest.Builder request = served.to("/documents")
                .POST(HttpRequest.BodyPublishers.ofString("{\"items\":[{\"text\":\"Rovia visited Lestan.\"}]}"));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        assertThat(served.send(request.build()).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void aRequestThatABrowserSaysComesFromAnotherSiteChangesNothing(String site) {
        HttpResponse<String> answer = served.send(served.to("/documents")
                .header("Content-Type", "application/json")
                .header("X-Bellwether", "1")
                .header("Sec-Fetch-Site", site)
                .POST(HttpRequest.BodyPublishers.ofString("{\"items\":[{\"text\":\"Rovia visited Lestan.\"}]}"))
                .build());
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void anArticleIsNotTakenOutByAPlainRequest() {
        String id = served.json("/documents").path("items").path(0).path("id").asString();
        HttpResponse<String> answer =
                served.send(served.to("/documents/" + id).DELETE().build());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(served.get("/documents/" + id).statusCode()).isEqualTo(200);
    }

    @Test
    void anotherSitesScriptIsNotToldThatItMayAsk() {
        HttpResponse<String> answer = served.send(served.to("/documents")
                .header("Origin", "http://evil.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "x-bellwether,content-type")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .build());
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().map().keySet())
                .noneMatch(h -> h.toLowerCase(java.util.Locale.ROOT).contains("access-control"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../Pages.class",
                "/..%2f..%2fweb/Pages.class",
                "/%2e%2e/%2e%2e/Pages.class",
                "/..;/Pages.class",
                "/....//Pages.class",
                "/assets/../../openapi.json",
                "/assets/..%5c..%5copenapi.json",
                "/%00.js",
                "//etc/passwd.txt",
                "/file:/etc/passwd.txt",
                "/.hidden.js",
                "/../openapi.json",
                "/%2fetc%2fpasswd.txt"
            })
    void noPathLeadsOutOfThePages(String path) throws IOException {
        String answer = raw(get(path, "localhost"));
        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("openapi\":", "root:", "\u00ca\u00fe");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/documents?source=script",
                "/overview",
                "/events?source=script",
                "/claims?source=script",
                "/search?q=alert",
                "/question?q=Has+Rovia+attacked+Mirau%3F",
                "/timeline",
                "/map"
            })
    void scriptInAnArticleLeavesAsDataOnly(String path) {
        HttpResponse<String> answer = served.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json; charset=utf-8");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        Served.json(answer); // it is well-formed: nothing broke out of its text
    }

    @Test
    void aHostileTitleIsTheSameTextInTheRecord() {
        assertThat(served.json("/documents?source=script")
                        .path("items")
                        .path(0)
                        .path("title")
                        .asString())
                .isEqualTo(Served.HOSTILE);
    }

    @Test
    void theBriefsHtmlEscapesWhatArticlesSay() {
        String html = served.json("/brief").path("html").asString();
        assertThat(html).contains("&lt;script&gt;").doesNotContain("<script", "<img");
    }

    @Test
    void aDownloadedTableHoldsNoFormula() {
        assertThat(served.get("/documents?format=csv").headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(v -> assertThat(v).startsWith("attachment"));
    }

    @Test
    void whatARequestSaysComesBackAsDataOnly() {
        HttpResponse<String> answer = served.get("/events?%3Cscript%3E=1");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json; charset=utf-8");
        assertThat(Served.json(answer).path("detail").asString()).contains("<script>");
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        String text = "x".repeat((64 << 10) + 1);
        HttpResponse<String> answer = served.post("/whatif", "{\"set\":{\"" + text + "\":1}}");
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void aBodyThatSaysItIsHugeIsRefusedUnread() throws IOException {
        String answer = raw(
                "POST /api/v1/documents HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9000000000\r\n\r\n{");
        assertThat(answer).startsWith("HTTP/1.1 413");
    }

    @Test
    void headersThatAreTooLongAreRefused() throws IOException {
        String answer = raw("GET /api/v1/ HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(40_000) + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 4");
    }

    @Test
    void aPathThatIsTooLongIsRefused() throws IOException {
        assertThat(raw(get("/" + "x".repeat(20_000), "localhost"))).startsWith("HTTP/1.1 4");
    }

    @Test
    void aParameterThatIsTooLongIsRefused() {
        assertThat(served.get("/events?q=" + "x".repeat(1001)).statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsNestedTooDeepIsRefused() {
        HttpResponse<String> answer = served.post("/whatif", "[".repeat(5000));
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"/documents, 401", "/whatif, 400"})
    void beyondThisMachineChangesNeedTheToken(String path, int status) throws IOException {
        InetAddress any = InetAddress.getByAddress(new byte[] {0, 0, 0, 0});
        try (Workbench open = Served.started(folder, "secret", any)) {
            String request =
                    "POST /api/v1%s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n%s\r\n{}";
            assertThat(raw(open.port(), request.formatted(path, ""))).startsWith("HTTP/1.1 " + status);
            assertThat(raw(open.port(), request.formatted(path, "Authorization: Bearer wrong\r\n")))
                    .startsWith("HTTP/1.1 " + status);
            assertThat(raw(open.port(), request.formatted(path, "Authorization: Bearer secret\r\n")))
                    .startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void nobodyListensBeyondThisMachineWithoutAToken() throws IOException {
        InetAddress any = InetAddress.getByAddress(new byte[] {0, 0, 0, 0});
        assertThatThrownBy(() -> new Settings(folder, any, 0, null, "1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a token is needed");
    }
}
