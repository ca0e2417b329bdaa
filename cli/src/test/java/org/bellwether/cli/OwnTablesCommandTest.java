package org.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bellwether.model.Article;
import org.bellwether.model.OwnTable;
import org.bellwether.model.Reading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of a user's own on the command line, and in the case. */
class OwnTablesCommandTest {
    private record Result(int exit, String out, String err) {}

    /** Notes with which tables articles are read. */
    private static final class Noting extends ToyStages {
        private String tables = "none opened";

        @Override
        public Function<Article, Reading> reader(List<OwnTable> given, Consumer<String> progress) {
            tables = given.stream()
                    .map(t -> t.kind() + " " + t.name() + " "
                            + t.text().lines().skip(1).collect(Collectors.joining()))
                    .collect(Collectors.joining("; "));
            return super.reader(given, progress);
        }
    }

    @TempDir
    Path temp;

    private Path article = Path.of("");
    private Path folder = Path.of("");

    @BeforeEach
    void writeArticle() throws IOException {
        folder = temp.resolve("case");
        article = file("Herald.txt", "Rovia attacked Lestan on 2021-05-03.");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(temp.resolve(name), text, StandardCharsets.UTF_8);
    }

    private Result run(Stages stages, Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> all = new ArrayList<>();
        for (Object arg : args) {
            all.add(arg.toString());
        }
        all.add("--case=" + folder);
        int exit = Main.run(
                all,
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                stages);
        return new Result(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private String readWith(Object... args) {
        Noting stages = new Noting();
        assertThat(run(stages, args).exit()).isZero();
        return stages.tables;
    }

    @Test
    void theCaseKeepsTablesForLaterReads() throws IOException {
        Path actors = file("actors.tsv", "name\nSaddle Rock Brigade\n");
        Path agents = file("agents.tsv", "noun\nbailiff\n");
        Path second = file("Post.txt", "Lestan visited Mirau on 2021-05-30.");
        String both = "ACTORS actors.tsv Saddle Rock Brigade; AGENTS agents.tsv bailiff";
        assertThat(readWith("read", article, "--agents", agents, "--actors", actors))
                .isEqualTo(both);
        assertThat(readWith("read", second)).isEqualTo(both);
        assertThat(readWith("reread")).isEqualTo(both);
    }

    @Test
    void aTableOfTheSameNameTakesTheOldOnesPlace() throws IOException {
        Path actors = file("actors.tsv", "name\nSaddle Rock Brigade\n");
        readWith("read", article, "--actors", actors);
        file("actors.tsv", "name\nRiver Front\n");
        Noting stages = new Noting();
        Result again = run(stages, "read", article, "--actors", actors);
        assertThat(again.err())
                .contains("what the case has was read without these tables; bellwether reread --case " + folder);
        assertThat(readWith("reread")).isEqualTo("ACTORS actors.tsv River Front");
        assertThat(run(stages, "read", article, "--actors", actors).err()).doesNotContain("without these tables");
    }

    @Test
    void rereadTakesTablesToo() throws IOException {
        readWith("read", article);
        Path actors = file("actors.tsv", "name\nSaddle Rock Brigade\n");
        assertThat(readWith("reread", "--actors", actors)).isEqualTo("ACTORS actors.tsv Saddle Rock Brigade");
    }

    @Test
    void theManifestNamesTheTables() throws IOException {
        Path actors = file("actors.tsv", "name\nSaddle Rock Brigade\n");
        readWith("read", article, "--actors", actors);
        Path to = temp.resolve("out");
        assertThat(run(new ToyStages(), "export", "--to", to).exit()).isZero();
        assertThat(Files.readString(to.resolve("manifest.json")))
                .contains("\"tables\":[{\"kind\":\"actors\",\"name\":\"actors.tsv\",\"sha256\":\""
                        + new OwnTable(OwnTable.Kind.ACTORS, "x", Files.readString(actors)).sha256()
                        + "\"}]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "name,code ~ actors.tsv:1: there is no column 'name,code'; the first line names the columns, with tabs between",
                "name;sectors/Saddle Rock Brigade;rebels ~ actors.tsv:2: column 'sectors' has 'rebels'",
            })
    void aFaultyTableEndsTheReadWithItsPlaceAndLeavesNoCase(String text, String message) throws IOException {
        Path actors = file("actors.tsv", text.replace(';', '\t').replace('/', '\n'));
        Result result = run(new ToyStages(), "read", article, "--actors", actors);
        assertThat(result.exit()).isEqualTo(Exit.NO_INPUT);
        assertThat(result.err().lines()).singleElement().asString().startsWith("bellwether: " + message);
        assertThat(result.out()).isEmpty();
        assertThat(folder).doesNotExist();
    }

    @Test
    void aTableThatDoesNotGoWithThoseOfTheCaseIsRefusedAndNotKept() throws IOException {
        readWith("read", article, "--actors", file("a.tsv", "name\nSaddle Rock Brigade\n"));
        Result result = run(new ToyStages(), "read", article, "--actors", file("b.tsv", "name\nSaddle Rock Brigade\n"));
        assertThat(result.exit()).isEqualTo(Exit.NO_INPUT);
        assertThat(result.err()).contains("b.tsv:2: the code 'saddle-rock-brigade' stands in a.tsv:2 already");
        assertThat(readWith("reread")).isEqualTo("ACTORS a.tsv Saddle Rock Brigade");
    }

    @Test
    void aTableThatIsMissingOrNotInUtf8GetsOneLine() throws IOException {
        Path absent = temp.resolve("absent.tsv");
        Result missing = run(new ToyStages(), "read", article, "--agents", absent);
        assertThat(missing.exit()).isEqualTo(Exit.NO_INPUT);
        assertThat(missing.err()).isEqualTo("bellwether: the table %s does not exist%n".formatted(absent));
        Path latin =
                Files.write(temp.resolve("latin.tsv"), "noun\nm\u00fcller\n".getBytes(StandardCharsets.ISO_8859_1));
        Result malformed = run(new ToyStages(), "read", article, "--agents", latin);
        assertThat(malformed.exit()).isEqualTo(Exit.NO_INPUT);
        assertThat(malformed.err()).contains("latin.tsv is not in UTF-8 (line 2); save it as UTF-8 text");
    }

    @Test
    void twoTablesOfOneNameAreWrongUse() throws IOException {
        Path other = Files.createDirectories(temp.resolve("other")).resolve("a.tsv");
        Files.writeString(other, "name\nB\n");
        Result result =
                run(new ToyStages(), "read", article, "--actors", file("a.tsv", "name\nA\n"), "--actors", other);
        assertThat(result.exit()).isEqualTo(Exit.WRONG_USE);
        assertThat(result.err()).contains("two tables have the name a.tsv");
    }
}
