package org.bellwether.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bellwether.bench.CoreferenceGold.Mention;
import org.bellwether.cli.measure.Measure;
import org.bellwether.cli.measure.Miss;
import org.bellwether.language.LanguageEngine;
import org.bellwether.language.vectors.WordVectors;
import org.bellwether.situation.same.LikenessWeights;
import org.bellwether.situation.same.SameEvents;
import org.bellwether.situation.same.Telling;

/** The same event in several articles: gold mentions, clustered by the program's own joining; with nothing given, with the topic, with its half. */
public final class CoreferenceMeasure implements Measure {
    @Override
    public String task() {
        return "coreference";
    }

    @Override
    public Map<String, Number> run(Path folder, Supplier<LanguageEngine> engine, Consumer<Miss> misses) {
        CoreferenceGold gold = CoreferenceGold.in(folder);
        List<Optional<Telling>> tellings = tellings(gold, engine.get());
        SameEvents join = new SameEvents(LikenessWeights.bundled());
        List<Telling> known = tellings.stream().flatMap(Optional::stream).toList();
        Map<String, Number> figures = new LinkedHashMap<>();
        List<String> corpus = clusters(tellings, join.groups(known));
        figures.putAll(score(gold, corpus).figures("corpus"));
        figures.putAll(score(gold, clusters(tellings, join.groups(known, stories(gold, Mention::topic))))
                .figures("topic"));
        figures.putAll(score(gold, clusters(tellings, join.groups(known, stories(gold, Mention::halfTopic))))
                .figures("half_topic"));
        figures.put("articles", gold.articles.size());
        figures.put("mentions", gold.mentions.size());
        figures.put("clusters", (int) corpus.stream().distinct().count());
        tellMisses(gold, corpus, misses);
        return figures;
    }

    /** What the program knows of each mention, in the gold's order. */
    static List<Optional<Telling>> tellings(CoreferenceGold gold, LanguageEngine engine) {
        Map<String, List<Mention>> byArticle = new TreeMap<>();
        gold.mentions.forEach(m ->
                byArticle.computeIfAbsent(m.document(), _ -> new ArrayList<>()).add(m));
        IdentityHashMap<Mention, Optional<Telling>> found = new IdentityHashMap<>();
        try (WordVectors vectors = WordVectors.open(Map.of())) {
            MentionTellings reader = new MentionTellings(engine, vectors);
            gold.articles.forEach((name, article) -> {
                List<Mention> mentions = byArticle.getOrDefault(name, List.of());
                List<Optional<Telling>> told = reader.of(
                        article, name, mentions.stream().map(Mention::spans).toList());
                for (int i = 0; i < told.size(); i++) {
                    found.put(mentions.get(i), told.get(i));
                }
            });
        }
        return gold.mentions.stream()
                .map(m -> found.getOrDefault(m, Optional.empty()))
                .toList();
    }

    static Map<String, String> stories(CoreferenceGold gold, Function<Mention, String> story) {
        Map<String, String> stories = new TreeMap<>();
        gold.mentions.forEach(m -> stories.put(m.document(), story.apply(m)));
        return stories;
    }

    /** The cluster of each mention; one that could not be read is alone. */
    static List<String> clusters(List<Optional<Telling>> tellings, List<List<Telling>> groups) {
        IdentityHashMap<Telling, String> groupOf = new IdentityHashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            String name = "group " + i;
            groups.get(i).forEach(t -> groupOf.put(t, name));
        }
        List<String> clusters = new ArrayList<>();
        for (int i = 0; i < tellings.size(); i++) {
            String alone = "alone " + i;
            clusters.add(
                    tellings.get(i).map(t -> groupOf.getOrDefault(t, alone)).orElse(alone));
        }
        return clusters;
    }

    static CoreferenceScore score(CoreferenceGold gold, List<String> clusters) {
        return new CoreferenceScore(gold.mentions.stream().map(Mention::chain).toList(), clusters);
    }

    /** A mention that stands apart from the first of its chain, and one that stands with the first of another. */
    private static void tellMisses(CoreferenceGold gold, List<String> clusters, Consumer<Miss> misses) {
        Map<String, Integer> firstOfChain = new TreeMap<>();
        Map<String, Integer> firstOfCluster = new TreeMap<>();
        for (int i = 0; i < clusters.size(); i++) {
            Mention mention = gold.mentions.get(i);
            int chain = firstOfChain.merge(mention.chain(), i, Math::min);
            int cluster = firstOfCluster.merge(clusters.get(i), i, Math::min);
            if (!clusters.get(chain).equals(clusters.get(i))) {
                misses.accept(miss("missed", mention, gold.mentions.get(chain)));
            }
            if (!gold.mentions.get(cluster).chain().equals(mention.chain())) {
                misses.accept(miss("false", mention, gold.mentions.get(cluster)));
            }
        }
    }

    private static Miss miss(String kind, Mention mention, Mention other) {
        String with = "%s in %s".formatted(other.text(), other.document());
        return new Miss(
                kind,
                mention.document(),
                kind.equals("missed") ? with : null,
                kind.equals("missed") ? null : with,
                mention.text());
    }
}
