package org.bellwether.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bellwether.cli.measure.GoldException;
import org.bellwether.cli.measure.Measure;
import org.bellwether.cli.measure.Miss;
import org.bellwether.extract.Findings;
import org.bellwether.language.LanguageEngine;
import org.bellwether.language.vectors.WordVectors;
import org.bellwether.model.Article;
import org.bellwether.model.Block;
import org.bellwether.model.When;
import org.bellwether.situation.same.LikenessWeights;
import org.bellwether.situation.same.SameEvents;
import org.bellwether.situation.same.Telling;

/** The events of one entity in order, from the texts of several articles: a folder for each topic. */
public final class TimelineMeasure implements Measure {
    @Override
    public String task() {
        return "timeline";
    }

    @Override
    public Map<String, Number> run(Path folder, Supplier<LanguageEngine> engine, Consumer<Miss> misses) {
        List<Path> topics = topics(folder);
        TimelineScore score = new TimelineScore();
        int articles = 0;
        int wanted = 0;
        int listed = 0;
        LanguageEngine language = engine.get();
        try (WordVectors vectors = WordVectors.open(Map.of())) {
            EntityEvents reader = new EntityEvents(language);
            MentionTellings describer = new MentionTellings(language, vectors);
            for (Path topic : topics) {
                Map<String, Article> texts = articles(topic);
                Map<String, Findings> read = new TreeMap<>();
                texts.forEach((id, article) -> read.put(id, reader.read(article)));
                articles += texts.size();
                for (Path file : sorted(topic.resolve("timelines"))) {
                    Timeline gold = Timeline.parse(
                            GoldFile.lines(topic.resolve("timelines"), String.valueOf(file.getFileName())),
                            texts.keySet());
                    Timeline found = found(gold.entity(), texts, read, reader, describer);
                    int hits = score.add(gold, found);
                    wanted += gold.events().size();
                    listed += found.events().size();
                    misses.accept(new Miss(
                            "timeline",
                            gold.entity(),
                            String.valueOf(gold.events().size()),
                            "%d, of which %d are the gold's"
                                    .formatted(found.events().size(), hits),
                            String.join(
                                    "; ",
                                    found.events().stream()
                                            .map(e -> "%d %s %s".formatted(e.order(), e.date(), e.mentions()))
                                            .toList())));
                }
            }
        }
        Map<String, Number> figures = score.figures();
        figures.put("articles", articles);
        figures.put("gold_events", wanted);
        figures.put("events", listed);
        return figures;
    }

    private record Told(String article, EntityEvents.Told event) {}

    private static Timeline found(
            String entity,
            Map<String, Article> texts,
            Map<String, Findings> read,
            EntityEvents reader,
            MentionTellings describer) {
        List<Telling> tellings = new ArrayList<>();
        IdentityHashMap<Telling, Told> toldBy = new IdentityHashMap<>();
        texts.forEach((id, article) -> {
            Findings text = read.get(id);
            List<EntityEvents.Told> events = text == null ? List.of() : reader.of(text, entity);
            List<Optional<Telling>> described = describer.of(
                    article, id, events.stream().map(e -> List.of(e.span())).toList());
            for (int i = 0; i < events.size(); i++) {
                Told told = new Told(id, events.get(i));
                described.get(i).ifPresent(t -> {
                    tellings.add(t);
                    toldBy.put(t, told);
                });
            }
        });
        List<Timeline.Entry> events = new ArrayList<>();
        for (List<Telling> same : new SameEvents(LikenessWeights.bundled()).groups(tellings)) {
            List<Told> told = same.stream()
                    .flatMap(t -> Optional.ofNullable(toldBy.get(t)).stream())
                    .toList();
            for (List<Told> one : apart(told)) {
                events.add(new Timeline.Entry(0, date(one), mentions(one)));
            }
        }
        return ordered(entity, events);
    }

    /** What several sentences of one article tell in like words is as many events; the first of each article is one with the others'. */
    private static List<List<Told>> apart(List<Told> told) {
        List<Told> first = new ArrayList<>();
        List<List<Told>> events = new ArrayList<>();
        for (Told one : told) {
            if (first.stream().noneMatch(t -> t.article().equals(one.article()))) {
                first.add(one);
            } else {
                events.add(List.of(one));
            }
        }
        events.addFirst(first);
        return events;
    }

    private static Set<String> mentions(List<Told> told) {
        Set<String> mentions = new TreeSet<>();
        told.forEach(t -> mentions.add("%s-%d-%s"
                .formatted(t.article(), t.event().sentence(), t.event().word())));
        return mentions;
    }

    /** The most precise time that a text gives; else the first article's day. */
    private static String date(List<Told> told) {
        return told.stream()
                .map(t -> t.event().when())
                .filter(w -> w.start() != null)
                .min(Comparator.comparing((When w) -> w.method() == When.Method.GIVEN)
                        .thenComparing(When::precision)
                        .thenComparing(w -> String.valueOf(w.startIso())))
                .map(w -> String.valueOf(w.startIso()))
                .orElse("XXXX-XX-XX");
    }

    /** Numbered by their dates; those without one cannot be placed. */
    private static Timeline ordered(String entity, List<Timeline.Entry> events) {
        TreeSet<String> dates = new TreeSet<>();
        events.stream()
                .map(Timeline.Entry::date)
                .filter(d -> d.indexOf('X') < 0)
                .forEach(dates::add);
        List<String> steps = List.copyOf(dates);
        List<Timeline.Entry> placed = new ArrayList<>();
        events.forEach(e -> placed.add(new Timeline.Entry(steps.indexOf(e.date()) + 1, e.date(), e.mentions())));
        placed.sort(Comparator.comparingInt(Timeline.Entry::order)
                .thenComparing(e -> e.mentions().toString()));
        return new Timeline(entity, placed);
    }

    private static Map<String, Article> articles(Path topic) {
        Map<String, Article> found = new TreeMap<>();
        for (GoldLine line : GoldFile.objects(topic, "docs.jsonl")) {
            StringBuilder text = new StringBuilder();
            List<Block> blocks = new ArrayList<>();
            for (String sentence : line.texts("sentences")) {
                int start = text.length();
                text.append(sentence.isBlank() ? "." : sentence);
                Block.Kind kind = switch (blocks.size()) {
                    case 0 -> Block.Kind.HEADLINE;
                    case 1 -> Block.Kind.BYLINE;
                    default -> Block.Kind.PARAGRAPH;
                };
                blocks.add(new Block(kind, start, text.length()));
                text.append("\n\n");
            }
            found.put(
                    line.text("id"),
                    GoldArticle.of(line.text("id"), text.toString(), LocalDate.parse(line.text("date")), blocks));
        }
        return found;
    }

    private static List<Path> topics(Path folder) {
        List<Path> topics = sorted(folder).stream()
                .filter(p -> Files.isRegularFile(p.resolve("docs.jsonl")) && Files.isDirectory(p.resolve("timelines")))
                .toList();
        if (topics.isEmpty()) {
            throw new GoldException("%s holds no folder with docs.jsonl and timelines".formatted(folder));
        }
        return topics;
    }

    private static List<Path> sorted(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new GoldException("there is no folder %s".formatted(folder));
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted(Comparator.comparing(
                            p -> String.valueOf(p.getFileName()).toLowerCase(Locale.ROOT)))
                    .toList();
        } catch (IOException failed) {
            throw new GoldException("%s cannot be read: %s".formatted(folder, failed.getMessage()));
        }
    }
}
