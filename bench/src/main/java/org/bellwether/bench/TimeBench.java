package org.bellwether.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bellwether.extract.time.TimeExpression;
import org.bellwether.extract.time.TimeFinder;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.Engines;
import org.bellwether.language.LanguageEngine;
import org.bellwether.model.Article;
import org.bellwether.model.ArticleId;
import org.bellwether.model.ArticleText;
import org.bellwether.model.Block;
import org.bellwether.model.Span;
import org.bellwether.model.When;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures expressions of time against gold TIMEX3: a folder with {@code docs.jsonl}, one document a line, spans in code points.
 *
 * <p>Gold spans are matched in order with the first unused overlapping span of ours; F1 = 2 · hits / (gold + ours).
 */
public final class TimeBench {
    private final LanguageEngine engine;
    private final TimeFinder finder = new TimeFinder();
    private final JsonMapper json = JsonMapper.builder().build();
    private int documents;
    private int gold;
    private int system;
    private int overlapping;
    private int exact;
    private int sameType;
    private int sameValue;
    private long findingNanos;

    TimeBench(LanguageEngine engine) {
        this.engine = engine;
    }

    private record Timex(int start, int end, String type, String value) {
        static final Comparator<Timex> ORDER =
                Comparator.comparingInt(Timex::start).thenComparingInt(Timex::end);
    }

    /** Runs with a folder; the last line printed is one JSON object. */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("which folder? TimeBench FOLDER");
        }
        new TimeBench(Engines.shared()).run(Path.of(args[0]), System.out);
    }

    void run(Path folder, PrintStream out) throws IOException {
        long start = System.nanoTime();
        try (BufferedReader lines = Files.newBufferedReader(folder.resolve("docs.jsonl"), StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                measure(json.readTree(line));
            }
        }
        Map<String, Object> metrics = new LinkedHashMap<>();
        metrics.put("relaxed_f1", f1(overlapping));
        metrics.put("strict_f1", f1(exact));
        metrics.put("type_f1", f1(sameType));
        metrics.put("value_f1", f1(sameValue));
        metrics.put("documents", documents);
        metrics.put("gold", gold);
        metrics.put("system", system);
        metrics.put("seconds", (System.nanoTime() - start) / 1_000_000_000);
        metrics.put("finding_milliseconds", findingNanos / 1_000_000);
        out.println(json.writeValueAsString(metrics));
    }

    private double f1(int hits) {
        return Math.rint(10_000 * 2.0 * hits / Math.max(1, gold + system)) / 10_000;
    }

    private void measure(JsonNode document) {
        documents++;
        AnnotatedText text = engine.annotate(article(document));
        long before = System.nanoTime();
        List<TimeExpression> found = finder.find(text);
        findingNanos += System.nanoTime() - before;
        List<Timex> ours = new ArrayList<>();
        for (TimeExpression time : found) {
            Span span = time.range().in(text);
            ours.add(new Timex(span.start(), span.end(), time.type().name(), time.value()));
        }
        List<Timex> theirs = new ArrayList<>();
        for (JsonNode t : document.get("timexes")) {
            theirs.add(new Timex(
                    t.get("start").asInt(),
                    t.get("end").asInt(),
                    t.get("type").asString(),
                    t.get("value").asString()));
        }
        compare(theirs, ours);
    }

    private void compare(List<Timex> theirs, List<Timex> ours) {
        theirs.sort(Timex.ORDER);
        ours.sort(Timex.ORDER);
        gold += theirs.size();
        system += ours.size();
        boolean[] used = new boolean[ours.size()];
        for (Timex wanted : theirs) {
            for (int i = 0; i < ours.size(); i++) {
                Timex have = ours.get(i);
                if (used[i] || have.start() >= wanted.end() || wanted.start() >= have.end()) {
                    continue;
                }
                used[i] = true;
                overlapping++;
                exact += have.start() == wanted.start() && have.end() == wanted.end() ? 1 : 0;
                sameType += have.type().equals(wanted.type()) ? 1 : 0;
                sameValue += have.value().equals(wanted.value()) ? 1 : 0;
                break;
            }
        }
    }

    /** A blank line parts two paragraphs; a single line break is a space. */
    private static Article article(JsonNode document) {
        String text = document.get("text").asString();
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        for (String paragraph : text.split("\n\n", -1)) {
            if (!paragraph.isBlank()) {
                blocks.add(new Block(Block.Kind.PARAGRAPH, at, at + paragraph.length()));
            }
            at += paragraph.length() + 2;
        }
        LocalDate published = LocalDate.parse(document.get("dct").asString().substring(0, 10));
        return new Article(
                new ArticleId(document.get("id").asString().replaceAll("[^A-Za-z0-9.-]", "-")),
                "file:///docs.jsonl",
                null,
                null,
                List.of(),
                "en",
                When.day(published, When.Method.GIVEN, null),
                null,
                ArticleText.of(text),
                "0".repeat(64),
                blocks);
    }
}
