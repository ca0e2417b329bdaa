package org.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectCommandTest {
    @TempDir
    Path temp;

    @BeforeEach
    void readArticles() throws IOException {
        Path articles = Files.createDirectories(temp.resolve("articles"));
        article(articles, "Herald.txt", "Rovia attacked Lestan on 2021-05-03. Lestan said \"we hold the line\".");
        article(articles, "Gazette.txt", "Lestany visited Mirau on 2021-05-30. Rovia's aid strengthens Mirau's order.");
        assertThat(run("read", articles.toString()).exit()).isZero();
    }

    private static void article(Path folder, String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private Ran run(String... args) {
        return in("case", args);
    }

    private Ran in(String folder, String... args) {
        return Ran.of(false, new ToyStages(), Ran.inCase(temp.resolve(folder), args));
    }

    /** The id of the only item of a list that holds the words. */
    private String id(String list, String words) {
        List<String> found = run(list, "--format", "table").lines().stream()
                .filter(l -> l.contains(words))
                .map(l -> l.substring(0, l.indexOf(' ')))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    @Test
    void aMergeSaysWhatItDidAndWhatCameOfIt() {
        String lestan = id("actors", "Lestan  ");
        Ran merged = run("correct", "merge", lestan, id("actors", "Lestany"), "--why", "a misprint", "--who", "Ana");
        assertThat(merged.exit()).isZero();
        assertThat(merged.lines().getFirst()).matches("corrected\tx[0-9a-f]{12}\t“Lestan” and “Lestany” are one actor");
        assertThat(merged.lines().get(1)).matches("now\t\\S+\tLestan, 3 mentions");
        assertThat(merged.err()).contains("actors 3, before 4");
        assertThat(run("show", lestan).out())
                .contains("“Lestan” and “Lestany” are one actor, by Ana on ", ": a misprint (x")
                .contains("alias       Lestany (1, asserted by analyst)");
    }

    @Test
    void theLogTellsWhoWhenAndWhyAndWhatBecameOfEach() {
        String lestan = id("actors", "Lestan  ");
        assertThat(run("correct", "rename", lestan, "Republic of Lestan", "--who", "Ana", "--why", "in full")
                        .exit())
                .isZero();
        assertThat(run("correct", "undo", "1", "--who", "Ben", "--why", "too long")
                        .lines()
                        .getFirst())
                .startsWith("undone\tx");
        assertThat(run("correct", "log", "--format", "table").lines())
                .hasSize(2)
                .last()
                .asString()
                .matches(
                        "1  x\\S+  undone +\\d{4}-\\d\\d-\\d\\d  Ana  in full  “Lestan” is called “Republic of Lestan”");
        assertThat(run("correct", "log").out())
                .contains("\"kind\":\"rename\"", "\"who\":\"Ana\"", "\"undone\":{\"id\":\"z", "\"who\":\"Ben\"");
        assertThat(run("correct", "log", "--format", "csv").lines().getFirst())
                .startsWith("number,id,kind,says,targets");
    }

    @Test
    void whatIsRejectedIsListedApartAndRestored() {
        String attack = id("events", "ASSAULT");
        assertThat(run("correct", "reject", attack).exit()).isZero();
        assertThat(run("events").out()).doesNotContain("ASSAULT");
        assertThat(run("brief").out()).doesNotContain("attacked");
        assertThat(run("events", "--status", "rejected").out()).contains(attack);
        assertThat(run("show", attack).out()).contains("is rejected, by ");
        assertThat(run("events", "--status", "rejected", "--limit", "3").exit()).isEqualTo(2);
        assertThat(run("correct", "restore", attack).exit()).isZero();
        assertThat(run("events").out()).contains("ASSAULT");
    }

    @Test
    void claimsInfluencesAndEdgesAreRejectedToo() {
        String claim = id("claims", "we hold the line");
        String influence = id("influences", "Rovia's aid");
        assertThat(run("correct", "reject", claim).exit()).isZero();
        assertThat(run("correct", "reject", "l" + influence.substring(1)).exit())
                .isZero();
        assertThat(run("claims").out()).isEmpty();
        assertThat(run("influences").out()).isEmpty();
        assertThat(run("claims", "--status", "rejected").out()).contains(claim);
        assertThat(run("influences", "--status", "rejected").out()).contains(influence);
        assertThat(run("show", influence).out()).contains("is rejected, by ");
    }

    @Test
    void typeTimeAndSignAreCorrectedAndTheReportsKeepTheirOwn() {
        String attack = id("events", "ASSAULT");
        assertThat(run("correct", "retype", attack, "Threaten/violence").exit()).isZero();
        assertThat(run("correct", "redate", attack, "2021-05-01..").exit()).isZero();
        assertThat(run("show", attack).out())
                .contains(
                        "type        THREATEN violence",
                        "when        since 2021-05-01",
                        "report      ASSAULT fact, 2021-05-03");
        String influence = id("influences", "Rovia's aid");
        assertThat(run("correct", "flip", influence).lines().getLast()).endsWith("Rovia's aid - Mirau's order");
        assertThat(run("correct", "flip", influence, "direction").lines().getLast())
                .endsWith("Mirau's order - Rovia's aid");
    }

    @Test
    void anExportCarriesTheCorrectionsToAnotherCase() throws IOException {
        assertThat(run("correct", "rename", id("actors", "Mirau"), "Mirau Republic")
                        .exit())
                .isZero();
        Path to = temp.resolve("export");
        assertThat(run("export", "--to", to.toString()).exit()).isZero();
        assertThat(Files.readString(to.resolve("manifest.json")))
                .contains("\"says\":\"“Mirau” is called “Mirau Republic”\"", "\"state\":\"applied\"");
        assertThat(in(
                                "other",
                                "read",
                                temp.resolve("articles").resolve("Gazette.txt").toString())
                        .exit())
                .isZero();
        String log = to.resolve("corrections.jsonl").toString();
        assertThat(in("other", "correct", "apply", log).lines()).containsExactly("applied\t1\tknown\t0");
        assertThat(in("other", "actors").out()).contains("Mirau Republic");
        assertThat(in("other", "correct", "apply", log).lines()).containsExactly("applied\t0\tknown\t1");
    }

    @Test
    void aLogWithALineThatCannotBeReadIsNotTakenOver() throws IOException {
        Path log = temp.resolve("bad.jsonl");
        Files.writeString(log, "\n{\"id\":\"x1\"}\n");
        Ran applied = run("correct", "apply", log.toString());
        assertThat(applied.exit()).isEqualTo(65);
        assertThat(applied.err()).contains("bad.jsonl:2: a correction lacks the text 'kind'; nothing was taken over");
        assertThat(run("correct", "apply", temp.resolve("none").toString()).err())
                .contains("is no file of corrections; export writes one, corrections.jsonl");
    }

    @Test
    void aSplitNamesMentionsAsShowDoes() {
        String rovia = id("actors", "Rovia");
        List<String> mentions = run("show", rovia).lines().stream()
                .filter(l -> l.startsWith("mention"))
                .map(l -> l.replaceAll("^mention +(\\S+) .*", "$1"))
                .toList();
        assertThat(mentions).hasSize(2);
        Ran split = run("correct", "split", rovia, "--mention", mentions.getFirst(), "--as", "Old Rovia");
        assertThat(split.exit()).isZero();
        assertThat(split.err()).contains("actors 5, before 4");
        assertThat(run("show", id("actors", "Old Rovia")).out()).contains(mentions.getFirst());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "correct merge ROV|2|mandatory parameters",
                "correct merge ROV LES|65|the case has no actor 'ROV'",
                "correct rename lestan Lestania|65|did you mean",
                "correct undo 1|65|there are no corrections in this case",
                "correct bend x|2|Unmatched argument"
            })
    void wrongUseSaysWhatToDo(String command, int exit, String message) {
        Ran result = run(command.split(" "));
        assertThat(result.exit()).isEqualTo(exit);
        assertThat(result.err()).contains(message);
        assertThat(result.out()).isEmpty();
    }

    @Test
    void whereThereIsNoCaseThereIsNothingToCorrect() {
        assertThat(in("none", "correct", "log").exit()).isEqualTo(65);
        assertThat(in("none", "correct", "reject", "e1").err()).contains("there is no case in");
        assertThat(temp.resolve("none")).doesNotExist();
    }
}
