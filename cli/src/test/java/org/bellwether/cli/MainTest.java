package org.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bellwether.model.Article;
import org.bellwether.model.ArticleId;
import org.bellwether.model.OwnTable;
import org.bellwether.model.Reading;
import org.bellwether.store.CaseFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MainTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path temp;

    private Path articles = Path.of("");
    private Path folder = Path.of("");

    @BeforeEach
    void writeArticles() throws IOException {
        articles = Files.createDirectories(temp.resolve("articles with späce"));
        folder = temp.resolve("case");
        article("Herald.txt", "Rovia attacked Lestan on 2021-05-03. Lestan said \"we hold the line\".");
        article("Post.txt", "At dawn Rovia attacked Lestan on 2021-05-03. Mirau said \"nothing happened\".");
        article("Gazette.txt", "Lestan visited Mirau on 2021-05-30. Mirau said \"[welcome](http://x) <b>𝔸</b>\".");
    }

    private void article(String name, String text) throws IOException {
        Files.writeString(articles.resolve(name), text, StandardCharsets.UTF_8);
    }

    private Ran run(String... args) {
        return run(false, args);
    }

    private Ran run(boolean terminal, String... args) {
        return run(terminal, new ToyStages(), args);
    }

    private Ran run(boolean terminal, Stages stages, String... args) {
        return Ran.of(terminal, stages, args[0].startsWith("-") ? List.of(args) : Ran.inCase(folder, args));
    }

    private Map<String, String> exported() throws IOException {
        Path to = temp.resolve("export-" + folder.getFileName());
        assertThat(run("export", "--to", to.toString()).exit()).isZero();
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(to)) {
            for (Path file : all.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void anArgumentThatBeginsWithAnAtSignIsNotReadFromAFile() throws IOException {
        run("read", articles.toString());
        Path secret = Files.writeString(temp.resolve("secret.txt"), "Rovia hushhush\n");
        Ran shown = run("show", "@" + secret);
        assertThat(shown.exit()).isNotZero();
        assertThat(shown.out() + shown.err()).doesNotContain("hushhush");
        assertThat(run("search", "@" + secret).out()).isEmpty();
    }

    @Test
    void eachArticleIsReportedOnceItIsRead() {
        Ran first = run("read", articles.toString());
        assertThat(first.exit()).isZero();
        assertThat(first.lines()).hasSize(3).allMatch(l -> l.matches("read\ta[0-9a-f]{12}\tfile:\\S+"));
        Ran second = run("read", articles.toString());
        assertThat(second.lines()).hasSize(3).allMatch(l -> l.startsWith("unchanged\t"));
        assertThat(second.exit()).isZero();
    }

    @Test
    void theSameTextFromAnotherOutletIsADuplicate() throws IOException {
        article("Zeitung.txt", Files.readString(articles.resolve("Herald.txt")));
        assertThat(run("read", articles.toString()).lines())
                .filteredOn(l -> l.startsWith("duplicate\t"))
                .hasSize(1);
    }

    @Test
    void whatCannotBeReadIsNamedAndTheRestIsRead() throws IOException {
        article("Empty.txt", "");
        Ran result = run("read", articles.toString(), temp.resolve("none").toString());
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.lines()).hasSize(3);
        assertThat(result.err()).contains("Empty.txt: is empty").contains("none: does not exist");
    }

    @Test
    void whereNothingCouldBeReadTheExitCodeSaysSoAndNoCaseIsMade() {
        Ran result = run("read", temp.resolve("none").toString());
        assertThat(result.exit()).isEqualTo(65);
        assertThat(result.out()).isEmpty();
        assertThat(folder).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FAULT", "DEEP"})
    void anArticleThatWeStumbleOverDoesNotCostTheOthers(String text) throws IOException {
        article("Fault.txt", text);
        Ran result = run("read", articles.toString());
        assertThat(result.exit()).isEqualTo(70);
        assertThat(result.lines()).hasSize(3);
        assertThat(result.err()).contains("a fault of ours").doesNotContain("\tat ");
    }

    @Test
    void withoutEnoughMemoryItSaysHowToGiveItMore() {
        Stages hungry = new ToyStages() {
            @Override
            public Function<Article, Reading> reader(List<OwnTable> tables, Consumer<String> progress) {
                throw new OutOfMemoryError("made up");
            }
        };
        Ran result = run(false, hungry, "read", articles.toString());
        assertThat(result.exit()).isEqualTo(69);
        assertThat(result.err()).contains("MB of memory are not enough", "BELLWETHER_JAVA_OPTS=-Xmx");
        assertThat(result.err().lines()).hasSize(1);
    }

    @Test
    void whatCannotBeLoadedIsAFaultOfOursAndNamedByItsCause() {
        Stages broken = new ToyStages() {
            @Override
            public Function<Article, Reading> reader(List<OwnTable> tables, Consumer<String> progress) {
                throw new ExceptionInInitializerError(new IllegalStateException("no library"));
            }
        };
        Ran result = run(false, broken, "read", articles.toString());
        assertThat(result.exit()).isEqualTo(70);
        assertThat(result.err()).contains("IllegalStateException: no library").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "events --nonsense | 2 | Unknown option",
                "nonsense | 2 | nonsense",
                "events --type nothing | 2 | --type has no 'nothing'; it may be one of [agree",
                "events --from yesterday | 2 | --from 'yesterday' is no date; write 2022, 2022-03 or 2022-03-02",
                "events --limit 0 | 2 | --limit must be at least 1, got 0",
                "actors --status fact | 2 | --status does not apply",
                "read | 2 | PATH",
                "export | 2 | --to",
                "events --case /nonexistent/case | 65 | there is no case in /nonexistent/case",
                "show nosuchid | 65 | nothing in the case",
                "remove nosuchid | 65 | no article has the id",
            })
    void faultsAreToldInALineWithTheirExitCode(String command, int exit, String message) {
        run("read", articles.toString());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> args = new ArrayList<>(List.of(command.strip().split(" ")));
        if (!args.contains("--case") && !args.contains("nonsense")) {
            args.add("--case=" + folder);
        }
        int code = Main.run(
                args,
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ToyStages());
        assertThat(code).isEqualTo(exit);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains(message)
                .doesNotContain("Exception")
                .hasLineCount(1);
    }

    @Test
    void neitherOrderNorThreadsShowInTheExport() throws IOException {
        for (int i = 0; i < 20; i++) {
            article(
                    "Daily%d.txt".formatted(i),
                    "Rovia attacked Lestan on 2021-05-%02d. Item %d.".formatted(3 + i % 4, i));
        }
        run("read", articles.toString(), "--threads=1");
        Map<String, String> expected = exported();
        List<String> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(articles)) {
            all.sorted().forEach(f -> files.add(f.toString()));
        }
        for (int seed = 0; seed < 3; seed++) {
            Collections.shuffle(files, new Random(seed));
            folder = temp.resolve("shuffled" + seed);
            List<String> args = new ArrayList<>(List.of("read", "--threads=8"));
            args.addAll(files);
            assertThat(run(args.toArray(String[]::new)).exit()).isZero();
            assertThat(exported()).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void theExportHasTheKeysOfTheContractInItsOrder() throws IOException {
        run("read", articles.toString());
        Map<String, String> files = exported();
        Path contract = Path.of("..", "docs", "contract.md");
        Pattern row = Pattern.compile("\\| `(\\w+)\\.jsonl` \\| (.*) \\|");
        int checked = 0;
        for (String line : Files.readAllLines(contract, StandardCharsets.UTF_8)) {
            Matcher match = row.matcher(line);
            if (match.matches()) {
                checked++;
                List<String> keys = Pattern.compile("`(\\w+)`")
                        .matcher(match.group(2).replaceAll("[;(].*", ""))
                        .results()
                        .map(m -> m.group(1))
                        .toList();
                String name = match.group(1) + ".jsonl";
                assertThat(files).containsKey(name);
                String text = files.getOrDefault(name, "");
                for (String record : text.lines().toList()) {
                    assertThat(keys(JSON.readTree(record))).as(name).isEqualTo(keys);
                }
                boolean isRead = List.of("documents", "actors", "mentions", "events", "claims")
                        .contains(match.group(1));
                assertThat(text.isEmpty()).as(name + " is empty").isEqualTo(!isRead);
            }
        }
        assertThat(checked).isEqualTo(10);
        JsonNode event = JSON.readTree(
                files.getOrDefault("events.jsonl", "").lines().findFirst().orElseThrow());
        assertThat(keys(event.path("reports").path(0)))
                .containsExactly(
                        "document",
                        "evidence",
                        "trigger",
                        "type",
                        "mode",
                        "actors",
                        "recipients",
                        "when",
                        "place",
                        "status",
                        "attributed_to");
        assertThat(keys(event.path("when"))).containsExactly("start", "end", "precision", "method", "text");
        assertThat(keys(event.path("reports").path(0).path("attributed_to"))).containsExactly("actor", "text", "role");
        assertThat(keys(JSON.readTree(files.getOrDefault("manifest.json", ""))))
                .containsExactly("program", "ontology", "inputs", "tables", "corrections", "counts");
    }

    private static List<String> keys(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    @Test
    void listsAreJsonLinesForPipesAndTablesForPeople() {
        run("read", articles.toString());
        assertThat(run("events").lines()).hasSize(2).allMatch(l -> l.startsWith("{\"id\":\"e"));
        assertThat(run(true, "events").lines().getFirst()).startsWith("ID ").contains("WHAT");
        assertThat(run("events", "--format", "csv").lines().getFirst()).startsWith("id,type,mode");
        assertThat(JSON.readTree(run("events", "--format=json").out()).size()).isEqualTo(2);
        assertThat(run("events", "--actor", "mirau").lines()).hasSize(1);
    }

    @Test
    void controlCharactersOfArticlesDoNotReachATerminal() throws IOException {
        article("Evil.txt", "Rovia said \"\u001b[31mred\u001b]0;title\u0007 \u202Ereversed\u009b2J\".");
        run("read", articles.toString());
        for (String command : List.of("claims", "brief", "documents")) {
            assertThat(run(true, command).out().replace("\n", "")).doesNotContainPattern("[\\p{Cntrl}\u202E]");
        }
        String id = run("claims", "--actor", "rovia").out().replaceAll("(?s)^\\{\"id\":\"([^\"]+)\".*", "$1");
        assertThat(run(true, "show", id).out().replace("\n", ""))
                .contains("red")
                .doesNotContainPattern("\\p{Cntrl}");
    }

    @Test
    void theBriefNamesItsSourcesAndLetsNoMarkupThrough() throws IOException {
        run("read", articles.toString());
        String brief = run("brief").out();
        assertThat(brief)
                .contains("**2021-05-03** Rovia: attack on Lestan: “Rovia attacked Lestan on 2021-05-03”")
                .contains("## Sources")
                .contains("[1]")
                .contains("\\[welcome\\](http://x) &lt;b>");
        Path page = temp.resolve("brief.html");
        assertThat(run("brief", "--html", page.toString()).exit()).isZero();
        assertThat(Files.readString(page))
                .contains("&lt;b&gt;")
                .doesNotContain("<b>")
                .doesNotContain("<script");
    }

    @Test
    void showGivesTheEvidenceWithItsArticleAndFindsFormerIds() {
        run("read", articles.toString());
        String event = run("events", "--type", "assault").out();
        String id = JSON.readTree(event).path("id").asString();
        Ran shown = run("show", id);
        assertThat(shown.out())
                .contains("“Rovia attacked Lestan on 2021-05-03”")
                .contains("Herald")
                .contains("Post");
        assertThat(run("show", "r" + id.substring(1)).out()).isEqualTo(shown.out());
    }

    @Test
    void removingAnArticleTakesItsEventsAlong() {
        run("read", articles.toString());
        String id = JSON.readTree(run("documents", "--source", "gazette").out())
                .path("id")
                .asString();
        assertThat(run("remove", id).exit()).isZero();
        assertThat(run("events").lines()).hasSize(1);
        assertThat(run("actors", "--actor", "mirau").lines()).hasSize(1);
        assertThat(run("search", "welcome").lines()).isEmpty();
    }

    @Test
    void aSecondProcessWaitsForTheFirst() throws InterruptedException {
        CaseFolder held = CaseFolder.toWrite(folder, Duration.ZERO, "first");
        Thread release = Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(500);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
            held.close();
        });
        assertThat(run("read", articles.toString()).exit()).isZero();
        release.join();
    }

    @Test
    void afterTenSecondsItSaysWhoHoldsTheCase() {
        try (CaseFolder _ = CaseFolder.toWrite(folder, Duration.ZERO, "first")) {
            Ran second = run("read", articles.toString());
            assertThat(second.exit()).isEqualTo(75);
            assertThat(second.err()).contains("is in use by process").hasLineCount(1);
            assertThat(second.out()).isEmpty();
        }
    }

    @Test
    void everyArticleThatWasReportedOutlivesAKill() throws IOException, InterruptedException {
        for (int i = 0; i < 60; i++) {
            article("Daily%d.txt".formatted(i), "Rovia attacked Lestan on 2021-05-03. Item %d.".formatted(i));
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SlowRead.class.getName(),
                        "read",
                        articles.toString(),
                        "--case=" + folder)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> reported = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reported.add(line.split("\t")[1]);
                if (reported.size() == 15) {
                    process.toHandle().destroyForcibly(); // SIGKILL, and what it wrote before can still be read
                }
            }
        }
        process.waitFor();
        assertThat(reported).hasSizeBetween(15, 62);
        Ran asked = run("events");
        assertThat(asked.exit()).isZero();
        assertThat(asked.err()).contains("joining the articles of " + folder + " first");
        assertThat(run("events").err()).doesNotContain("joining");
        try (CaseFolder open = CaseFolder.toAsk(folder)) {
            assertThat(open.isJoined()).isTrue();
            assertThat(open.articleIds())
                    .containsAll(reported.stream().map(ArticleId::new).toList());
        }
        assertThat(run("read", articles.toString()).exit()).isZero();
        assertThat(run("documents").lines()).hasSize(63);
    }
}
