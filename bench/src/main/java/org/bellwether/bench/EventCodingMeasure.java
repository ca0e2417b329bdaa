package org.bellwether.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bellwether.cli.measure.Miss;
import org.bellwether.extract.ArticleReader;
import org.bellwether.extract.knowledge.Knowledge;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.LanguageEngine;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.Article;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Reading;
import org.bellwether.model.Report;
import org.bellwether.model.Status;

/**
 * Who does what to whom in a bare sentence? {@code records.jsonl}, each sentence read as an article of its own.
 *
 * <p>First comes what happened or is planned, before what is only thought of, before what is denied; then the clause nearest to the
 * sentence's main verb.
 */
public final class EventCodingMeasure implements KnowingMeasure {
    private record Gold(String id, String text, List<EventCodingScore.Coded> events) {}

    @Override
    public String task() {
        return "event-coding";
    }

    @Override
    public Map<String, Number> run(
            Path folder, Supplier<LanguageEngine> engine, Knowledge knowledge, Consumer<Miss> misses) {
        List<Gold> records = GoldFile.objects(folder, "records.jsonl").stream()
                .map(EventCodingMeasure::gold)
                .toList();
        Map<ArticleId, AnnotatedText> annotated = new HashMap<>();
        LanguageEngine language = engine.get();
        // keeps the grammar, for the depth of a deed's word
        ArticleReader reader = new ArticleReader(
                article -> {
                    AnnotatedText text = language.annotate(article);
                    annotated.put(article.id(), text);
                    return text;
                },
                knowledge);
        EventCodingScore score = new EventCodingScore();
        for (Gold record : records) {
            Article article = GoldArticle.sentence(record.id(), record.text(), null);
            Reading reading = reader.read(article);
            List<Report> found = new ArrayList<>(reading.reports());
            AnnotatedText text = annotated.remove(article.id());
            found.sort(Comparator.comparingInt((Report r) -> rank(r.status()))
                    .thenComparingInt(r -> text == null ? 0 : depth(text, r))
                    .thenComparing(Report::trigger));
            List<EventCodingScore.Coded> coded =
                    found.stream().map(r -> coded(reading, r)).toList();
            tell(record, found, coded, score.add(record.events(), coded), misses);
        }
        return score.figures();
    }

    private static void tell(
            Gold record,
            List<Report> found,
            List<EventCodingScore.Coded> coded,
            EventCodingScore.Verdict verdict,
            Consumer<Miss> misses) {
        EventCodingScore.Coded wanted = record.events().getFirst();
        if (!verdict.type()) {
            String types = String.join(
                    " | ",
                    record.events().stream().map(EventCodingScore.Coded::type).toList());
            List<String> ours = new ArrayList<>();
            for (int i = 0; i < found.size(); i++) {
                Report report = found.get(i);
                ours.add("%s %s '%s' %s"
                        .formatted(
                                coded.get(i).type(),
                                report.status(),
                                report.trigger().quote(),
                                report.rule()));
            }
            String answer = ours.isEmpty() ? null : String.join(" | ", ours);
            misses.accept(new Miss(answer == null ? "missed" : "type", record.id(), types, answer, record.text()));
            return;
        }
        String rule = found.getFirst().rule();
        if (Boolean.FALSE.equals(verdict.source())) {
            String ours = "%s %s".formatted(coded.getFirst().source().words(), rule);
            misses.accept(
                    new Miss("source", record.id(), wanted.source().words().toString(), ours, record.text()));
        }
        if (Boolean.FALSE.equals(verdict.target())) {
            String ours = "%s %s".formatted(coded.getFirst().target().words(), rule);
            misses.accept(
                    new Miss("target", record.id(), wanted.target().words().toString(), ours, record.text()));
        }
    }

    private static Gold gold(GoldLine line) {
        List<EventCodingScore.Coded> events = new ArrayList<>();
        for (GoldLine event : line.list("events")) {
            String type = event.text("event");
            if (!GoldClass.QUADS.containsKey(type)) {
                throw line.fault("'%s' is none of the classes".formatted(type));
            }
            events.add(new EventCodingScore.Coded(type, side(event.list("source")), side(event.list("target"))));
        }
        if (events.isEmpty()) {
            throw line.fault("'events' is empty");
        }
        return new Gold(line.text("id"), line.text("text"), events);
    }

    private static EventCodingScore.Side side(List<GoldLine> actors) {
        Set<String> words = new LinkedHashSet<>();
        Set<String> countries = new LinkedHashSet<>();
        for (GoldLine actor : actors) {
            words.addAll(ContentWords.of(actor.text("text")));
            actor.optionalText("code").filter(c -> !c.isEmpty()).ifPresent(countries::add);
        }
        return new EventCodingScore.Side(words, countries);
    }

    private static EventCodingScore.Coded coded(Reading reading, Report report) {
        return new EventCodingScore.Coded(
                GoldClass.of(report.code().type(), report.status()),
                side(reading, report.actors()),
                side(reading, recipients(report)));
    }

    /** Whoever acts together is all there is of a mutual deed: then the others are whom the first deals with. */
    private static List<ActorId> recipients(Report report) {
        boolean mutual = report.recipients().isEmpty() && report.actors().size() > 1;
        return mutual ? report.actors().subList(1, report.actors().size()) : report.recipients();
    }

    /** The words by which the sentence and the knowledge call the actors. */
    private static EventCodingScore.Side side(Reading reading, List<ActorId> actors) {
        Set<String> words = new LinkedHashSet<>();
        Set<String> countries = new LinkedHashSet<>();
        for (Actor actor : reading.actors()) {
            if (actors.contains(actor.id())) {
                words.addAll(ContentWords.of(actor.name()));
                if (actor.country() != null) {
                    countries.add(actor.country());
                }
            }
        }
        reading.mentions().stream()
                .filter(m -> actors.contains(m.actor()))
                .forEach(m -> words.addAll(ContentWords.of(m.span().quote())));
        return new EventCodingScore.Side(words, countries);
    }

    private static int rank(Status status) {
        return switch (status) {
            case FACT, CLAIM, PLANNED -> 0;
            case HYPOTHETICAL -> 1;
            case DENIAL -> 2;
        };
    }

    /** How far the trigger's highest word stands below the sentence's main word. */
    private static int depth(AnnotatedText text, Report report) {
        int best = Integer.MAX_VALUE;
        for (Sentence sentence : text.sentences()) {
            for (Token token : sentence.tokens()) {
                if (report.trigger().contains(text.span(sentence, token.index(), token.index()))) {
                    int steps = 0;
                    for (int at = token.index();
                            at >= 0 && steps < 200;
                            at = sentence.token(at).head()) {
                        steps++;
                    }
                    best = Math.min(best, steps);
                }
            }
        }
        return best;
    }
}
