package org.bellwether.situation.same;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bellwether.tables.Row;
import org.bellwether.tables.TableFile;

/** The articles by their words: how telling a word is, how alike two articles are, which tell one story. */
public final class Corpus {
    /** A word that stands in a greater share of many articles says nothing of what they are about. */
    private static final double COMMON = 0.25;

    /** From so many articles on a share is meaningful. */
    private static final int MANY = 20;

    private final Map<String, Map<String, Double>> vectors = new TreeMap<>();
    private final Map<String, Integer> frequency;
    private final double articles;

    /**
     * Of the words of each article, with how often they stand there.
     *
     * @param words by article, by word
     */
    public Corpus(Map<String, Map<String, Integer>> words) {
        this(words, frequency(words), words.size());
    }

    private Corpus(Map<String, Map<String, Integer>> words, Map<String, Integer> frequency, double articles) {
        this.frequency = frequency;
        this.articles = articles;
        new TreeMap<>(words).forEach((article, counts) -> vectors.put(article, vector(new TreeMap<>(counts))));
    }

    private static Map<String, Integer> frequency(Map<String, Map<String, Integer>> words) {
        Map<String, Integer> frequency = new HashMap<>();
        words.values().forEach(counts -> counts.keySet().forEach(word -> frequency.merge(word, 1, Integer::sum)));
        return frequency;
    }

    /** Of the words that the tellings themselves hold; each sentence of an article counts once. */
    public static Corpus of(Collection<Telling> tellings) {
        return new Corpus(words(tellings));
    }

    /**
     * As {@link #of}, but how telling a word is does not come from these articles: what is said of two of them does not change when
     * others are added, and what all articles of a case speak of makes them alike.
     */
    public static Corpus amongOthers(Collection<Telling> tellings) {
        return new Corpus(words(tellings), Frequencies.BUNDLED.counts, Frequencies.BUNDLED.articles);
    }

    /** In how many articles of other situations words stand. */
    private static final class Frequencies {
        private static final String ALL = "*";
        static final Frequencies BUNDLED = new Frequencies();

        final Map<String, Integer> counts = new HashMap<>();
        final int articles;

        private Frequencies() {
            for (Row row : TableFile.read(Corpus.class, "frequencies.tsv", "base", "articles")
                    .keyed()
                    .rows()) {
                counts.put(row.needed("base"), Integer.parseInt(row.needed("articles")));
            }
            articles = Objects.requireNonNull(counts.remove(ALL), "frequencies.tsv says of how many articles");
        }
    }

    private static Map<String, Map<String, Integer>> words(Collection<Telling> tellings) {
        Map<String, Map<Integer, Set<String>>> sentences = new TreeMap<>();
        for (Telling telling : tellings) {
            Set<String> words = sentences
                    .computeIfAbsent(telling.article(), _ -> new TreeMap<>())
                    .computeIfAbsent(telling.sentence(), _ -> new TreeSet<>());
            words.addAll(telling.around());
            words.addAll(telling.words());
        }
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        sentences.forEach((article, all) -> {
            Map<String, Integer> count = counts.computeIfAbsent(article, _ -> new TreeMap<>());
            all.values().forEach(words -> words.forEach(word -> count.merge(word, 1, Integer::sum)));
        });
        return counts;
    }

    private Map<String, Double> vector(Map<String, Integer> counts) {
        Map<String, Double> vector = new TreeMap<>();
        double square = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            int in = frequency.getOrDefault(entry.getKey(), 1);
            if (articles < MANY || in < articles * COMMON) {
                double weight = (1 + Math.log(entry.getValue())) * weight(entry.getKey());
                vector.put(entry.getKey(), weight);
                square += weight * weight;
            }
        }
        double norm = Math.max(Math.sqrt(square), 1e-9);
        vector.replaceAll((_, weight) -> weight / norm);
        return vector;
    }

    /** How telling a word is: the logarithm of one article in how many has it, and a little more. */
    public double weight(String word) {
        return Math.log((articles + 1) / frequency.getOrDefault(word, 1));
    }

    /** As {@link #weight}, from 0 for a word of every article to 1 for one of a single article. */
    double rarity(String word) {
        return weight(word) / Math.log(articles + 1);
    }

    /** A hash of what is known of an article, within one run of the program. */
    public int hash(String article) {
        return vectors.getOrDefault(article, Map.of()).hashCode();
    }

    /** How alike two articles are, 0 to 1. */
    public double cosine(String a, String b) {
        Map<String, Double> left = vectors.getOrDefault(a, Map.of());
        Map<String, Double> right = vectors.getOrDefault(b, Map.of());
        if (left.size() > right.size()) {
            return cosine(b, a);
        }
        double sum = 0;
        for (Map.Entry<String, Double> entry : left.entrySet()) {
            Double other = right.get(entry.getKey());
            sum += other == null ? 0 : entry.getValue() * other;
        }
        return sum;
    }

    /** The articles in groups that tell alike stories; {@code likeness} is the least average cosine within a group. */
    public List<List<String>> stories(double likeness) {
        List<String> names = List.copyOf(vectors.keySet());
        Map<String, List<Integer>> holders = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            int article = i;
            vectors.getOrDefault(names.get(i), Map.of())
                    .keySet()
                    .forEach(word -> holders.computeIfAbsent(word, _ -> new ArrayList<>())
                            .add(article));
        }
        AverageLink link = new AverageLink(names.size());
        for (int i = 0; i < names.size(); i++) {
            Map<Integer, Double> alike = new TreeMap<>();
            int article = i;
            vectors.getOrDefault(names.get(i), Map.of()).forEach((word, weight) -> {
                for (int other : holders.getOrDefault(word, List.of())) {
                    if (other > article) {
                        double theirs =
                                vectors.getOrDefault(names.get(other), Map.of()).getOrDefault(word, 0.0);
                        alike.merge(other, weight * theirs, Double::sum);
                    }
                }
            });
            alike.forEach((other, cosine) -> link.alike(article, other, cosine));
        }
        return link.clusters(likeness).stream()
                .map(cluster -> cluster.stream().map(names::get).toList())
                .toList();
    }
}
