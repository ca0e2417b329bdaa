package org.bellwether.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bellwether.cli.measure.Measure;
import org.bellwether.cli.measure.Miss;
import org.bellwether.extract.influence.Causal;
import org.bellwether.extract.influence.CausalTagger;
import org.bellwether.language.LanguageEngine;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Causal sentences, and the words for cause, effect and signal: {@code subtask1.csv} (which sentences are causal) and {@code
 * subtask2_grouped.csv} (their relations). The sentences' words stand between blanks, as the causal tagger takes them.
 */
public final class CausalityMeasure implements Measure {
    /** From here on a sentence counts as causal. */
    private static final double CAUSAL = 0.5;

    /** Lists as Python writes them: quoted either way. */
    private static final JsonMapper LISTS = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    private record Gold(String id, String text, boolean causal, List<CausalSpans> relations) {}

    @Override
    public String task() {
        return "causality";
    }

    @Override
    public Map<String, Number> run(Path folder, Supplier<LanguageEngine> engine, Consumer<Miss> misses) {
        List<Gold> sentences = gold(folder);
        CausalTagger tagger = CausalTagger.shared();
        CausalityScore score = new CausalityScore();
        for (Gold sentence : sentences) {
            List<String> words = List.of(sentence.text().strip().split("\\s+"));
            Causal read = tagger.tag(words);
            boolean taken = read.chance() >= CAUSAL;
            score.sentence(sentence.causal(), taken);
            if (taken != sentence.causal()) {
                misses.accept(new Miss(
                        taken ? "false" : "missed",
                        sentence.id(),
                        line(sentence.relations()),
                        "%.2f".formatted(read.chance()),
                        sentence.text()));
            }
            if (!sentence.relations().isEmpty()) {
                List<CausalSpans> found = read.relations().stream()
                        .map(r -> new CausalSpans(words, r.cause(), r.effect(), r.signals()))
                        .toList();
                if (!score.spans(sentence.relations(), found)) {
                    List<CausalSpans> counted = found.subList(
                            0, Math.min(found.size(), sentence.relations().size()));
                    misses.accept(new Miss(
                            "spans", sentence.id(), line(sentence.relations()), line(counted), sentence.text()));
                }
            }
        }
        return score.figures();
    }

    private static String line(List<CausalSpans> relations) {
        return relations.stream().map(CausalSpans::toString).collect(Collectors.joining(" ; "));
    }

    private static List<Gold> gold(Path folder) {
        Map<String, List<CausalSpans>> relations = new HashMap<>();
        for (GoldTable.Row row : GoldTable.rows(folder, "subtask2_grouped.csv")) {
            relations.put(row.text("doc_id") + "_" + row.text("sent_id"), relations(row));
        }
        List<Gold> found = new ArrayList<>();
        for (GoldTable.Row row : GoldTable.rows(folder, "subtask1.csv")) {
            String label = row.text("label");
            if (!label.equals("0") && !label.equals("1")) {
                throw row.fault("label '%s' is neither 0 nor 1".formatted(label));
            }
            found.add(new Gold(
                    row.text("index"),
                    row.text("text"),
                    label.equals("1"),
                    relations.getOrDefault(row.text("index"), List.of())));
        }
        return found;
    }

    private static List<CausalSpans> relations(GoldTable.Row row) {
        List<CausalSpans> found = new ArrayList<>();
        try {
            LISTS.readTree(row.text("causal_text_w_pairs")).forEach(marked -> {
                Optional<CausalSpans> relation = CausalSpans.parse(marked.asString());
                relation.ifPresent(found::add);
            });
        } catch (JacksonException bad) {
            throw row.fault("causal_text_w_pairs is no list: " + bad.getOriginalMessage());
        }
        return found;
    }
}
