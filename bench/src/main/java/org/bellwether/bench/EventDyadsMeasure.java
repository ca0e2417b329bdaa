package org.bellwether.bench;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bellwether.bench.DyadScore.Triple;
import org.bellwether.cli.measure.Miss;
import org.bellwether.extract.ArticleReader;
import org.bellwether.extract.knowledge.Knowledge;
import org.bellwether.language.LanguageEngine;
import org.jspecify.annotations.Nullable;

/** Sentences as CAMEO triples: {@code records.jsonl}, each sentence read as an article of its date. */
public final class EventDyadsMeasure implements KnowingMeasure {
    private static final Pattern CAMEO = Pattern.compile("[0-9]{2,4}");

    private record Gold(String id, String text, @Nullable LocalDate date, List<Triple> events) {}

    @Override
    public String task() {
        return "event-dyads";
    }

    @Override
    public Map<String, Number> run(
            Path folder, Supplier<LanguageEngine> engine, Knowledge knowledge, Consumer<Miss> misses) {
        List<Gold> records = GoldFile.objects(folder, "records.jsonl").stream()
                .map(EventDyadsMeasure::gold)
                .toList();
        ArticleReader reader = new ArticleReader(engine.get(), knowledge);
        DyadScore score = new DyadScore();
        for (Gold record : records) {
            List<Triple> found =
                    DyadCodes.of(reader.read(GoldArticle.sentence(record.id(), record.text(), record.date())));
            if (!score.add(record.events(), found)) {
                String kind = found.isEmpty() ? "missed" : record.events().isEmpty() ? "false" : "triples";
                misses.accept(new Miss(kind, record.id(), line(record.events()), line(found), record.text()));
            }
        }
        return score.figures();
    }

    private static String line(List<Triple> triples) {
        return triples.stream()
                .map(t -> t.source() + " " + t.code() + " " + t.target())
                .collect(Collectors.joining(", "));
    }

    private static Gold gold(GoldLine line) {
        List<Triple> events = new ArrayList<>();
        for (GoldLine event : line.list("events")) {
            String code = event.text("code");
            if (!CAMEO.matcher(code).matches()) {
                throw line.fault("'%s' is no CAMEO code".formatted(code));
            }
            events.add(new Triple(event.text("source"), code, event.text("target")));
        }
        return new Gold(line.text("id"), line.text("text"), date(line.text("date")), events);
    }

    /** Some dates of the set are broken off; such a sentence has none. */
    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException brokenOff) {
            return null;
        }
    }
}
