package org.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.bellwether.model.Article;
import org.bellwether.store.CaseFolder;
import org.bellwether.store.NearCopies;
import org.bellwether.store.Program;
import org.bellwether.store.StoredArticle;
import org.bellwether.store.ToyReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ApiTest {
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

    private static List<String> texts(JsonNode list, String key) {
        return list.valueStream().map(n -> n.path(key).asString()).toList();
    }

    @Test
    void theOverviewCountsWhatTheCaseHolds() {
        JsonNode counts = served.json("/overview").path("counts");
        assertThat(counts.path("documents").asInt()).isEqualTo(15);
        assertThat(counts.path("events").asInt()).isEqualTo(15);
        assertThat(counts.path("claims").asInt()).isEqualTo(3);
        assertThat(counts.path("languages").path("en").asInt()).isEqualTo(15);
    }

    @Test
    void theMostCorroboratedEventComesFirst() {
        JsonNode first = served.json("/overview").path("corroborated_events").path(0);
        assertThat(first.path("independent_sources").asInt()).isEqualTo(2);
        assertThat(first.path("reports").size()).isEqualTo(2);
    }

    @Test
    void anEventNamesTheReportThatStandsForIt() {
        JsonNode items = served.json("/events?limit=500").path("items");
        assertThat(items).isNotEmpty().allSatisfy(event -> {
            JsonNode lead = event.path("reports").path(event.path("lead").asInt(-1));
            assertThat(lead.path("status")).isEqualTo(event.path("status"));
        });
        JsonNode first = items.path(0);
        assertThat(served.json("/events/" + first.path("id").asString())
                        .path("item")
                        .path("lead"))
                .isEqualTo(first.path("lead"));
    }

    @Test
    void pagesFollowOneAnotherUntilAllIsListedOnce() {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        int pages = 0;
        do {
            JsonNode page = served.json("/events?limit=4" + cursor);
            ids.addAll(texts(page.path("items"), "id"));
            assertThat(page.path("total").asInt()).isEqualTo(15);
            cursor = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").asString();
            pages++;
        } while (!cursor.isEmpty());
        assertThat(pages).isEqualTo(4);
        assertThat(ids)
                .doesNotHaveDuplicates()
                .isEqualTo(texts(served.json("/events?limit=500").path("items"), "id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"date", "-date", "-sources", "-confidence"})
    void eachSortListsAllEventsOnceAcrossItsPages(String sort) {
        List<String> ids = new ArrayList<>();
        JsonNode page = served.json("/events?limit=6&sort=" + sort);
        ids.addAll(texts(page.path("items"), "id"));
        while (!page.path("next").isNull()) {
            page = served.json("/events?limit=6&sort=" + sort + "&cursor="
                    + page.path("next").asString());
            ids.addAll(texts(page.path("items"), "id"));
        }
        assertThat(ids).hasSize(15).doesNotHaveDuplicates();
    }

    @Test
    void theNewestEventComesFirstAndThoseWithoutATimeLast() {
        JsonNode items = served.json("/events?sort=-date").path("items");
        assertThat(items.path(0).path("when").path("start").asString()).isEqualTo("2021-06-12");
        assertThat(items.path(14).path("when").path("precision").asString()).isEqualTo("unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "actor=rovia, 3",
        "actor=bland, 12",
        "actor=nobody, 0",
        "type=assault, 2",
        "type=ASSAULT&source=herald, 1",
        "quad=material_conflict, 2",
        "status=denial, 0",
        "from=2021-06-10, 3",
        "to=2021-05, 1",
        "from=2021-06-02&to=2021-06-03, 2",
        "source=gazette, 12",
        "place=hafen, 2",
        "country=bla, 13",
        "q=lestan, 1",
    })
    void filtersLetThroughWhatTheySay(String filter, int expected) {
        JsonNode page = served.json("/events?" + filter);
        assertThat(page.path("total").asInt()).isEqualTo(expected);
        assertThat(page.path("items").size()).isEqualTo(expected);
    }

    @Test
    void aListNamesAllActorsAndDocumentsOfItsItems() {
        JsonNode page = served.json("/events?type=assault&source=herald");
        JsonNode event = page.path("items").path(0);
        assertThat(page.path("actors")
                        .path(event.path("actors").path(0).asString())
                        .path("name")
                        .asString())
                .isEqualTo("Rovia");
        assertThat(event.path("reports")
                        .valueStream()
                        .map(r -> page.path("documents")
                                .path(r.path("document").asString())
                                .path("publisher")
                                .asString()))
                .containsExactlyInAnyOrder("The Herald", "Daily Post");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/events?colour=red | there is no parameter 'colour' here; known: actor,",
                "/overview?limit=3 | there is no parameter 'limit' here; known: none",
                "/events?limit=0 | 'limit' is a number from 1 to 500, got '0'",
                "/events?limit=many | 'limit' is a number from 1 to 500, got 'many'",
                "/events?limit=1&limit=2 | the parameter 'limit' is given 2 times",
                "/events?type=WAR | 'type' may be one of",
                "/events?from=yesterday | 'from' is a date as 2022, 2022-03 or 2022-03-02, got 'yesterday'",
                "/events?cursor=%25%25 | is no cursor of this list",
                "/events?cursor=MQ&sort=-date | is no cursor of this list",
                "/events?sort=colour | 'sort' may be one of date, -date, -sources, -confidence",
                "/events?format=xml | 'format' may be one of json, jsonl, csv",
                "/search | the parameter 'q' is missing",
            })
    void aRequestThatIsNotUnderstoodSaysWhy(String path, String reason) {
        HttpResponse<String> answer = served.get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json; charset=utf-8");
        assertThat(Served.json(answer).path("detail").asString()).contains(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/events/enone",
                "/documents/anone",
                "/documents/anone/reading",
                "/actors/NONE",
                "/jobs/j99",
                "/nothing",
                "/events/a/b"
            })
    void whatIsNotThereIsAProblem(String path) {
        HttpResponse<String> answer = served.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Served.json(answer).path("status").asInt()).isEqualTo(404);
        assertThat(Served.json(answer).path("instance").asString()).isEqualTo("/api/v1" + path);
    }

    @Test
    void anotherMethodIsAProblemThatNamesTheRightOnes() {
        HttpResponse<String> answer = served.post("/events", "{}");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET");
    }

    @Test
    void aFormerIdLeadsToTodays() {
        JsonNode event =
                served.json("/events?sort=-sources&limit=1").path("items").path(0);
        String today = event.path("id").asString();
        String former = served.json("/documents/"
                        + event.path("reports").path(1).path("document").asString() + "/reading")
                .path("document")
                .path("id")
                .asString();
        List<String> formerIds = formerIds(former, today);
        assertThat(formerIds).isNotEmpty();
        HttpResponse<String> answer = served.get("/events/" + formerIds.getFirst());
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).hasValue("/api/v1/events/" + today);
    }

    /** The ids that the event would have if an article stood alone. */
    private List<String> formerIds(String document, String today) {
        try (CaseFolder open = CaseFolder.toAsk(folder)) {
            return open.stored(new org.bellwether.model.ArticleId(document)).orElseThrow().reading().reports().stream()
                    .map(r -> "e" + r.id().value().substring(1))
                    .filter(id -> !id.equals(today))
                    .toList();
        }
    }

    @Test
    void anAnswerIsNotSentAgainUntilTheCaseChanges() {
        HttpResponse<String> first = served.get("/overview");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> second =
                served.send(served.to("/overview").header("If-None-Match", tag).build());
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        add("Rovia visited Lestan on 2021-08-01.");
        HttpResponse<String> third =
                served.send(served.to("/overview").header("If-None-Match", tag).build());
        assertThat(third.statusCode()).isEqualTo(200);
        assertThat(Served.json(third).path("counts").path("events").asInt()).isEqualTo(16);
    }

    /** As another process does. */
    private void add(String text) {
        Article article = ToyReader.article("Courier", "2021-08-02", text);
        try (CaseFolder open = CaseFolder.toWrite(folder, Duration.ofSeconds(5), "test")) {
            open.add(new StoredArticle(article, ToyReader.read(article), true), new Program("1", "PLOVER"));
            open.join(NearCopies.NONE);
        }
    }

    @Test
    void anotherProcessMayChangeTheCaseWhileItIsServed() {
        served.json("/overview");
        add("Rovia visited Lestan on 2021-08-01.");
        assertThat(served.json("/events?q=lestan").path("total").asInt()).isEqualTo(2);
        assertThat(served.json("/search?q=visited+Lestan")
                        .path("items")
                        .path(0)
                        .path("quote")
                        .asString())
                .isEqualTo("Rovia visited Lestan on 2021-08-01.");
    }

    @Test
    void aDownloadHasTheWholeFilteredList() {
        HttpResponse<String> csv = served.get("/events?format=csv&limit=1&actor=bland");
        assertThat(csv.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"events.csv\"");
        assertThat(csv.body().lines()).hasSize(13).first().asString().startsWith("id,type,mode,");
        HttpResponse<String> lines = served.get("/claims?format=jsonl");
        assertThat(lines.body().lines()).hasSize(3).allMatch(l -> l.startsWith("{\"id\":\"c"));
    }

    @Test
    void aDownloadIsPackedForWhoTakesItAndLeavesNoFileBehind() throws IOException {
        HttpResponse<byte[]> packed = served.packed("/events?format=jsonl");
        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(served.get("/events?format=jsonl").body());
        }
    }

    @Test
    void eventsWithoutADateAreFound() {
        JsonNode undated = served.json("/events?undated=true");
        assertThat(undated.path("total").asInt())
                .isEqualTo(served.json("/timeline").path("undated").asInt())
                .isEqualTo(2);
        assertThat(undated.path("items").valueStream())
                .allMatch(e -> e.path("when").path("precision").asString().equals("unknown"));
    }

    @Test
    void aSideOfAConflictStandsInItsWholeSentence() {
        JsonNode conflict = served.json("/conflicts").path("items").path(0);
        assertThat(conflict.path("a").path("quote").asString()).isEqualTo("nobody was");
        assertThat(conflict.path("a_sentence").path("quote").asString()).isEqualTo("Lestan said \"nobody was\".");
        assertThat(conflict.path("b_sentence").path("quote").asString()).isEqualTo("Rovia said \"we were there\".");
    }

    @Test
    void aReadingShowsAllThatStandsInTheArticle() {
        String herald = served.json("/documents?source=herald")
                .path("items")
                .path(0)
                .path("id")
                .asString();
        JsonNode reading = served.json("/documents/" + herald + "/reading");
        String text = reading.path("text").asString();
        JsonNode trigger = reading.path("reports").path(0).path("report").path("trigger");
        // the article begins with a letter outside the BMP
        assertThat(text.substring(
                        text.offsetByCodePoints(0, trigger.path("start").asInt()),
                        text.offsetByCodePoints(0, trigger.path("end").asInt())))
                .isEqualTo("attacked");
        assertThat(reading.path("blocks").path(0).path("end").asInt()).isEqualTo(text.codePointCount(0, text.length()));
        assertThat(reading.path("claims").size()).isEqualTo(2);
        assertThat(reading.path("influences").size()).isEqualTo(2);
        assertThat(reading.path("conflicts").size()).isEqualTo(1);
        assertThat(texts(reading.path("mentions"), "name")).contains("Rovia", "Lestan", "Mirau");
    }

    @Test
    void aReadingTellsWhatOtherArticlesSayOfTheSame() {
        String herald = served.json("/documents?source=herald")
                .path("items")
                .path(0)
                .path("id")
                .asString();
        JsonNode reading = served.json("/documents/" + herald + "/reading");
        String event = reading.path("reports").path(0).path("event").asString();
        JsonNode related = reading.path("related").path(event);
        assertThat(related.size()).isEqualTo(1);
        assertThat(reading.path("documents")
                        .path(related.path(0).path("document").asString())
                        .path("publisher")
                        .asString())
                .isEqualTo("Daily Post");
    }

    @Test
    void theTimelineCountsEventsByPeriodAndTone() {
        JsonNode timeline = served.json("/timeline?bucket=month");
        JsonNode buckets = timeline.path("buckets");
        assertThat(texts(buckets, "start")).containsExactly("2021-05-01", "2021-06-01");
        assertThat(texts(buckets, "end")).containsExactly("2021-05-31", "2021-06-30");
        assertThat(buckets.path(0).path("conflict").asInt()).isEqualTo(1);
        assertThat(buckets.path(1).path("cooperation").asInt()).isEqualTo(12);
        assertThat(timeline.path("undated").asInt()).isEqualTo(2);
        assertThat(timeline.path("undated_types")
                        .valueStream()
                        .mapToInt(t -> t.path("count").asInt())
                        .sum())
                .isEqualTo(2);
        String type = timeline.path("undated_types").path(0).path("type").asString();
        assertThat(served.json("/events?undated=true&type=" + type).path("total"))
                .isEqualTo(timeline.path("undated_types").path(0).path("count"));
        assertThat(timeline.path("events").size()).isEqualTo(13);
        assertThat(timeline.path("truncated").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"day, 2021-06-07", "week, 2021-06-07", "month, 2021-06-01", "quarter, 2021-04-01", "year, 2021-01-01"})
    void periodsBeginWhereTheCalendarSays(String bucket, String start) {
        JsonNode buckets = served.json("/timeline?from=2021-06-07&to=2021-06-07&bucket=" + bucket)
                .path("buckets");
        assertThat(texts(buckets, "start")).containsExactly(start);
    }

    @Test
    void theOverviewNamesActorsInTheOrderOfTheBrief() {
        List<String> names = texts(served.json("/overview").path("active_actors"), "name");
        assertThat(names).hasSizeGreaterThan(2);
        assertThat(served.json("/brief").path("markdown").asString())
                .startsWith("# The situation: " + String.join(", ", names.subList(0, 3)));
    }

    @Test
    void theNetworkTellsWhoActsOnWhomAndHow() {
        JsonNode network = served.json("/network?actor=rovia");
        JsonNode edge = network.path("edges")
                .valueStream()
                .filter(e -> e.path("conflict").asInt() == 1 && e.path("count").asInt() == 1)
                .findFirst()
                .orElseThrow();
        assertThat(edge.path("tone").asDouble()).isNegative();
        assertThat(texts(edge.path("types"), "type")).containsExactly("ASSAULT");
        assertThat(edge.path("events").size()).isEqualTo(1);
        assertThat(texts(network.path("nodes"), "name"))
                .contains("Rovia", "Lestan", "Mirau")
                .doesNotContain("Bland");
    }

    @Test
    void itemsAreGivenByTheirIdsInThatOrderWithWhatTheyName() {
        List<String> ids = texts(served.json("/events?limit=3").path("items"), "id");
        JsonNode found = served.json("/events?id=%s,unknown,%s".formatted(ids.get(2), ids.get(0)));
        assertThat(texts(found.path("items"), "id")).containsExactly(ids.get(2), ids.get(0));
        assertThat(found.path("total").asInt()).isEqualTo(2);
        assertThat(found.path("next").isNull()).isTrue();
        assertThat(found.path("actors").isEmpty()).isFalse();
    }

    @Test
    void theMapPutsNoPointIntoTheMiddleOfACountry() {
        JsonNode map = served.json("/map");
        List<JsonNode> points = map.path("features")
                .valueStream()
                .filter(f -> !f.path("lat").isNull())
                .toList();
        assertThat(points)
                .extracting(f -> f.path("name").asString(), f -> f.path("lat").asDouble())
                .containsExactly(tuple("Hafen", 50.5), tuple("Hafen", 50.5));
        assertThat(map.path("features").valueStream().filter(f -> f.path("lat").isNull()))
                .hasSize(13)
                .allSatisfy(f -> assertThat(f.path("precision").asString()).isEqualTo("country"));
        assertThat(texts(map.path("countries"), "code")).containsExactly("BLA");
        assertThat(map.path("countries").path(0).path("count").asInt()).isEqualTo(13);
        assertThat(map.path("unplaced").asInt()).isZero();
    }

    @Test
    void theModelCarriesTheWordsItRestsOn() {
        JsonNode model = served.json("/model");
        assertThat(model.path("nodes").size()).isEqualTo(3);
        assertThat(model.path("components").asInt()).isEqualTo(1);
        assertThat(model.path("largest").asInt()).isEqualTo(3);
        assertThat(model.path("edges")
                        .path(0)
                        .path("quotes")
                        .path(0)
                        .path("quote")
                        .path("quote")
                        .asString())
                .contains("Lestan's order");
    }

    @Test
    void aWhatIfFollowsTheEdgesAndShowsThem() {
        String aid =
                served.json("/nodes?q=aid").path("items").path(0).path("name").asString();
        JsonNode run = Served.json(served.post("/whatif", "{\"set\":{\"%s\":-1},\"draws\":300}".formatted(aid)));
        JsonNode order = run.path("nodes")
                .valueStream()
                .filter(n -> n.path("name").asString().contains("order"))
                .findFirst()
                .orElseThrow();
        assertThat(order.path("label").asString()).isEqualTo("down");
        String edge = order.path("paths").path(0).path(0).asString();
        assertThat(run.path("edges").path(edge).path("quotes").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"set\":{\"nothing\":1}} | the model has no node 'nothing'",
                "{\"set\":{}} | 'set' holds no node",
                "{\"set\":{\"aid\":3}} | a value lies between -1 and 1",
                "{\"set\":{\"aid\":1},\"draws\":0} | 'draws' must be a whole number from 1 to 100000",
                "{\"set\":{\"aid\":1},\"colour\":0} | there is no key 'colour' here",
                "{\"set\":{\"aid\":1},\"set\":{}} | the body is no JSON that can be read",
                "{\"set\": | the body is no JSON that can be read",
                "[] | the body must be a JSON object",
            })
    void aWhatIfThatIsNotUnderstoodSaysWhy(String body, String reason) {
        HttpResponse<String> answer = served.post("/whatif", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Served.json(answer).path("detail").asString()).contains(reason);
    }

    @Test
    void aSearchFindsSentencesActorsEventsAndNodes() {
        JsonNode found = served.json("/search?q=lestan");
        assertThat(found.path("items").path(0).path("quote").asString()).contains("Lestan");
        assertThat(texts(found.path("found_actors"), "name")).containsExactly("Lestan");
        assertThat(found.path("events").size()).isEqualTo(1);
        assertThat(found.path("nodes").size()).isEqualTo(1);
    }

    @Test
    void aQuestionGathersWhatBearsOnIt() {
        JsonNode answer =
                served.json("/question?q=" + URLEncoder.encode("Has Rovia attacked Lestan?", StandardCharsets.UTF_8));
        assertThat(answer.path("question").asString()).isEqualTo("Has Rovia attacked Lestan?");
        assertThat(texts(answer.path("rows"), "stance")).contains("for");
    }

    @Test
    void theBriefComesAsMarkdownAndAsAPartOfAPage() {
        JsonNode brief = served.json("/brief");
        assertThat(brief.path("markdown").asString()).startsWith("# The situation");
        assertThat(brief.path("html").asString())
                .startsWith("<h1>The situation")
                .doesNotContain("<script");
    }

    @Test
    void anActorTellsWithWhomItHasToDo() {
        JsonNode rovia = served.json("/actors?actor=rovia").path("items").path(0);
        assertThat(rovia.path("acts").asInt()).isEqualTo(2);
        assertThat(rovia.path("receives").asInt()).isEqualTo(1);
        JsonNode detail = served.json("/actors/" + rovia.path("id").asString());
        assertThat(detail.path("events_as_actor").asInt()).isEqualTo(2);
        assertThat(detail.path("counterparts").size()).isEqualTo(2);
    }

    @Test
    void aHeadRequestHasTheHeadersAlone() {
        HttpResponse<String> answer = served.send(served.to("/overview")
                .method("HEAD", java.net.http.HttpRequest.BodyPublishers.noBody())
                .build());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).isPresent();
        assertThat(answer.body()).isEmpty();
    }
}
