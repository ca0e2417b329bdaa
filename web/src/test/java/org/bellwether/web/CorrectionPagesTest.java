package org.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class CorrectionPagesTest {
    @TempDir
    Path folder;

    private static String id(Served served, String path) {
        return served.json(path).path("items").path(0).path("id").asString();
    }

    @Test
    void aCorrectionHoldsAtOnceAndIsUndone() {
        try (Served served = Served.of(folder)) {
            String event = id(served, "/events?type=assault");
            String before = served.get("/events").headers().firstValue("ETag").orElse("");
            HttpResponse<String> made = served.post(
                    "/corrections",
                    "{\"kind\":\"redate\",\"item\":\"%s\",\"when\":\"2020-01\",\"who\":\"Ana\",\"why\":\"so it says\"}"
                            .formatted(event));
            assertThat(made.statusCode()).isEqualTo(201);
            JsonNode correction = Served.json(made);
            assertThat(correction.path("state").asString()).isEqualTo("applied");
            assertThat(correction.path("touches").path(0).asString()).isEqualTo(event);
            assertThat(served.get("/events").headers().firstValue("ETag"))
                    .isPresent()
                    .get()
                    .isNotEqualTo(before);
            JsonNode item = served.json("/events/" + event).path("item");
            assertThat(item.path("when").path("method").asString()).isEqualTo("given");
            assertThat(item.path("corrected").path(0)).isEqualTo(correction.path("id"));
            HttpResponse<String> undone =
                    served.post("/corrections/" + correction.path("id").asString() + "/undo", "{\"who\":\"Ben\"}");
            assertThat(undone.statusCode()).isEqualTo(200);
            assertThat(served.json("/events/" + event).path("item").has("corrected"))
                    .isFalse();
            JsonNode log = served.json("/corrections").path("items").path(0);
            assertThat(log.path("state").asString()).isEqualTo("undone");
            assertThat(log.path("undone").path("who").asString()).isEqualTo("Ben");
        }
    }

    @Test
    void theLogTellsInWordsWhatWasCorrected() {
        try (Served served = Served.of(folder)) {
            JsonNode event = served.json("/events?type=assault").path("items").path(0);
            String id = event.path("id").asString();
            served.post("/corrections", "{\"kind\":\"confirm\",\"item\":\"%s\"}".formatted(id));
            JsonNode item = served.json("/corrections")
                    .path("items")
                    .path(0)
                    .path("items")
                    .path(0);
            assertThat(item.path("id").asString()).isEqualTo(id);
            assertThat(item.path("kind").asString()).isEqualTo("event");
            assertThat(item.path("says")).isEqualTo(event.path("summary"));
            assertThat(item.path("evidence"))
                    .isEqualTo(event.path("reports").path(0).path("evidence"));
        }
    }

    @Test
    void theReadingOfAnArticleTellsWhatWasCorrectedAndWhatWasTakenOut() {
        try (Served served = Served.of(folder)) {
            JsonNode first = served.json("/events?type=assault").path("items").path(0);
            String rejected = first.path("id").asString();
            String article = first.path("reports").path(0).path("document").asString();
            String page = "/documents/" + article + "/reading";
            String actor =
                    served.json(page).path("mentions").path(0).path("actor").asString();
            served.post(
                    "/corrections",
                    "{\"kind\":\"reject\",\"item\":\"%s\",\"who\":\"Ana\",\"why\":\"a drill\"}".formatted(rejected));
            served.post("/corrections", "{\"kind\":\"confirm\",\"item\":\"%s\",\"who\":\"Ben\"}".formatted(actor));
            JsonNode reading = served.json(page);
            assertThat(reading.path("reports")
                            .valueStream()
                            .map(r -> r.path("event").asString()))
                    .doesNotContain(rejected);
            assertThat(reading.path("rejected")
                            .path("reports")
                            .path(0)
                            .path("event")
                            .asString())
                    .isEqualTo(rejected);
            JsonNode out = reading.path("corrected").path(rejected).path(0);
            assertThat(out.path("kind").asString()).isEqualTo("reject");
            assertThat(out.path("who").asString()).isEqualTo("Ana");
            assertThat(out.path("why").asString()).isEqualTo("a drill");
            assertThat(reading.path("corrected")
                            .path(actor)
                            .path(0)
                            .path("kind")
                            .asString())
                    .isEqualTo("confirm");
        }
    }

    @Test
    void anEventsDirectionIsFlipped() {
        try (Served served = Served.of(folder)) {
            JsonNode event = served.json("/events?type=assault&source=herald")
                    .path("items")
                    .path(0);
            HttpResponse<String> made = served.post(
                    "/corrections",
                    "{\"kind\":\"flip\",\"item\":\"%s\"}"
                            .formatted(event.path("id").asString()));
            assertThat(Served.json(made).path("kind").asString()).isEqualTo("flip");
            JsonNode flipped =
                    served.json("/events/" + event.path("id").asString()).path("item");
            assertThat(flipped.path("actors")).isEqualTo(event.path("recipients"));
            assertThat(flipped.path("recipients")).isEqualTo(event.path("actors"));
        }
    }

    @Test
    void whatIsRejectedIsGoneFromListsAndIsRestored() {
        try (Served served = Served.of(folder)) {
            String event = id(served, "/events?type=assault");
            int total = served.json("/events").path("total").asInt();
            served.post("/corrections", "{\"kind\":\"reject\",\"item\":\"%s\"}".formatted(event));
            assertThat(served.json("/events").path("total").asInt()).isEqualTo(total - 1);
            JsonNode shown = served.json("/events/" + event).path("item");
            assertThat(shown.path("rejected").asBoolean()).isTrue();
            assertThat(shown.path("corrected").size()).isEqualTo(1);
            JsonNode rejected = served.json("/rejected");
            assertThat(rejected.path("events").size()).isEqualTo(1);
            assertThat(rejected.path("events").path(0).path("id").asString()).isEqualTo(event);
            assertThat(rejected.path("actors").isEmpty()).isFalse();
            JsonNode listed = served.json("/events?status=rejected");
            assertThat(listed.path("total").asInt()).isEqualTo(1);
            assertThat(listed.path("items").path(0).path("id").asString()).isEqualTo(event);
            assertThat(served.get("/events?status=rejected&format=jsonl").body().lines())
                    .hasSize(1);
            assertThat(served.get("/events?status=rejected&actor=rovia").body()).contains("take 'actor' off");
            served.post("/corrections", "{\"kind\":\"restore\",\"item\":\"%s\"}".formatted(event));
            assertThat(served.json("/events").path("total").asInt()).isEqualTo(total);
            assertThat(served.json("/rejected").path("events").isEmpty()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\":\"bend\",\"item\":\"e1\"}|400|is one of merge, split",
                "{\"kind\":\"reject\"}|400|is missing",
                "{\"kind\":\"reject\",\"item\":\"e1\"}|404|nothing in the case has the id 'e1'",
                "{\"kind\":\"rename\",\"item\":\"rovia\",\"name\":\"x\"}|404|did you mean",
                "{\"kind\":\"reject\",\"item\":\"e1\",\"colour\":1}|400|there is no key 'colour' here",
                "[]|400|the body must be a JSON object"
            })
    void whatMakesNoSenseIsAProblem(String body, int status, String detail) {
        try (Served served = Served.of(folder)) {
            HttpResponse<String> answer = served.post("/corrections", body);
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(Served.json(answer).path("detail").asString()).contains(detail);
            assertThat(served.json("/corrections").path("total").asInt()).isZero();
        }
    }
}
