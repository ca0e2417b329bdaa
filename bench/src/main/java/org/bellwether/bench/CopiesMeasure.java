package org.bellwether.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bellwether.cli.measure.GoldException;
import org.bellwether.cli.measure.Measure;
import org.bellwether.cli.measure.Miss;
import org.bellwether.ingest.copies.CopyIndex;
import org.bellwether.ingest.copies.Signature;
import org.bellwether.language.LanguageEngine;
import org.bellwether.model.Article;
import org.bellwether.model.ArticleId;
import org.bellwether.model.ArticleText;
import org.bellwether.model.Block;
import org.bellwether.model.ContentHash;
import org.bellwether.model.When;

/**
 * Copies that are made of a folder's articles (text files): sentences recombined into stories of one subject that share boilerplate
 * and quotations and are no copies of one another, and of each story an edited copy (cuts, insertions and other words, a fifth of
 * it at most, under another headline) and a syndicated one (another head and tail around it); and briefs of one pattern about one
 * country after the other, which are no copies, with a reprint of each, which is. The same folder gives the same texts.
 */
public final class CopiesMeasure implements Measure {
    private static final int STORIES = 400;
    private static final int FEWEST_SENTENCES = 30;
    /** Words that two stories made of one sentence do not share: a folder has some hundred sentences for thousands of places. */
    private static final double OTHER = 0.35;

    private static final double MOST_CHANGED = 0.2;
    private static final long SEED = 20220302;

    /** A text with the story that it is or is a copy of. */
    private record Text(int story, String kind, Article article) {}

    private final Random random = new Random(SEED);

    @Override
    public String task() {
        return "copies";
    }

    @Override
    public Map<String, Number> run(Path folder, Supplier<LanguageEngine> engine, Consumer<Miss> misses) {
        List<String> pool = sentences(folder);
        List<Text> texts = texts(pool);
        texts.addAll(briefs(STORIES));
        CopyIndex index = new CopyIndex();
        for (Text text : texts) {
            index.add(Signature.of(text.article()), When.unknown());
        }
        return figures(texts, index, misses);
    }

    private static Map<String, Number> figures(List<Text> texts, CopyIndex index, Consumer<Miss> misses) {
        Map<ArticleId, List<Text>> groups = new TreeMap<>();
        for (Text text : texts) {
            ArticleId id = text.article().id();
            groups.computeIfAbsent(index.duplicateOf(id).orElse(id), _ -> new ArrayList<>())
                    .add(text);
        }
        int found = 0;
        int right = 0;
        int briefsWrong = 0;
        Map<String, Integer> hits = new TreeMap<>();
        for (List<Text> group : groups.values()) {
            for (int i = 0; i < group.size(); i++) {
                for (int j = i + 1; j < group.size(); j++) {
                    found++;
                    boolean same = group.get(i).story() == group.get(j).story();
                    right += same ? 1 : 0;
                    briefsWrong += !same
                                    && group.get(i).story() >= STORIES
                                    && group.get(j).story() >= STORIES
                            ? 1
                            : 0;
                }
            }
            for (Text text : group) {
                boolean withOriginal =
                        group.stream().anyMatch(o -> o.kind().equals("original") && o.story() == text.story());
                if (withOriginal) {
                    hits.merge(text.kind(), 1, Integer::sum);
                } else {
                    misses.accept(new Miss(
                            "missed",
                            text.article().id().value(),
                            text.kind(),
                            "",
                            text.article().text().string()));
                }
            }
        }
        int edited = hits.getOrDefault("edited", 0);
        int syndicated = hits.getOrDefault("syndicated", 0);
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("precision", Figures.share(right, found));
        figures.put("recall", Figures.share(edited + syndicated, 2 * STORIES));
        figures.put("recall_edited", Figures.share(edited, STORIES));
        figures.put("recall_syndicated", Figures.share(syndicated, STORIES));
        int briefs = BriefPatterns.bundled().count();
        figures.put("recall_briefs", Figures.share(hits.getOrDefault("reprint", 0), briefs));
        figures.put("brief_pairs_wrong", briefsWrong);
        figures.put("texts", texts.size());
        figures.put("pairs_found", found);
        return figures;
    }

