package org.bellwether.situation.same;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.bellwether.tables.Row;
import org.bellwether.tables.TableFile;

/** The articles by their words: how telling a word is, how alike two articles are, which tell one story. */
public final class Corpus {
    /** A word that stands in a greater share of many articles says nothing of what they are about. */
    private static final double COMMON = 0.25;

    /** From so many articles on a share is meaningful. */
    private static final int MANY = 20;

    private final Map<String, Vector> vectors = new TreeMap<>();
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
        this(frequency, articles);
        words.forEach((article, counts) -> vectors.put(article, vector(new TreeMap<>(counts))));
    }

    private Corpus(Map<String, Integer> frequency, double articles) {
        this.frequency = frequency;
        this.articles = articles;
    }

    /**
     * How much an article is about each of its words, of length 1.
     *
     * @param words in order
     * @param weights of each
     */
    @SuppressWarnings("ArrayRecordComponent") // made here alone, and never compared or changed
    private record Vector(String[] words, double[] weights) {
        static final Vector NONE = new Vector(new String[0], new double[0]);

        /** The sum over the words that both have, in their order: what is added in another order may differ in the last place. */
        double times(Vector other) {
            double sum = 0;
            int there = 0;
            for (int here = 0; here < words.length && there < other.words.length; here++) {
                int order = 1;
                while (there < other.words.length && (order = words[here].compareTo(other.words[there])) > 0) {
                    there++;
                }
                if (order == 0) {
                    sum += weights[here] * other.weights[there];
                }
            }
            return sum;
        }
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
        Corpus corpus = new Corpus(Frequencies.BUNDLED.counts, Frequencies.BUNDLED.articles);
        // one article after the other: the words of all at once take more memory than all else that is known of them
        byArticle(tellings).forEach((article, those) -> corpus.vectors.put(article, corpus.vector(counts(those))));
        return corpus;
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
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        byArticle(tellings).forEach((article, those) -> counts.put(article, counts(those)));
        return counts;
    }

    private static Map<String, List<Telling>> byArticle(Collection<Telling> tellings) {
        Map<String, List<Telling>> byArticle = new TreeMap<>();
        for (Telling telling : tellings) {
            byArticle.computeIfAbsent(telling.article(), _ -> new ArrayList<>()).add(telling);
        }
        return byArticle;
    }

    /** In how many sentences of an article each word stands. */
    private static NavigableMap<String, Integer> counts(List<Telling> ofArticle) {
        Map<Integer, Set<String>> sentences = new TreeMap<>();
        for (Telling telling : ofArticle) {
            Set<String> words = sentences.computeIfAbsent(telling.sentence(), _ -> new HashSet<>());
            words.addAll(telling.around());
            words.addAll(telling.words());
        }
        NavigableMap<String, Integer> counts = new TreeMap<>();
        sentences.values().forEach(words -> words.forEach(word -> counts.merge(word, 1, Integer::sum)));
        return counts;
    }

    private Vector vector(NavigableMap<String, Integer> counts) {
        String[] words = new String[counts.size()];
        double[] weights = new double[words.length];
        int size = 0;
        double square = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            int in = frequency.getOrDefault(entry.getKey(), 1);
            if (articles < MANY || in < articles * COMMON) {
                double weight = (1 + Math.log(entry.getValue())) * weight(entry.getKey());
                words[size] = entry.getKey();
                weights[size++] = weight;
                square += weight * weight;
            }
        }
        double norm = Math.max(Math.sqrt(square), 1e-9);
        for (int i = 0; i < size; i++) {
            weights[i] /= norm;
        }
        return new Vector(Arrays.copyOf(words, size), Arrays.copyOf(weights, size));
    }

    private Vector vectorOf(String article) {
        return vectors.getOrDefault(article, Vector.NONE);
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
        Vector vector = vectorOf(article);
        return 31 * Arrays.hashCode(vector.words()) + Arrays.hashCode(vector.weights());
    }

    /** How alike two articles are, 0 to 1. */
    public double cosine(String a, String b) {
        return vectorOf(a).times(vectorOf(b));
    }

    /** The articles in groups that tell alike stories; {@code likeness} is the least average cosine within a group. */
    public List<List<String>> stories(double likeness) {
        List<String> names = List.copyOf(vectors.keySet());
        record Holder(int article, double weight) {}
        Map<String, List<Holder>> holders = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            Vector vector = vectorOf(names.get(i));
            for (int k = 0; k < vector.words().length; k++) {
                holders.computeIfAbsent(vector.words()[k], _ -> new ArrayList<>())
                        .add(new Holder(i, vector.weights()[k]));
            }
        }
        AverageLink link = new AverageLink(names.size());
        for (int i = 0; i < names.size(); i++) {
            Map<Integer, Double> alike = new TreeMap<>();
            int article = i;
            Vector vector = vectorOf(names.get(i));
            for (int k = 0; k < vector.words().length; k++) {
                double weight = vector.weights()[k];
                for (Holder other : holders.getOrDefault(vector.words()[k], List.of())) {
                    if (other.article() > article) {
                        alike.merge(other.article(), weight * other.weight(), Double::sum);
                    }
                }
            }
            alike.forEach((other, cosine) -> link.alike(article, other, cosine));
        }
        return link.clusters(likeness).stream()
                .map(cluster -> cluster.stream().map(names::get).toList())
                .toList();
    }
}
