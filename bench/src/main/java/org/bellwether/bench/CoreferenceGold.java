package org.bellwether.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bellwether.cli.measure.GoldException;
import org.bellwether.model.Article;
import org.bellwether.model.Block;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The annotated sentences of {@code corpus.txt} as articles, and the mentions of {@code event_mentions.json} in them. */
final class CoreferenceGold {
    /**
     * A gold mention.
     *
     * @param document the article's name in the set
     * @param spans of its words in the article's text
     * @param text its words
     * @param chain whose members are one event
     */
    record Mention(String document, List<GoldSpan> spans, String text, String chain) {
        /** The number before the mark: articles of one topic share it. */
        String topic() {
            return document.substring(0, document.indexOf('_'));
        }

        /** Each topic tells two stories. */
        String halfTopic() {
            return topic() + (document.endsWith("plus") ? "+" : "");
        }
    }

    /** Articles by their names in the set. */
    final Map<String, Article> articles = new TreeMap<>();

    /** In the file's order. */
    final List<Mention> mentions = new ArrayList<>();

    private final Map<String, Map<Integer, List<GoldSpan>>> words = new TreeMap<>();

    private CoreferenceGold() {}

    static CoreferenceGold in(Path folder) {
        CoreferenceGold gold = new CoreferenceGold();
        gold.readWords(GoldFile.lines(folder, "corpus.txt"));
        gold.readMentions(folder);
        return gold;
    }

    private void readWords(List<GoldFile.Line> lines) {
        Map<String, Map<Integer, List<String>>> sentences = new LinkedHashMap<>();
        for (GoldFile.Line line : lines) {
            String[] cells = line.text().split("\t", -1);
            if (cells.length < 5 || cells[0].indexOf('_') < 1) {
                throw GoldLine.fault(line.file(), line.number(), "should be document, sentence, token, word and chain");
            }
            try {
                sentences
                        .computeIfAbsent(cells[0], _ -> new TreeMap<>())
                        .computeIfAbsent(Integer.parseInt(cells[1]), _ -> new ArrayList<>())
                        .add(word(cells));
            } catch (NumberFormatException bad) {
                throw GoldLine.fault(line.file(), line.number(), "'%s' is no sentence number".formatted(cells[1]));
            }
        }
        sentences.forEach((document, all) -> {
            StringBuilder text = new StringBuilder();
            Map<Integer, List<GoldSpan>> places = new TreeMap<>();
            List<Block> blocks = new ArrayList<>();
            all.forEach((number, sentence) -> {
                int start = text.length();
                List<GoldSpan> spans = new ArrayList<>();
                for (String word : sentence) {
                    text.append(text.length() > start ? " " : "");
                    spans.add(new GoldSpan(text.length(), text.length() + word.length()));
                    text.append(word);
                }
                blocks.add(new Block(Block.Kind.PARAGRAPH, start, text.length()));
                places.put(number, spans);
                text.append("\n\n");
            });
            words.put(document, places);
            articles.put(document, GoldArticle.of(document.replace('_', '-'), text.toString(), null, blocks));
        });
    }

    /** A few words of the set hold tabs themselves; a word of nothing but blanks keeps its place. */
    private static String word(String[] cells) {
        String word = String.join(" ", List.of(cells).subList(3, cells.length - 1))
                .strip()
                .replaceAll("\\s+", "-");
        return word.isEmpty() ? "_" : word;
    }

    private void readMentions(Path folder) {
        Path file = folder.resolve("event_mentions.json");
        JsonNode all;
        try {
            all = JsonMapper.shared().readTree(GoldFile.bytes(file));
        } catch (JacksonException bad) {
            throw new GoldException("%s is no JSON: %s".formatted(file, bad.getOriginalMessage()));
        }
        int number = 0;
        for (JsonNode node : all) {
            number++;
            GoldLine line = new GoldLine(file, number, node);
            String document = line.text("doc_id");
            List<GoldSpan> sentence =
                    words.getOrDefault(document, Map.of()).getOrDefault(line.integer("sent_id"), List.of());
            List<GoldSpan> spans = new ArrayList<>();
            for (JsonNode token : node.path("tokens_number")) {
                if (!token.isIntegralNumber() || token.asInt() < 0 || token.asInt() >= sentence.size()) {
                    throw line.fault("mention %s names no word of its sentence".formatted(token));
                }
                spans.add(sentence.get(token.asInt()));
            }
            if (spans.isEmpty()) {
                throw line.fault("a mention without words");
            }
            mentions.add(new Mention(document, spans, line.text("tokens_str"), line.text("coref_chain")));
        }
        if (mentions.isEmpty()) {
            throw new GoldException(file + " holds no mention");
        }
    }
}
