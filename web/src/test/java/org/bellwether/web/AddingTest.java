package org.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.bellwether.store.CaseFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AddingTest {
    @TempDir
    Path folder;

    private Served served;

    @BeforeEach
    void serve() {
        served = Served.of(folder, List.of());
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private String add(String body) {
        HttpResponse<String> answer = served.post("/documents", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return "/jobs/" + Served.json(answer).path("job").asString();
    }

    private HttpResponse<String> upload(String body) {
        return served.send(served.to("/documents")
                .header("Content-Type", "multipart/form-data; boundary=B")
                .header("X-Bellwether", "1")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    @Test
    void anEmptyCaseAnswersWithNothing() {
        assertThat(served.json("/overview").path("counts").path("events").asInt())
                .isZero();
        assertThat(served.json("/events").path("items").size()).isZero();
        assertThat(served.json("/timeline").path("from").isNull()).isTrue();
        assertThat(served.json("/search?q=anything").path("items").size()).isZero();
        assertThat(served.json("/brief").path("markdown").asString()).startsWith("# The situation");
    }

    @Test
    void aTextIsReadAndCanBeAskedForAtTheEndOfItsJob() {
        String job = add("{\"items\":[{\"text\":\"Rovia visited Lestan on 2021-05-03.\",\"publisher\":\"Sheet\"}]}");
        String told = served.get(job + "/events").body();
        assertThat(told).contains("event: progress", "event: article", "event: done\ndata: {\"read\":1,");
        assertThat(served.json("/events").path("total").asInt()).isEqualTo(1);
        assertThat(served.json(job).path("state").asString()).isEqualTo("done");
    }

    @Test
    void eventsAreNumberedInOrderAndCloseWithTheJob() {
        String told = served.get(add("{\"items\":[{\"text\":\"Rovia visited Lestan.\"}]}") + "/events")
                .body();
        List<String> ids = told.lines().filter(l -> l.startsWith("id: ")).toList();
        assertThat(ids).isNotEmpty();
        for (int i = 0; i < ids.size(); i++) {
            assertThat(ids.get(i)).isEqualTo("id: " + (i + 1));
        }
    }

    @Test
    void filesAreReadAndWhatCannotBeIsNamedWithItsReason() {
        HttpResponse<String> answer = upload(String.join(
                "\r\n",
                "--B",
                "Content-Disposition: form-data; name=\"files\"; filename=\"C:\\\\x\\\\one.txt\"",
                "Content-Type: text/plain",
                "",
                "Rovia visited Lestan.",
                "--B",
                "Content-Disposition: form-data; name=\"files\"; filename=\"empty.txt\"",
                "",
                "",
                "--B--",
                ""));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        String job = "/jobs/" + Served.json(answer).path("job").asString();
        served.get(job + "/events");
        JsonNode result = served.json(job).path("result");
        assertThat(result.path("read").asInt()).isEqualTo(1);
        assertThat(result.path("skipped").path(0).path("name").asString()).isEqualTo("empty.txt");
        assertThat(result.path("skipped").path(0).path("reason").asString()).isEqualTo("is empty");
        assertThat(served.json(job).path("articles").path(0).path("name").asString())
                .isEqualTo("one.txt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nothing",
                "--B",
                "--B\r\n",
                "--B\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a\"\r\n\r\nno end",
                "--B\r\n\r\n\r\n--B--",
                "--B--\r\n",
            })
    void aBodyWhosePartsCannotBeToldApartIsRefused(String body) {
        assertThat(upload(body).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"items\":[]} | 400 | there is nothing to read",
                "{} | 400 | send 'items', an array of texts, or an 'address'",
                "{\"items\":[{\"text\":\" \"}]} | 400 | item 1 has no 'text'",
                "{\"items\":[{\"text\":\"x\",\"published\":\"soon\"}]} | 400 | 'published' is a date",
                "{\"items\":[{\"text\":\"x\",\"colour\":\"red\"}]} | 400 | there is no key 'colour' here",
                "{\"items\":[7]} | 400 | must be an object",
                "{\"address\":\"https://example.org/\"} | 501 | this server fetches no addresses",
            })
    void whatCannotBeAddedSaysWhy(String body, int status, String reason) {
        HttpResponse<String> answer = served.post("/documents", body);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Served.json(answer).path("detail").asString()).contains(reason);
    }

    @Test
    void anArticleIsTakenOutWithAllThatRestsOnIt() {
        served.get(add("{\"items\":[{\"text\":\"Rovia visited Lestan.\"}]}") + "/events");
        String id = served.json("/documents").path("items").path(0).path("id").asString();
        HttpRequest delete = served.to("/documents/" + id)
                .header("X-Bellwether", "1")
                .DELETE()
                .build();
        assertThat(served.send(delete).statusCode()).isEqualTo(200);
        assertThat(served.json("/overview").path("counts").path("events").asInt())
                .isZero();
        assertThat(served.json("/overview").path("counts").path("actors").asInt())
                .isZero();
        assertThat(served.send(delete).statusCode()).isEqualTo(404);
    }

    @Test
    void aCaseThatAnotherProcessChangesIsInUse() {
        try (CaseFolder held = CaseFolder.toWrite(folder, Duration.ZERO, "another process")) {
            HttpResponse<String> answer = served.send(served.to("/documents/a1")
                    .header("X-Bellwether", "1")
                    .DELETE()
                    .build());
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(Served.json(answer).path("detail").asString()).contains("is in use by", "another process");
            String told = served.get(add("{\"items\":[{\"text\":\"Rovia visited Lestan.\"}]}") + "/events")
                    .body();
            assertThat(told).contains("event: failed", "is in use by");
            assertThat(held.articleIds()).isEmpty();
        }
    }

    @Test
    void aClientThatIsSlowToSendHoldsUpNobody() throws IOException {
        try (Socket slow = new Socket(InetAddress.getLoopbackAddress(), served.port())) {
            slow.getOutputStream()
                    .write(("POST /api/v1/documents HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                    + "Content-Length: 1000\r\n\r\n{\"items\": [")
                            .getBytes(StandardCharsets.US_ASCII));
            slow.getOutputStream().flush();
            assertThat(served.get("/overview").statusCode()).isEqualTo(200);
            assertThat(served.post("/documents", "{\"items\":[{\"text\":\"Rovia attacked Mirau.\"}]}")
                            .statusCode())
                    .isEqualTo(202);
        }
    }

    @Test
    void servingHoldsNobodyOffFromChangingTheCase() {
        served.json("/overview");
        try (CaseFolder open = CaseFolder.toWrite(folder, Duration.ZERO, "another process")) {
            assertThat(open.articleIds()).isEmpty();
        }
    }
}
