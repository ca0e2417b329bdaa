package org.bellwether.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bellwether.extract.ArticleReader;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.Engines;
import org.bellwether.language.LanguageEngine;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.Article;
import org.bellwether.model.ArticleId;
import org.bellwether.model.ArticleText;
import org.bellwether.model.Block;
import org.bellwether.model.EventType;
import org.bellwether.model.Reading;
import org.bellwether.model.Report;
import org.bellwether.model.Status;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures event coding on bare sentences: {@code records.jsonl}, one sentence a line with its gold events, each sentence read as
 * an article of its own.
 *
 * <p>The gold has 15 classes: RETREAT and CONCEDE are its YIELD. It counts what is planned by what the announcement does: a
 * planned meeting, support, cooperation, help or concession is AGREE, a planned sanction, coercion or assault is THREATEN; the
 * product keeps the deed's type and says that it is planned, so that mapping is done here. First comes what happened or is
 * planned, before what is only thought of, before what is denied; then the clause nearest to the sentence's main verb.
 */
public final class EventCodingBench {
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Set<String> LITTLE = Set.of("the", "and", "for", "with", "from", "its", "his", "her", "their");

    private final ArticleReader reader;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<ArticleId, AnnotatedText> annotated = new HashMap<>();

    private int records;
    private int covered;
    private int right;
    private int anyRight;
    private int told;
    private int sources;
    private int sourcesRight;
    private int targets;
    private int targetsRight;
    private final Map<String, int[]> classes = new TreeMap<>();
    private final List<String> errors = new ArrayList<>();

    EventCodingBench(LanguageEngine engine) {
        reader = new ArticleReader(new Remembering(engine, annotated));
    }

    /** An engine that keeps what it annotated, for the depth of a deed's word. */
    private record Remembering(LanguageEngine engine, Map<ArticleId, AnnotatedText> kept) implements LanguageEngine {
        @Override
        public AnnotatedText annotate(Article article) {
            AnnotatedText text = engine.annotate(article);
            kept.clear();
            kept.put(article.id(), text);
            return text;
        }
    }

    /** Runs with a folder, and a file for the records we have wrong; the last line printed is one JSON object. */
    public static void main(String[] args) throws IOException {
        boolean withErrors = args.length == 3 && args[1].equals("--errors");
        if (args.length != 1 && !withErrors) {
            throw new IllegalArgumentException("which folder? EventCodingBench FOLDER [--errors FILE]");
        }
        new EventCodingBench(Engines.shared()).run(Path.of(args[0]), withErrors ? Path.of(args[2]) : null, System.out);
    }

    void run(Path folder, @Nullable Path errorFile, PrintStream out) throws IOException {
        long start = System.nanoTime();
        try (BufferedReader lines = Files.newBufferedReader(folder.resolve("records.jsonl"), StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                measure(json.readTree(line));
            }
        }
        if (errorFile != null) {
            Files.write(errorFile, errors, StandardCharsets.UTF_8);
        }
        Map<String, Object> metrics = new LinkedHashMap<>();
        metrics.put("coverage", share(covered, records));
        metrics.put("precision", share(right, covered));
        metrics.put("recall", share(right, records));
        metrics.put("f1", share(2 * right, covered + records));
        metrics.put("macro_f1", macro());
        metrics.put("any_recall", share(anyRight, records));
        metrics.put("source_accuracy", share(sourcesRight, sources));
        metrics.put("target_accuracy", share(targetsRight, targets));
        metrics.put("events_per_record", share(told, records));
        metrics.put("records", records);
        metrics.put("seconds", (System.nanoTime() - start) / 1_000_000_000);
        out.println(json.writeValueAsString(metrics));
    }

    private static double share(int part, int whole) {
        return Math.rint(10_000.0 * part / Math.max(1, whole)) / 10_000;
    }

    private double macro() {
        double sum = 0;
        for (int[] counts : classes.values()) {
            sum += counts[0] == 0 ? 0 : 2.0 * counts[0] / (counts[1] + counts[2]);
        }
        return Math.rint(10_000 * sum / Math.max(1, classes.size())) / 10_000;
    }

