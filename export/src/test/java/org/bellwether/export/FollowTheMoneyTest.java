package org.bellwether.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bellwether.tables.Row;
import org.bellwether.tables.TableFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** FollowTheMoney entities, checked against what its published schema asks of them. */
class FollowTheMoneyTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final TableFile SCHEMA = TableFile.read(
            FollowTheMoneyTest.class, "ftm-schema.tsv", "schema", "property", "type", "range", "longest", "required");

    @TempDir
    Path temp;

    private final Map<String, JsonNode> entities = new TreeMap<>();

    @BeforeEach
    void export() throws IOException {
        SampleCase.make(temp.resolve("case"));
        SampleCase.export(temp.resolve("case"), Form.FTM, temp, false);
        read();
    }

    private void read() throws IOException {
        entities.clear();
        for (String line : Files.readAllLines(temp.resolve("entities.ftm.json"))) {
            JsonNode entity = JSON.readTree(line);
            assertThat(entities.put(entity.path("id").asString(), entity)).isNull();
        }
    }

    private static @Nullable Row asked(String schema, String property) {
        return SCHEMA.rows().stream()
                .filter(r ->
                        r.text("schema").equals(schema) && r.text("property").equals(property))
                .findFirst()
                .orElse(null);
    }

    private List<JsonNode> of(String schema) {
        return entities.values().stream()
                .filter(e -> e.path("schema").asString().equals(schema))
                .toList();
    }

    private static List<String> values(JsonNode entity, String property) {
        return entity.path("properties").path(property).values().stream()
                .map(JsonNode::asString)
                .toList();
    }

    private JsonNode named(String schema, String name) {
        return of(schema).stream()
                .filter(e -> values(e, "name").contains(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyPropertyIsOneThatItsSchemaKnows() {
        List<String> faults = new ArrayList<>();
        entities.forEach((id, entity) -> entity.path("properties").properties().forEach(property -> {
            Row row = asked(entity.path("schema").asString(), property.getKey());
            if (row == null) {
                faults.add(id + " has no " + property.getKey());
                return;
            }
            for (JsonNode value : property.getValue().values()) {
                fault(row, value.asString()).lines().forEach(f -> faults.add(id + " " + property.getKey() + ": " + f));
            }
        }));
        assertThat(entities).hasSizeGreaterThan(20);
        assertThat(faults).isEmpty();
    }

    private String fault(Row row, String value) {
        if (!row.text("longest").isEmpty() && value.length() > Integer.parseInt(row.text("longest"))) {
            return "too long: " + value;
        }
        return switch (row.text("type")) {
            case "entity" -> {
                JsonNode other = entities.get(value);
                if (other == null) {
                    yield "no such entity: " + value;
                }
                String is = Objects.requireNonNull(asked(other.path("schema").asString(), "@is"))
                        .text("type");
                yield List.of(is.split("\\|")).contains(row.text("range")) ? "" : "is no " + row.text("range");
            }
            case "date" -> value.matches("\\d{4}(-\\d\\d(-\\d\\d)?)?") ? "" : "no date: " + value;
            case "country" -> value.matches("[a-z]{2}") ? "" : "no country: " + value;
            case "language" -> value.matches("[a-z]{3}") ? "" : "no language: " + value;
            case "url" -> value.startsWith("http") ? "" : "no address: " + value;
            default -> "";
        };
    }

    @Test
    void everyRequiredPropertyIsThere() {
        for (Row row : SCHEMA.rows()) {
            if (row.text("required").equals("yes")) {
                assertThat(of(row.text("schema")))
                        .allSatisfy(e -> assertThat(values(e, row.text("property")))
                                .as("%s of %s", row.text("property"), e)
                                .isNotEmpty());
            }
        }
    }

    @Test
    void anEventTellsWhoDidItToWhomWithItsArticles() {
        JsonNode attack = of("Event").stream()
                .filter(e -> values(e, "date").contains("2022-03-02"))
                .findFirst()
                .orElseThrow();
        assertThat(values(attack, "organizer"))
                .containsExactly(named("PublicBody", "Rovia").path("id").asString());
        assertThat(values(attack, "involved"))
                .containsExactly(named("PublicBody", "=Mirau").path("id").asString());
        assertThat(values(attack, "proof")).hasSize(3);
        assertThat(values(attack, "publisher")).contains("The Herald", "=2+5");
        assertThat(values(attack, "country")).containsExactly("by");
        assertThat(attack.path("bellwether").path("independent_sources").asInt())
                .isEqualTo(2);
    }

    @Test
    void whoIsSaidNotToHaveDoneItHasOrganisedNothing() {
        assertThat(of("Event"))
                .filteredOn(e -> List.of("denial", "planned")
                        .contains(e.path("bellwether").path("status").asString()))
                .hasSize(2)
                .allSatisfy(e -> {
                    assertThat(values(e, "organizer")).isEmpty();
                    assertThat(values(e, "involved")).hasSize(2);
                    assertThat(values(e, "summary").getFirst()).contains("a spokesman");
                });
    }

    @Test
    void aClaimIsANoteOnItsSpeakerWithThePlaceOfItsWords() {
        JsonNode note = of("Note").stream()
                .filter(n -> values(n, "keywords").contains("claim"))
                .findFirst()
                .orElseThrow();
        assertThat(values(note, "entity"))
                .containsExactly(named("PublicBody", "Rovia").path("id").asString());
        assertThat(values(note, "description")).containsExactly("we did <b>not</b> & never <script>alert(1)</script>");
        JsonNode span = note.path("bellwether").path("content").path(0);
        assertThat(SampleCase.HERALD
                        .text()
                        .string()
                        .substring(
                                SampleCase.HERALD
                                        .text()
                                        .utf16At(span.path("start").asInt()),
                                SampleCase.HERALD
                                        .text()
                                        .utf16At(span.path("end").asInt())))
                .isEqualTo(span.path("quote").asString());
    }

    @Test
    void theWholeTextGoesAlongOnlyWhereItIsAskedFor() throws IOException {
        assertThat(of("Article"))
                .hasSize(3)
                .allSatisfy(a -> assertThat(values(a, "bodyText")).isEmpty());
        SampleCase.export(temp.resolve("case"), Form.FTM, temp, true);
        read();
        assertThat(of("Article"))
                .flatExtracting(a -> values(a, "bodyText"))
                .contains(SampleCase.HERALD.text().string());
    }

    @ParameterizedTest
    @CsvSource({"e12.3.assault, e12.3.assault", "own.A_B, own.A-B.644bc004"})
    void anIdHasOnlyWhatFollowTheMoneyTakes(String id, String expected) {
        assertThat(FollowTheMoney.id(id)).isEqualTo(expected);
    }
}
