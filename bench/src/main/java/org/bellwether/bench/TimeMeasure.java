package org.bellwether.bench;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bellwether.bench.TimeScore.Timex;
import org.bellwether.cli.measure.Measure;
import org.bellwether.cli.measure.Miss;
import org.bellwether.extract.time.TimeFinder;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.LanguageEngine;

/** Dates, times, durations and sets against gold TIMEX3: {@code docs.jsonl}, a document a line. */
public final class TimeMeasure implements Measure {
    private record Gold(String id, String text, LocalDate published, List<Timex> timexes) {}

    @Override
    public String task() {
        return "time";
    }

    @Override
    public Map<String, Number> run(Path folder, Supplier<LanguageEngine> engine, Consumer<Miss> misses) {
        List<Gold> documents = GoldFile.objects(folder, "docs.jsonl").stream()
                .map(TimeMeasure::gold)
                .toList();
        LanguageEngine language = engine.get();
        TimeFinder finder = new TimeFinder();
        TimeScore score = new TimeScore();
        long nanos = 0;
        for (Gold document : documents) {
            AnnotatedText text = language.annotate(
                    GoldArticle.paragraphs(document.id(), document.text(), "", document.published(), "\n\n"));
            long before = System.nanoTime();
            var found = finder.find(text);
            nanos += System.nanoTime() - before;
            List<Timex> ours = TimeScore.ordered(found.stream()
                    .map(t -> new Timex(TokenSpans.of(text, t.range()), t.type().name(), t.value()))
                    .toList());
            tell(document, ours, score.add(document.timexes(), ours), misses);
        }
        Map<String, Number> figures = score.figures();
        figures.put("finding_milliseconds", nanos / 1_000_000);
        return figures;
    }

    private static void tell(Gold document, List<Timex> ours, int[] match, Consumer<Miss> misses) {
        String text = document.text();
        Set<Integer> used = new TreeSet<>();
        for (int i = 0; i < match.length; i++) {
            Timex wanted = document.timexes().get(i);
            if (match[i] < 0) {
                misses.accept(new Miss(
                        "missed", document.id(), line(wanted, text), null, Surroundings.of(text, wanted.span())));
                continue;
            }
            used.add(match[i]);
            Timex have = ours.get(match[i]);
            if (!have.value().equals(wanted.value())) {
                misses.accept(new Miss(
                        "value",
                        document.id(),
                        line(wanted, text),
                        line(have, text),
                        document.published() + ": " + Surroundings.of(text, wanted.span())));
            }
        }
        for (int k = 0; k < ours.size(); k++) {
            if (!used.contains(k)) {
                misses.accept(new Miss(
                        "false",
                        document.id(),
                        null,
                        line(ours.get(k), text),
                        Surroundings.of(text, ours.get(k).span())));
            }
        }
    }

    private static String line(Timex timex, String text) {
        return "%s %s '%s'".formatted(timex.type(), timex.value(), timex.span().in(text));
    }

    private static Gold gold(GoldLine line) {
        String text = line.text("text");
        List<Timex> timexes = new ArrayList<>();
        for (GoldLine timex : line.list("timexes")) {
            timexes.add(new Timex(timex.span(text), timex.text("type"), timex.text("value")));
        }
        return new Gold(line.text("id"), text, day(line, "dct"), TimeScore.ordered(timexes));
    }

    /** The day that begins the field's text. */
    static LocalDate day(GoldLine line, String field) {
        String given = line.text(field);
        try {
            return LocalDate.parse(given.substring(0, Math.min(10, given.length())));
        } catch (DateTimeException bad) {
            throw line.fault("'%s' should begin with a date like 2022-03-02, is %s".formatted(field, given));
        }
    }
}
