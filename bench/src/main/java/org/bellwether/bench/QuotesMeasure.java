package org.bellwether.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bellwether.bench.QuotesScore.Spans;
import org.bellwether.cli.measure.Measure;
import org.bellwether.cli.measure.Miss;
import org.bellwether.extract.claim.Attribution;
import org.bellwether.extract.claim.AttributionFinder;
import org.bellwether.extract.claim.CueLexicon;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.LanguageEngine;

/** Who says what, against gold attributions: {@code docs.jsonl}, an article a line. */
public final class QuotesMeasure implements Measure {
    private record Gold(String id, String title, String text, List<Spans> attributions) {}

    @Override
    public String task() {
        return "quotes";
    }

    @Override
    public Map<String, Number> run(Path folder, Supplier<LanguageEngine> engine, Consumer<Miss> misses) {
        List<Gold> articles = GoldFile.objects(folder, "docs.jsonl").stream()
                .map(QuotesMeasure::gold)
                .toList();
        LanguageEngine language = engine.get();
        AttributionFinder finder = new AttributionFinder(CueLexicon.bundled());
        QuotesScore score = new QuotesScore();
        for (Gold article : articles) {
            // every line is a block
            AnnotatedText text = language.annotate(
                    GoldArticle.paragraphs(article.id(), article.text(), article.title(), null, "\n"));
            List<Spans> found =
                    finder.find(text).stream().map(a -> spans(text, a)).toList();
            tell(article, found, score.add(article.text(), article.attributions(), found), misses);
        }
        return score.figures();
    }

    private static Gold gold(GoldLine line) {
        String text = line.text("text");
        List<Spans> attributions = line.list("attributions").stream()
                .map(a -> new Spans(a.spans("source", text), a.spans("cue", text), a.spans("content", text)))
                .toList();
        return new Gold(line.text("id"), line.optionalText("title").orElse(""), text, attributions);
    }

    private static Spans spans(AnnotatedText text, Attribution found) {
        return new Spans(
                found.source() == null
                        ? List.of()
                        : found.source().ranges().stream()
                                .map(r -> TokenSpans.of(text, r))
                                .toList(),
                List.of(TokenSpans.of(text, found.cue())),
                found.content().stream()
                        .map(s -> new GoldSpan(s.start(), s.end()))
                        .toList());
    }

    private static void tell(Gold article, List<Spans> found, int[] match, Consumer<Miss> misses) {
        String text = article.text();
        Set<Integer> used = new TreeSet<>();
        for (int i = 0; i < match.length; i++) {
            Spans wanted = article.attributions().get(i);
            if (match[i] < 0) {
                misses.accept(new Miss("missed", article.id(), line(text, wanted), null, around(text, wanted)));
                continue;
            }
            used.add(match[i]);
            Spans have = found.get(match[i]);
            if (!QuotesScore.agree(text, wanted.source(), have.source())) {
                misses.accept(new Miss(
                        "source", article.id(), line(text, wanted), words(text, have.source()), around(text, wanted)));
            }
        }
        for (int k = 0; k < found.size(); k++) {
            if (!used.contains(k)) {
                misses.accept(
                        new Miss("false", article.id(), null, line(text, found.get(k)), around(text, found.get(k))));
            }
        }
    }

    private static String around(String text, Spans spans) {
        return Surroundings.of(text, (spans.cue().isEmpty() ? spans.content() : spans.cue()).getFirst());
    }

    private static String line(String text, Spans spans) {
        return words(text, spans.source()) + " | " + words(text, spans.cue()) + " | " + words(text, spans.content());
    }

    private static String words(String text, List<GoldSpan> spans) {
        return spans.stream().map(s -> s.in(text).replace('\n', '/')).collect(Collectors.joining(" + "));
    }
}
