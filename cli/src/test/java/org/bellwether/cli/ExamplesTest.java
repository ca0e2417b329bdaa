package org.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bellwether.model.Article;
import org.bellwether.model.OwnTable;
import org.bellwether.model.Reading;
import org.bellwether.store.NearCopies;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contract's promises, on the example articles, with the real stages. */
class ExamplesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path EXAMPLES = Path.of("..", "examples", "belarus");

    /** The program's own stages, with the language models loaded once for all tests. */
    private static final Stages STAGES = new Stages() {
        private final ProgramStages program = new ProgramStages();
        private final Function<Article, Reading> reader = program.reader(List.of(), _ -> {});

        @Override
        public Inputs inputs(List<String> names, Given given, InputStream standardInput) {
            return program.inputs(names, given, standardInput);
        }

        @Override
        public AddressInputs.PageIngest pages(Given given) {
            return program.pages(given);
        }

        @Override
        public Function<Article, Reading> reader(List<OwnTable> tables, Consumer<String> progress) {
            return reader;
        }

        @Override
        public NearCopies nearCopies() {
            return program.nearCopies();
        }
    };

    @TempDir
    static Path temp;

    private static Map<String, String> expected = Map.of();

    @BeforeAll
    static void readAll() throws IOException {
        Path folder = temp.resolve("forward");
        run("read", "--threads=1", "--case=" + folder, EXAMPLES.toString());
        expected = exported(folder);
    }

    private static String run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Main.run(
                List.of(arguments),
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                STAGES);
        assertThat(exit).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Map<String, String> exported(Path folder) throws IOException {
        Path to = Files.createTempDirectory(temp, "export");
        run("export", "--with-text", "--case=" + folder, "--to=" + to);
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(to)) {
            for (Path file : all.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static List<String> articles() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.filter(f -> !f.getFileName().toString().startsWith("README"))
                    .map(Path::toString)
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    @Test
    void allArticlesAreReadAndNothingElse() throws IOException {
        assertThat(expected.getOrDefault("documents.jsonl", "").lines()).hasSameSizeAs(articles());
        assertThat(expected.keySet())
                .containsExactlyInAnyOrder(
                        "documents.jsonl",
                        "actors.jsonl",
                        "mentions.jsonl",
                        "events.jsonl",
                        "claims.jsonl",
                        "conflicts.jsonl",
                        "influences.jsonl",
                        "nodes.jsonl",
                        "edges.jsonl",
                        "corrections.jsonl",
                        "manifest.json");
    }

    @Test
    void inReverseOnFourThreadsTheExportIsTheSame() throws IOException {
        Path folder = temp.resolve("reverse");
        List<String> arguments = new ArrayList<>(List.of("read", "--threads=4", "--case=" + folder));
        arguments.addAll(articles());
        run(arguments.toArray(String[]::new));
        assertThat(exported(folder)).isEqualTo(expected);
    }

    @Test
    void articleByArticleTheExportIsTheSame() throws IOException {
        Path folder = temp.resolve("single");
        for (String article : articles()) {
            run("read", "--case=" + folder, article);
        }
        assertThat(exported(folder)).isEqualTo(expected);
    }

    @Test
    void everySpanQuotesTheStoredText() {
        Map<String, String> texts = new TreeMap<>();
        expected.getOrDefault("documents.jsonl", "")
                .lines()
                .map(JSON::readTree)
                .forEach(d -> texts.put(d.path("id").asString(), d.path("text").asString()));
        int[] spans = new int[1];
        expected.forEach((file, lines) -> {
            if (file.endsWith(".jsonl")) {
                lines.lines().map(JSON::readTree).forEach(record -> spans[0] += quoted(record, texts));
            }
        });
        assertThat(spans[0]).isGreaterThan(500);
    }

    /** How many spans a record holds, each checked against its document's text. */
    private static int quoted(JsonNode node, Map<String, String> texts) {
        int found = 0;
        String words = node.path("quote").isString() ? "quote" : "text";
        if (node.path("document").isString()
                && node.path("start").isInt()
                && node.path(words).isString()) {
            String text = texts.getOrDefault(node.path("document").asString(), "");
            int start = text.offsetByCodePoints(0, node.path("start").asInt());
            int end = text.offsetByCodePoints(0, node.path("end").asInt());
            assertThat(text.substring(start, end)).isEqualTo(node.path(words).asString());
            found++;
        }
        for (JsonNode child : node) {
            found += quoted(child, texts);
        }
        return found;
    }
}
