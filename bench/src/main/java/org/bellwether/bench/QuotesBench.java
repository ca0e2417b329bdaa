package org.bellwether.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bellwether.extract.TokenRange;
import org.bellwether.extract.claim.Attribution;
import org.bellwether.extract.claim.AttributionFinder;
import org.bellwether.extract.claim.CueLexicon;
import org.bellwether.extract.claim.Stretch;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.Engines;
import org.bellwether.language.LanguageEngine;
import org.bellwether.language.Sentence;
import org.bellwether.model.Article;
import org.bellwether.model.ArticleId;
import org.bellwether.model.ArticleText;
import org.bellwether.model.Block;
import org.bellwether.model.When;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures who-said-what against gold attributions: a folder with {@code docs.jsonl}, one article a line, spans in code points.
 *
 * <p>{@code --every N} takes each N-th article only, {@code --from K} starts with the K-th; {@code --errors FILE} lists what was
 * missed, wrongly found, or given to a wrong source.
 */
public final class QuotesBench {
    private final LanguageEngine engine;
    private final AttributionFinder finder = new AttributionFinder(CueLexicon.bundled());
    private final JsonMapper json = JsonMapper.builder().build();
    private final QuotesScore score = new QuotesScore();
    private final StringWriter errors = new StringWriter();

    QuotesBench(LanguageEngine engine) {
        this.engine = engine;
    }

    /** Runs with a folder and options; the last line printed is one JSON object. */
    public static void main(String[] args) throws IOException {
        String folder = null;
        Path errors = null;
        int every = 1;
        int from = 0;
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--errors" -> errors = Path.of(args[++i]);
                case "--every" -> every = Integer.parseInt(args[++i]);
                case "--from" -> from = Integer.parseInt(args[++i]);
                default -> folder = args[i];
            }
        }
        if (folder == null) {
            throw new IllegalArgumentException(
                    "which folder? QuotesBench FOLDER [--every N] [--from K] [--errors FILE]");
        }
        QuotesBench bench = new QuotesBench(Engines.shared());
        bench.run(Path.of(folder), every, from, System.out);
        if (errors != null) {
            Files.writeString(errors, bench.errors.toString(), StandardCharsets.UTF_8);
        }
    }

    void run(Path folder, int every, int from, PrintStream out) throws IOException {
        long start = System.nanoTime();
        try (BufferedReader lines = Files.newBufferedReader(folder.resolve("docs.jsonl"), StandardCharsets.UTF_8)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine(), number++) {
                if (number >= from && (number - from) % every == 0) {
                    measure(json.readTree(line));
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        Map<String, Object> metrics = score.metrics();
        metrics.put("seconds", (System.nanoTime() - start) / 1_000_000_000);
        out.println(json.writeValueAsString(metrics));
    }

    private void measure(JsonNode document) {
        String id = document.get("id").asString();
        String string = document.get("text").asString();
        AnnotatedText text =
                engine.annotate(article(id, string, document.path("title").asString("")));
        List<QuotesScore.Spans> gold = new ArrayList<>();
        for (JsonNode a : document.get("attributions")) {
            gold.add(new QuotesScore.Spans(
                    spans(a.get("source"), string), spans(a.get("cue"), string), spans(a.get("content"), string)));
        }
        List<QuotesScore.Spans> system = finder.find(text).stream()
                .map(a -> new QuotesScore.Spans(
                        a.source() == null ? List.of() : ranges(text, a.source().ranges()),
                        ranges(text, List.of(a.cue())),
                        stretches(a)))
                .toList();
        report(id, string, gold, system, score.add(string, gold, system));
    }

    /** Every line is a block: the headline where it is the title, else a paragraph. */
    private static Article article(String id, String text, String title) {
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                boolean headline = blocks.isEmpty() && line.startsWith(title) && !title.isEmpty();
                Block.Kind kind = headline ? Block.Kind.HEADLINE : Block.Kind.PARAGRAPH;
                blocks.add(new Block(kind, at, at + line.length()));
            }
            at += line.length() + 1;
        }
        String name = id.replaceAll("[^A-Za-z0-9.-]", "-");
        return new Article(
                new ArticleId(name.substring(0, Math.min(100, name.length()))),
                "file:///docs.jsonl",
                null,
                null,
                List.of(),
                "en",
                When.unknown(),
                null,
                ArticleText.of(text),
                "0".repeat(64),
                blocks);
    }

    private static List<int[]> spans(JsonNode pairs, String text) {
        List<int[]> found = new ArrayList<>();
        for (JsonNode pair : pairs) {
            found.add(new int[] {
                text.offsetByCodePoints(0, pair.get(0).asInt()),
                text.offsetByCodePoints(0, pair.get(1).asInt())
            });
        }
        return found;
    }

    private static List<int[]> ranges(AnnotatedText text, List<TokenRange> ranges) {
        List<int[]> found = new ArrayList<>();
        for (TokenRange range : ranges) {
            Sentence sentence = text.sentences().get(range.sentence());
            found.add(new int[] {
                sentence.token(range.first()).start(),
                sentence.token(range.end() - 1).end()
            });
        }
        return found;
    }

    private static List<int[]> stretches(Attribution attribution) {
        List<int[]> found = new ArrayList<>();
        for (Stretch stretch : attribution.content()) {
            found.add(new int[] {stretch.start(), stretch.end()});
        }
        return found;
    }

    private void report(
            String id, String text, List<QuotesScore.Spans> gold, List<QuotesScore.Spans> system, int[] match) {
        PrintWriter to = new PrintWriter(errors);
        boolean[] used = new boolean[system.size()];
        for (int i = 0; i < match.length; i++) {
            if (match[i] < 0) {
                to.println("missed\t" + id + "\t" + line(text, gold.get(i)));
                continue;
            }
            used[match[i]] = true;
            QuotesScore.Spans found = system.get(match[i]);
            if (!QuotesScore.agree(text, gold.get(i).source(), found.source())) {
                to.println("source\t" + id + "\t" + line(text, gold.get(i)) + "\tfound " + words(text, found.source()));
            }
        }
        for (int j = 0; j < used.length; j++) {
            if (!used[j]) {
                to.println("false\t" + id + "\t" + line(text, system.get(j)));
            }
        }
        to.flush();
    }

    private static String line(String text, QuotesScore.Spans spans) {
        return words(text, spans.source()) + " | " + words(text, spans.cue()) + " | " + words(text, spans.content());
    }

    private static String words(String text, List<int[]> spans) {
        StringBuilder found = new StringBuilder();
        for (int[] span : spans) {
            found.append(found.isEmpty() ? "" : " + ")
                    .append(text.substring(span[0], span[1]).replace('\n', '/'));
        }
        return found.toString();
    }
}
