package org.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One item as a record. */
class ShowCommandTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final List<String> KINDS =
            List.of("documents", "actors", "events", "claims", "influences", "nodes", "edges");

    @TempDir
    Path temp;

    @BeforeEach
    void readArticles() throws IOException {
        Path articles = Files.createDirectories(temp.resolve("articles"));
        Files.writeString(
                articles.resolve("Herald.txt"),
                "Rovia attacked Lestan on 2021-05-03. Lestan said \"we hold the line\". Rovia's aid strengthens Lestan's order.");
        assertThat(run("read", articles.toString()).exit()).isZero();
        assertThat(run("export", "--to", temp.resolve("export").toString()).exit())
                .isZero();
    }

    private Ran run(String... args) {
        return Ran.of(false, new ToyStages(), Ran.inCase(temp.resolve("case"), args));
    }

    private String anyOf(String kind) throws IOException {
        return JSON.readTree(Files.readAllLines(temp.resolve("export", kind + ".jsonl"))
                        .getFirst())
                .get("id")
                .asString();
    }

    @Test
    void anItemIsOneDocument() throws IOException {
        for (String kind : KINDS) {
            String id = anyOf(kind);
            JsonNode shown = JSON.readTree(run("show", id, "--format", "json").out());
            assertThat(shown.get("id").asString()).as(kind).isEqualTo(id);
        }
    }

    @Test
    void anActorsMentionsAreInItsDocumentOrOnLinesOfTheirOwn() throws IOException {
        String id = anyOf("actors");
        List<String> lines = run("show", id, "--format", "jsonl").lines();
        JsonNode mentions =
                JSON.readTree(run("show", id, "--format", "json").out()).get("mentions");
        assertThat(mentions).isNotEmpty().hasSize(lines.size() - 1);
        assertThat(IntStream.range(0, mentions.size()).mapToObj(mentions::get))
                .isEqualTo(lines.stream().skip(1).map(JSON::readTree).toList());
    }

    @Test
    void anItemIsNoTable() throws IOException {
        Ran shown = run("show", anyOf("events"), "--format", "csv");
        assertThat(shown.exit()).isEqualTo(Exit.WRONG_USE);
        assertThat(shown.err())
                .contains("show writes no csv: one item is no table; give --format table, json or jsonl");
        assertThat(shown.out()).isEmpty();
    }
}
