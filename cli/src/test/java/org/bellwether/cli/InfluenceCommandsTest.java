package org.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The influence model on the command line. */
class InfluenceCommandsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path temp;

    @BeforeEach
    void readArticles() throws IOException {
        Files.writeString(
                temp.resolve("Herald.txt"),
                "Rovia's aid strengthens Lestan's order. Lestan's order weakens Mirau's hope.");
        Files.writeString(temp.resolve("Post.txt"), "Now Rovia's aid may strengthen Lestan's order. Fine.");
        Files.writeString(temp.resolve("Zeitung.txt"), "Mirau's hope weakens Mirau's fear.");
        assertThat(run(false, "read", temp.toString()).exit()).isZero();
    }

    private Ran run(boolean terminal, String... args) {
        return Ran.of(terminal, new ToyStages(), Ran.inCase(temp.resolveSibling(temp.getFileName() + "-case"), args));
    }

    private static JsonNode json(Ran ran) {
        return JSON.readTree(ran.out());
    }

    @Test
    void influencesAreListedWithTheContractsKeys() {
        Ran listed = run(false, "influences", "--status", "hedged");
        assertThat(listed.lines()).hasSize(1);
        JsonNode influence = JSON.readTree(listed.lines().getFirst());
        assertThat(influence.propertyNames())
                .containsExactly("id", "cause", "effect", "sign", "modality", "attributed_to", "evidence");
        assertThat(influence.get("cause").propertyNames()).containsExactly("node", "text");
        assertThat(influence.at("/cause/text").asString()).isEqualTo("Rovia's aid");
        assertThat(influence.get("sign").asString()).isEqualTo("+");
        assertThat(influence.get("modality").asString()).isEqualTo("hedged");
        assertThat(influence.at("/evidence/quote").asString()).isEqualTo("Rovia's aid may strengthen Lestan's order");
    }

    @ParameterizedTest
    @CsvSource({
        "--actor, mirau, 2",
        "--type, minus, 2",
        "--type, zero, 0",
        "--status, asserted, 3",
        "--source, herald, 2",
        "--to, 2021-05, 0",
        "--limit, 1, 1"
    })
    void influencesAreFiltered(String option, String value, int expected) {
        assertThat(run(false, "influences", option, value).lines()).hasSize(expected);
    }

    @Test
    void aWhatIfAnswersWithTheContractsKeys() {
        Ran result = run(false, "whatif", "--set", "rovia: aid=-1", "--draws", "500", "--seed", "7");
        assertThat(result.exit()).isZero();
        JsonNode answer = json(result);
        assertThat(answer.propertyNames()).containsExactly("set", "draws", "seed", "unsettled", "nodes");
        assertThat(answer.get("draws").asInt()).isEqualTo(500);
        assertThat(answer.get("nodes")).hasSize(4);
        JsonNode order = answer.get("nodes").get(1);
        assertThat(order.propertyNames())
                .containsExactly(
                        "id", "name", "up", "down", "unchanged", "p10", "p50", "p90", "label", "paths", "deciding");
        assertThat(order.get("name").asString()).isEqualTo("Lestan: order");
        assertThat(order.get("label").asString()).isEqualTo("down");
        String edge = order.get("paths").get(0).get(0).asString();
        assertThat(run(false, "show", edge).out()).contains("Rovia: aid").contains("Lestan: order");
        assertThat(run(false, "whatif", "--set", "rovia: aid=-1", "--draws", "500", "--seed", "7")
                        .out())
                .isEqualTo(result.out());
    }

    @Test
    void onATerminalAWhatIfExplainsItselfWithTheArticlesWords() {
        String out = run(true, "whatif", "--set=Rovia: aid=-1").out();
        assertThat(out)
                .startsWith("In the model of what these articles say, with Rovia: aid at -1.00")
                .contains("- Rovia: aid raises Lestan: order (2 sources)")
                .contains("“Rovia's aid may strengthen Lestan's order” (Post, 2021-06-01; hedged)")
                .contains("then Lestan: order lowers Mirau: hope (1 source)")
                .contains("It hinges on");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rovia: aids=-1 | the model has no node 'rovia: aids'; close to it: "Rovia: aid"
            Rovia: aid     | --set 'Rovia: aid' gives no value; write "NODE=-1"
            Rovia: aid=x   | --set 'Rovia: aid=x': 'x' is no number
            Rovia: aid=-2  | --set 'Rovia: aid=-2': a value lies between -1 and 1
            Rovia: aid=NaN | --set 'Rovia: aid=NaN': a value lies between -1 and 1
            """)
    void whatCannotBeSetIsWrongUse(String set, String message) {
        Ran result = run(false, "whatif", "--set", set);
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains(message);
    }

    @Test
    void aNodeIsShownWithItsEdgesAndFoundUnderTheIdsOfItsMembers() {
        for (String line : run(false, "influences", "--actor", "rovia").lines()) {
            JsonNode influence = JSON.readTree(line);
            String node = influence.at("/cause/node").asString();
            String member = "n" + influence.get("id").asString().substring(1) + "c";
            assertThat(run(false, "show", member).out())
                    .contains("node        " + node)
                    .contains("name        Rovia: aid")
                    .contains("drives");
        }
    }

    @Test
    void anInfluenceIsShownWithItsEvidence() {
        String id = JSON.readTree(
                        run(false, "influences", "--limit", "1").lines().getFirst())
                .get("id")
                .asString();
        assertThat(run(false, "show", id).out()).contains("cause       “").contains("[0, ");
        assertThat(json(run(false, "show", id, "--format", "json")).get("id").asString())
                .isEqualTo(id);
    }

    @Test
    void theModelIsExported() throws IOException {
        Path to = temp.resolve("export");
        assertThat(run(false, "export", "--to", to.toString()).exit()).isZero();
        List<String> edges = Files.readAllLines(to.resolve("edges.jsonl"));
        assertThat(edges).hasSize(3).isSorted();
        assertThat(edges.stream()
                        .map(JSON::readTree)
                        .filter(e -> e.get("sources").asInt() == 2))
                .singleElement()
                .satisfies(e -> {
                    assertThat(e.propertyNames())
                            .containsExactly("id", "cause", "effect", "sign", "support", "sources", "influences");
                    assertThat(e.get("support").asDouble()).isEqualTo(0.7908); // 1 − .35 · (.05 + √.3), rounded
                });
        assertThat(Files.readAllLines(to.resolve("nodes.jsonl")))
                .hasSize(4)
                .allSatisfy(n -> assertThat(JSON.readTree(n).propertyNames())
                        .containsExactly("id", "name", "actor", "concept", "wordings"));
        assertThat(Files.readAllLines(to.resolve("influences.jsonl")))
                .hasSize(4)
                .isSorted();
    }

    @Test
    void theBriefTellsWhatDrivesWhatWithAWorkedWhatIf() {
        assertThat(run(false, "brief").out())
                .contains("## What drives what")
                .contains("- Rovia: aid raises Lestan: order (2 sources): “Rovia's aid strengthens Lestan's order” [")
                .contains("### If Rovia: aid falls, in the model of what these articles say")
                .contains("bellwether whatif --set \"Rovia: aid=-1\"");
    }

    @Test
    void aQuestionGathersWhatSpeaksForAndAgainst() throws IOException {
        Files.writeString(
                temp.resolve("Tribune.txt"),
                "Rovia said \"we will join the war\". Lestan said \"Rovia will not join the war\". Rovia has a role in the war. Rovia and the war were discussed.");
        assertThat(run(false, "read", temp.toString()).exit()).isZero();
        JsonNode answer = json(run(false, "question", "Will Rovia enter the war?"));
        assertThat(answer.propertyNames()).containsExactly("question", "rows");
        assertThat(answer.get("question").asString()).isEqualTo("Will Rovia enter the war?");
        assertThat(answer.get("rows").get(0).propertyNames())
                .containsExactly("stance", "statement", "voice", "when", "item", "score");
        assertThat(answer.get("rows").values().stream()
                        .map(r -> r.get("stance").asString() + " "
                                + r.at("/statement/quote").asString()))
                .containsExactly(
                        "for we will join the war",
                        "against Rovia will not join the war",
                        "unclear Rovia has a role in the war.");
        assertThat(run(true, "question", "Will Rovia enter the war?").out())
                .contains("FOR (1)\n  Rovia\n    2021-06-01  “we will join the war” (Tribune, c")
                .contains("AGAINST (1)\n  Lestan\n")
                .contains("UNCLEAR (1)\n  told by the articles\n");
    }

    @Test
    void aQuestionThatNothingBearsOnHasNoRows() {
        assertThat(json(run(false, "question", "Will the moon rise?")).get("rows"))
                .isEmpty();
        assertThat(json(run(false, "question", "Will?")).get("rows")).isEmpty();
    }
}
