package org.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bellwether.ask.Searching;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Holds the document that describes the API against the running server, both ways. */
class OpenApiTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNode DOCUMENT = JSON.readTree(OpenApi.document().body());
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** A value for each parameter that lets something through. */
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("limit", "2"),
            Map.entry("actor", "rovia"),
            Map.entry("from", "2021"),
            Map.entry("to", "2022-01-31"),
            Map.entry("source", "herald"),
            Map.entry("q", "rovia"),
            Map.entry("country", "ROV"),
            Map.entry("place", "hafen"));

    @TempDir
    static Path folder;

    private static Served served;

    @BeforeAll
    static void serve() {
        served = Served.of(folder);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    /** One operation of the document. */
    record Operation(String path, String method, JsonNode description) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static List<Operation> operations() {
        return DOCUMENT.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(op -> new Operation(
                                path.getKey(), op.getKey().toUpperCase(java.util.Locale.ROOT), op.getValue())))
                .toList();
    }

    private static Stream<Operation> gets() {
        return operations().stream()
                .filter(op -> op.method().equals("GET") && !op.path().startsWith("/jobs"));
    }

    private static List<JsonNode> parameters(Operation operation, String in) {
        return operation
                .description()
                .path("parameters")
                .valueStream()
                .map(p -> p.has("$ref") ? DOCUMENT.at(p.path("$ref").asString().substring(1)) : p)
                .filter(p -> p.path("in").asString().equals(in))
                .toList();
    }

    private static Set<String> names(List<JsonNode> parameters) {
        return parameters.stream().map(p -> p.path("name").asString()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theServerHasTheRoutesOfTheDocumentAndNoOthers() {
        Settings settings = new Settings(folder, InetAddress.getLoopbackAddress(), 0, null, "1");
        try (Searching searching = new Searching();
                Jobs jobs = new Jobs(folder, Served.noChanges())) {
            Map<String, Set<String>> routes = Routes.of(settings, searching, jobs).stream()
                    .collect(Collectors.toMap(r -> r.method() + " " + r.path(), r -> new TreeSet<>(r.parameters())));
            Map<String, Set<String>> described = operations().stream()
                    .collect(Collectors.toMap(Operation::toString, op -> names(parameters(op, "query"))));
            assertThat(described).containsExactlyInAnyOrderEntriesOf(routes);
        }
    }

    @ParameterizedTest
    @MethodSource("gets")
    void anAnswerHasTheShapeThatTheDocumentGives(Operation operation) {
        String path = path(
                operation,
                parameters(operation, "query").stream()
                        .filter(p -> p.path("required").asBoolean(false))
                        .map(p -> p.path("name").asString() + "=" + value(p))
                        .toList());
        check(operation, served.get(path));
    }

    @ParameterizedTest
    @MethodSource("gets")
    void eachParameterIsKnownAndKeepsTheShape(Operation operation) {
        List<JsonNode> parameters = parameters(operation, "query");
        List<String> needed = parameters.stream()
                .filter(p -> p.path("required").asBoolean(false))
                .map(p -> p.path("name").asString() + "=" + value(p))
                .toList();
        for (JsonNode parameter : parameters) {
            String name = parameter.path("name").asString();
            if (!name.equals("format") && !parameter.path("required").asBoolean(false) && value(parameter) != null) {
                List<String> query = Stream.concat(needed.stream(), Stream.of(name + "=" + value(parameter)))
                        .toList();
                check(operation, served.get(path(operation, query)));
            }
        }
    }

    @Test
    void aWhatIfHasTheShapeThatTheDocumentGives() {
        String node =
                served.json("/nodes?q=aid").path("items").path(0).path("id").asString();
        check(operation("POST /whatif"), served.post("/whatif", "{\"set\":{\"%s\":1},\"draws\":50}".formatted(node)));
    }

    @Test
    void whatIsCorrectedHasTheShapeThatTheDocumentGives() {
        JsonNode event = served.json("/events?type=assault").path("items").path(0);
        String id = event.path("id").asString();
        HttpResponse<String> made = served.post("/corrections", "{\"kind\":\"reject\",\"item\":\"%s\"}".formatted(id));
        check(operation("POST /corrections"), made);
        check(operation("GET /events/{id}"), served.get("/events/" + id));
        check(operation("GET /rejected"), served.get("/rejected"));
        check(
                operation("GET /documents/{id}/reading"),
                served.get("/documents/"
                        + event.path("reports").path(0).path("document").asString() + "/reading"));
        String undo = "/corrections/" + Served.json(made).path("id").asString() + "/undo";
        check(operation("POST /corrections/{id}/undo"), served.post(undo, "{}"));
        check(operation("GET /corrections"), served.get("/corrections"));
    }

    @Test
    void correctionsAreCalledInAnswersAsTheyAreAskedFor() {
        JsonNode asked = DOCUMENT.at("/paths/~1corrections/post/requestBody/content/application~1json/schema")
                .at("/properties/kind/enum");
        assertThat(DOCUMENT.at("/components/schemas/Correction/properties/kind/enum"))
                .isEqualTo(asked);
        assertThat(asked.valueStream().map(JsonNode::asString)).contains("flip").doesNotContain("reverse");
    }

    @Test
    void aReadingInTheBackgroundHasTheShapeThatTheDocumentGives() {
        HttpResponse<String> answer = served.post(
                "/documents",
                "{\"items\":[{\"text\":\"Rovia visited Nowhere.\",\"publisher\":\"Sheet\"},{\"text\":\"x\"}]}");
        assertThat(answer.statusCode()).isEqualTo(202);
        String job = "/jobs/" + Served.json(answer).path("job").asString();
        assertThat(served.get(job + "/events").body()).contains("event: done");
        check(operation("GET /jobs/{id}"), served.get(job));
        String id = served.json(job).path("articles").path(0).path("id").asString();
        HttpResponse<String> gone = served.send(served.to("/documents/" + id)
                .header("X-Bellwether", "1")
                .DELETE()
                .build());
        check(operation("DELETE /documents/{id}"), gone);
    }

    @Test
    void aProblemHasTheShapeThatTheDocumentGives() {
        HttpResponse<String> answer = served.get("/events/none");
        assertThat(schema(DOCUMENT.at("/components/schemas/Problem")).validate(answer.body(), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void theDocumentNamesNothingThatIsNotThere() throws IOException {
        Path text = Files.writeString(folder.resolve("openapi.json"), DOCUMENT.toString());
        Set<String> references = new TreeSet<>();
        java.util.regex.Pattern.compile("\"\\$ref\":\"#([^\"]+)\"")
                .matcher(Files.readString(text))
                .results()
                .forEach(m -> references.add(m.group(1)));
        assertThat(references).isNotEmpty().allMatch(r -> !DOCUMENT.at(r).isMissingNode());
    }

    private static Operation operation(String name) {
        return operations().stream()
                .filter(op -> op.toString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static @org.jspecify.annotations.Nullable String value(JsonNode parameter) {
        String name = parameter.path("name").asString();
        JsonNode schema = parameter.path("schema").has("$ref")
                ? DOCUMENT.at(parameter.path("schema").path("$ref").asString().substring(1))
                : parameter.path("schema");
        String value = schema.has("enum") ? schema.path("enum").path(0).asString() : VALUES.get(name);
        return value == null ? null : URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** With the id of something that is there. */
    private static String path(Operation operation, List<String> query) {
        String path = operation.path();
        if (path.contains("{id}")) {
            String kind = path.substring(1, path.indexOf('/', 1));
            path = path.replace(
                    "{id}",
                    served.json("/" + kind + "?limit=1")
                            .path("items")
                            .path(0)
                            .path("id")
                            .asString());
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    private static void check(Operation operation, HttpResponse<String> answer) {
        JsonNode described = operation.description().path("responses").path(Integer.toString(answer.statusCode()));
        assertThat(described.isMissingNode())
                .as("%s gives %d: %s", operation, answer.statusCode(), answer.body())
                .isFalse();
        JsonNode schema = described.path("content").path("application/json").path("schema");
        assertThat(schema.isMissingNode()).as("%s has a schema", operation).isFalse();
        assertThat(schema(schema).validate(answer.body(), InputFormat.JSON))
                .as("%s: %s", answer.uri(), answer.body())
                .isEmpty();
    }

    /** With the components that it may refer to. */
    private static Schema schema(JsonNode schema) {
        ObjectNode whole = JSON.createObjectNode();
        whole.set("components", DOCUMENT.path("components"));
        schema.properties().forEach(e -> whole.set(e.getKey(), e.getValue()));
        return SCHEMAS.getSchema(whole.toString(), InputFormat.JSON);
    }
}