    private void measure(JsonNode node) {
        records++;
        String sentence = node.get("text").asString();
        Article article = article(node.get("id").asString(), sentence);
        Reading reading = reader.read(article);
        AnnotatedText text = annotated.get(article.id());
        List<Report> found = new ArrayList<>(reading.reports());
        found.sort(Comparator.comparingInt((Report r) -> rank(r.status()))
                .thenComparingInt(r -> text == null ? 0 : depth(text, r))
                .thenComparing(Report::trigger));
        told += found.size();
        List<String> gold = new ArrayList<>();
        for (JsonNode event : node.get("events")) {
            gold.add(event.get("event").asString());
        }
        String first = found.isEmpty() ? null : goldClass(found.getFirst());
        boolean hit = gold.contains(first);
        String wanted = first != null && hit ? first : gold.getFirst();
        classes.computeIfAbsent(wanted, k -> new int[3])[1]++;
        anyRight += found.stream().anyMatch(r -> gold.contains(goldClass(r))) ? 1 : 0;
        if (first != null) {
            covered++;
            int[] counts = classes.computeIfAbsent(first, k -> new int[3]);
            counts[2]++;
            counts[0] += hit ? 1 : 0;
        }
        if (first != null && hit) {
            right++;
            compareActors(node, reading, found.getFirst(), first, sentence);
        } else {
            errors.add("TYPE %s %s %s %s :: %s"
                    .formatted(
                            gold,
                            first,
                            node.get("id").asString(),
                            found.stream()
                                    .map(r -> goldClass(r) + " " + r.status() + " "
                                            + r.trigger().quote() + " " + r.rule())
                                    .toList(),
                            sentence));
        }
    }

    private void compareActors(JsonNode node, Reading reading, Report report, String type, String sentence) {
        Set<String> goldSources = new HashSet<>();
        Set<String> goldTargets = new HashSet<>();
        for (JsonNode event : node.get("events")) {
            if (event.get("event").asString().equals(type)) {
                event.get("source")
                        .forEach(s -> goldSources.addAll(words(s.get("text").asString())));
                event.get("target")
                        .forEach(t -> goldTargets.addAll(words(t.get("text").asString())));
            }
        }
        sources++;
        boolean source = shares(goldSources, words(reading, report.actors()));
        sourcesRight += source ? 1 : 0;
        if (!source) {
            errors.add("SOURCE %s %s :: %s %s :: %s"
                    .formatted(type, goldSources, report.rule(), words(reading, report.actors()), sentence));
        }
        if (!goldTargets.isEmpty()) {
            targets++;
            boolean target = shares(goldTargets, words(reading, report.recipients()));
            targetsRight += target ? 1 : 0;
            if (!target) {
                errors.add("TARGET %s %s :: %s %s :: %s"
                        .formatted(type, goldTargets, report.rule(), words(reading, report.recipients()), sentence));
            }
        }
    }

    private static boolean shares(Set<String> gold, Set<String> ours) {
        return ours.stream().anyMatch(gold::contains);
    }

    /** The words by which the sentence and the knowledge call the actors. */
    private static Set<String> words(Reading reading, List<ActorId> actors) {
        Set<String> words = new HashSet<>();
        for (Actor actor : reading.actors()) {
            if (actors.contains(actor.id())) {
                words.addAll(words(actor.name()));
            }
        }
        reading.mentions().stream()
                .filter(m -> actors.contains(m.actor()))
                .forEach(m -> words.addAll(words(m.span().quote())));
        return words;
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            if (matcher.group().length() >= 3 && !LITTLE.contains(matcher.group())) {
                words.add(matcher.group());
            }
        }
        return words;
    }

    private static int rank(Status status) {
        return switch (status) {
            case FACT, CLAIM, PLANNED -> 0;
            case HYPOTHETICAL -> 1;
            case DENIAL -> 2;
        };
    }

    private static String goldClass(Report report) {
        EventType type = report.code().type();
        if (report.status() == Status.PLANNED) {
            switch (type) {
                case CONSULT, SUPPORT, COOPERATE, AID, RETREAT, CONCEDE, AGREE -> {
                    return "AGREE";
                }
                case SANCTION, COERCE, ASSAULT -> {
                    return "THREATEN";
                }
                default -> {}
            }
        }
        return switch (type) {
            case RETREAT, CONCEDE -> "YIELD";
            default -> type.name();
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

    private static Article article(String id, String text) {
        return new Article(
                new ArticleId(id),
                "file:///records.jsonl",
                null,
                null,
                List.of(),
                "en",
                When.unknown(),
                null,
                ArticleText.of(text),
                "0".repeat(64),
                List.of(new Block(Block.Kind.PARAGRAPH, 0, text.length())));
    }
}
