package org.bellwether.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bellwether.cli.measure.Measure;
import org.bellwether.cli.measure.Miss;
import org.bellwether.language.LanguageEngine;
import org.bellwether.model.Article;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;

/** When a page was published: {@code index.jsonl} and the pages it names. */
public final class ArticleDateMeasure implements Measure {
    private record Gold(String url, Path page, @Nullable String date) {}

    @Override
    public String task() {
        return "article-date";
    }

    @Override
    public Map<String, Number> run(Path folder, Supplier<LanguageEngine> engine, Consumer<Miss> misses) {
        List<Gold> pages = new ArrayList<>();
        for (GoldLine line : GoldFile.objects(folder, "index.jsonl")) {
            Path page = folder.resolve(line.text("file"));
            if (!Files.isRegularFile(page)) {
                throw line.fault("there is no page " + page);
            }
            pages.add(new Gold(line.text("url"), page, line.optionalText("date").orElse(null)));
        }
        GoldPages reader = new GoldPages();
        DateScore score = new DateScore();
        for (Gold page : pages) {
            When published = reader.read(
                    page.page(),
                    page.url(),
                    article -> article.map(Article::published).orElse(When.unknown()));
            String source = published.method().name().toLowerCase(Locale.ROOT);
            String answer = day(published).orElse(null);
            if (!score.add(page.date(), answer, source)) {
                String found = answer == null ? null : answer + " " + source;
                misses.accept(new Miss(
                        answer == null ? "missed" : "date", page.page().toString(), page.date(), found, page.url()));
            }
        }
        Map<String, Number> figures = score.figures();
        reader.addSpeed(figures);
        return figures;
    }

    /** An answer is a day: a month or a year is none. */
    private static Optional<String> day(When published) {
        return published.precision() == When.Precision.DAY
                ? Optional.ofNullable(published.startIso())
                : Optional.empty();
    }
}