    /**
     * Each brief with a reprint that has another headline, one word less and a line about the paper.
     *
     * @param first the number of the first
     */
    private List<Text> briefs(int first) {
        List<Text> texts = new ArrayList<>();
        int story = first;
        for (String brief : BriefPatterns.bundled().filled(random)) {
            List<String> sentences = List.of(brief.split("(?<=\\.) "));
            List<String> reprint = new ArrayList<>(sentences);
            reprint.set(1, reprint.get(1).replaceFirst(" \\S+ ", " "));
            reprint.add("Our correspondents contributed to this report.");
            texts.add(new Text(story, "original", article(sentences.subList(0, 1), sentences)));
            texts.add(new Text(story, "reprint", article(List.of("Briefly"), reprint)));
            story++;
        }
        return texts;
    }

    private List<Text> texts(List<String> pool) {
        List<Text> texts = new ArrayList<>();
        List<String> boilerplate = picked(pool, 2);
        List<String> quotes = List.of();
        for (int story = 0; story < STORIES; story++) {
            // two stories in a row are of one subject: they share what is quoted
            quotes = story % 2 == 0 ? picked(pool, 2) : quotes;
            List<String> body = new ArrayList<>(picked(pool, 12 + random.nextInt(12)).stream()
                    .map(sentence -> reworded(sentence, pool, OTHER))
                    .toList());
            body.addAll(quotes);
            body.addAll(boilerplate);
            texts.add(new Text(story, "original", article(picked(pool, 1), body)));
            texts.add(new Text(story, "edited", article(picked(pool, 1), edited(body, pool))));
            List<String> syndicated = new ArrayList<>(picked(pool, 1 + random.nextInt(5)));
            syndicated.addAll(body.subList(1, body.size() - 1));
            syndicated.addAll(picked(pool, 1 + random.nextInt(8)));
            texts.add(new Text(story, "syndicated", article(picked(pool, 1), syndicated)));
        }
        return texts;
    }

    /** One sentence out and one in, and other words in place of up to a fifth. */
    private List<String> edited(List<String> body, List<String> pool) {
        List<String> copy = new ArrayList<>(body);
        copy.remove(random.nextInt(copy.size()));
        copy.add(random.nextInt(copy.size()), picked(pool, 1).getFirst());
        double share = MOST_CHANGED * random.nextDouble();
        return copy.stream().map(sentence -> reworded(sentence, pool, share)).toList();
    }

    /** The sentence with a share of its words exchanged for others of the pool. */
    private String reworded(String sentence, List<String> pool, double share) {
        String[] words = sentence.split(" ");
        for (int i = 0; i < words.length; i++) {
            if (random.nextDouble() < share) {
                String[] others = pool.get(random.nextInt(pool.size())).split(" ");
                words[i] = others[random.nextInt(others.length)];
            }
        }
        return String.join(" ", words);
    }

    private List<String> picked(List<String> pool, int count) {
        List<String> picked = new ArrayList<>();
        while (picked.size() < count) {
            String sentence = pool.get(random.nextInt(pool.size()));
            if (!picked.contains(sentence)) {
                picked.add(sentence);
            }
        }
        return picked;
    }

    private static Article article(List<String> headline, List<String> body) {
        String title = String.join(" ", headline);
        String text = title + "\n\n" + String.join(" ", body);
        return new Article(
                new ArticleId("a" + ContentHash.of(text, 16)),
                "file:///generated",
                title,
                null,
                List.of(),
                "en",
                When.unknown(),
                null,
                ArticleText.of(text),
                ContentHash.of(text),
                null,
                List.of(
                        new Block(Block.Kind.HEADLINE, 0, title.length()),
                        new Block(Block.Kind.PARAGRAPH, title.length() + 2, text.length())));
    }

    private static List<String> sentences(Path folder) {
        List<String> sentences = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".txt"))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList()) {
                for (String sentence : Files.readString(file).split("(?<=[.!?])\\s+|\\n+")) {
                    if (sentence.split(" ").length >= 8) {
                        sentences.add(sentence.strip());
                    }
                }
            }
        } catch (IOException failed) {
            throw new GoldException("%s cannot be read (%s)".formatted(folder, failed));
        }
        List<String> distinct = sentences.stream().distinct().toList();
        if (distinct.size() < FEWEST_SENTENCES) {
            throw new GoldException("%s holds %d sentences in text files, %d are needed"
                    .formatted(folder, distinct.size(), FEWEST_SENTENCES));
        }
        return distinct;
    }
}
