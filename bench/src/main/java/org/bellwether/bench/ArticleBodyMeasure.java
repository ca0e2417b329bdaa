package org.bellwether.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bellwether.cli.measure.GoldException;
import org.bellwether.cli.measure.Measure;
import org.bellwether.cli.measure.Miss;
import org.bellwether.language.LanguageEngine;
import org.bellwether.model.Article;
import org.bellwether.model.Block;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The article in a page: {@code ground-truth.json} and {@code html/ID.html.gz}. */
public final class ArticleBodyMeasure implements Measure {
    private static final String TRUTH = "ground-truth.json";

    private record Gold(String id, String body, String url, Path page) {}

    @Override
    public String task() {
        return "article-body";
    }

    @Override
    public Map<String, Number> run(Path folder, Supplier<LanguageEngine> engine, Consumer<Miss> misses) {
        List<Gold> pages = pages(folder);
        GoldPages reader = new GoldPages();
        BodyScore score = new BodyScore();
        for (Gold page : pages) {
            String body = reader.read(
                    page.page(),
                    page.url(),
                    article -> article.map(ArticleBodyMeasure::body).orElse(""));
            double f1 = score.add(page.body(), body);
            if (f1 < 1) {
                misses.accept(new Miss("body", page.id(), page.body(), body, "f1 " + f1));
            }
        }
        Map<String, Number> figures = score.figures();
        reader.addSpeed(figures);
        return figures;
    }

    /** The whole stored text but its headline, which the gold has not. */
    private static String body(Article article) {
        String text = article.text().string();
        return article.blocks().stream()
                .filter(b -> b.kind() != Block.Kind.HEADLINE)
                .map(b -> text.substring(b.start(), b.end()))
                .collect(Collectors.joining("\n"));
    }

    private static List<Gold> pages(Path folder) {
        // names the folder's faults
        GoldFile.lines(folder, TRUTH);
        Path file = folder.resolve(TRUTH);
        JsonNode truth;
        try {
            truth = JsonMapper.shared().readTree(new String(GoldFile.bytes(file), StandardCharsets.UTF_8));
        } catch (JacksonException bad) {
            int line = bad.getLocation() == null ? 1 : bad.getLocation().getLineNr();
            throw GoldLine.fault(file, line, "is no JSON: " + bad.getOriginalMessage());
        }
        if (!truth.isObject() || truth.isEmpty()) {
            throw new GoldException(file + " should be an object of pages");
        }
        Map<String, Gold> found = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : truth.properties()) {
            String id = entry.getKey();
            JsonNode body = entry.getValue().get("articleBody");
            Path page = folder.resolve("html").resolve(id + ".html.gz");
            if (body == null || !body.isString()) {
                throw new GoldException("%s: page %s needs an 'articleBody'".formatted(file, id));
            }
            if (!Files.isRegularFile(page)) {
                throw new GoldException("%s: there is no page %s".formatted(file, page));
            }
            String url = entry.getValue().path("url").asString("file:///" + id + ".html");
            found.put(id, new Gold(id, body.asString(), url, page));
        }
        return new ArrayList<>(found.values());
    }
}
