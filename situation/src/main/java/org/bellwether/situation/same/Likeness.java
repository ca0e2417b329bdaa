package org.bellwether.situation.same;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How alike two tellings are, as numbers for {@link LikenessWeights} to weigh. Symmetric: the order of the two does not matter.
 */
public final class Likeness {
    /** Verbs that say little of what was done; bases, see {@link Bases}. */
    private static final Set<String> LIGHT =
            Set.of("have", "hav", "mak", "do", "get", "tak", "giv", "go", "be", "com", "put", "set", "becom", "becam");

    /** Verbs with which texts report what others say. */
    private static final Set<String> SAYING = Set.of("say", "tell", "report", "announc", "confirm", "add");

    /** A cosine of two articles from which on they plainly tell one story. */
    private static final double ONE_STORY = 0.25;

    /** What the words of one sentence share with themselves; a pair within a sentence is told nothing by it. */
    private static final double SAME_SENTENCE = 0.3;

    /** What is multiplied with "same word" and with "related word". */
    private static final List<String> CROSSED = List.of(
            "acting",
            "others",
            "any-party",
            "same-article",
            "same-sentence",
            "articles",
            "rarity",
            "light",
            "acting-apart",
            "others-apart",
            "names-shared",
            "around-shared",
            "saying",
            "meaning",
            "context");

    /** The names of the numbers, those that need meanings last. */
    public static final List<String> NAMES = names();

    /** How many of them need no meaning. */
    public static final int PLAIN = (int) NAMES.stream()
            .filter(n -> !n.contains("meaning") && !n.contains("context"))
            .count();

    private final Corpus corpus;

    public Likeness(Corpus corpus) {
        this.corpus = corpus;
    }

    private static List<String> names() {
        List<String> single = List.of(
                "same",
                "related",
                "words-shared",
                "articles",
                "one-story",
                "same-article",
                "same-sentence",
                "around-shared",
                "any-name",
                "names-shared",
                "acting",
                "others",
                "any-party",
                "acting-apart",
                "others-apart",
                "numbers",
                "numbers-apart",
                "times",
                "times-apart",
                "places",
                "places-apart",
                "rarity",
                "light",
                "pronoun",
                "same-kind",
                "saying",
                "meaning",
                "meaning-close",
                "context");
        List<String> all = new ArrayList<>(single);
        CROSSED.forEach(c -> all.add("same*" + c));
        CROSSED.forEach(c -> all.add("related*" + c));
        List<String> plain = new ArrayList<>(all);
        plain.removeIf(n -> n.contains("meaning") || n.contains("context"));
        all.removeAll(plain);
        plain.addAll(all);
        return List.copyOf(plain);
    }

    /** The numbers for the pair, in the order of {@link #NAMES}; only the first {@link #PLAIN} where meanings are not known. */
    public double[] of(Telling a, Telling b) {
        return of(a, b, cosine(a, b));
    }

    /** How alike the two tellings' articles are. */
    public double cosine(Telling a, Telling b) {
        return corpus.cosine(a.article(), b.article());
    }

    /** As {@link #of(Telling, Telling)}, where it is known how alike the articles are, or that they tell of one situation. */
    public double[] of(Telling a, Telling b, double cosine) {
        Map<String, Double> found = HashMap.newHashMap(40);
        boolean pronoun = a.isPronoun() || b.isPronoun();
        boolean same = !pronoun && a.word().equals(b.word());
        boolean related = !pronoun && !same && isRelated(a, b);
        boolean sameArticle = a.article().equals(b.article());
        boolean sameSentence = sameArticle && a.sentence() == b.sentence();
        put(found, "same", same);
        put(found, "related", related);
        found.put("words-shared", shared(a.words(), b.words()));
        found.put("articles", sameArticle ? 0 : cosine);
        found.put("one-story", sameArticle ? 0 : Math.min(cosine, ONE_STORY));
        put(found, "same-article", sameArticle);
        put(found, "same-sentence", sameSentence);
        found.put("around-shared", sameSentence ? SAME_SENTENCE : shared(a.around(), b.around()));
        put(found, "any-name", meet(a.names(), b.names()));
        found.put("names-shared", sameSentence ? SAME_SENTENCE : shared(a.names(), b.names()));
        compared(found, "acting", a.acting(), b.acting());
        compared(found, "others", a.others(), b.others());
        put(
                found,
                "any-party",
                meet(a.acting(), b.acting())
                        || meet(a.others(), b.others())
                        || meet(a.acting(), b.others())
                        || meet(a.others(), b.acting()));
        compared(found, "numbers", a.numbers(), b.numbers());
        compared(found, "times", a.times(), b.times());
        compared(found, "places", a.places(), b.places());
        found.put("rarity", Math.min(corpus.rarity(a.word()), corpus.rarity(b.word())));
        put(found, "light", LIGHT.contains(a.word()) || LIGHT.contains(b.word()));
        put(found, "pronoun", pronoun);
        put(found, "same-kind", a.kind() == b.kind());
        put(found, "saying", SAYING.contains(a.word()) || SAYING.contains(b.word()));
        Meaning left = a.meaning();
        Meaning right = b.meaning();
        Meaning leftContext = a.context();
        Meaning rightContext = b.context();
        boolean full = left != null && right != null && leftContext != null && rightContext != null;
        if (left != null && right != null && leftContext != null && rightContext != null) {
            double cosineOfWords = left.cosine(right);
            found.put("meaning", cosineOfWords);
            found.put("meaning-close", Math.max(0, cosineOfWords - 0.5));
            found.put("context", leftContext.cosine(rightContext));
        }
        for (String crossed : CROSSED) {
            double value = found.getOrDefault(crossed, 0.0);
            found.put("same*" + crossed, same ? value : 0);
            found.put("related*" + crossed, related ? value : 0);
        }
        double[] numbers = new double[full ? NAMES.size() : PLAIN];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = found.getOrDefault(NAMES.get(i), 0.0);
        }
        return numbers;
    }

    private static void put(Map<String, Double> found, String name, boolean value) {
        found.put(name, value ? 1.0 : 0.0);
    }

    private static void compared(Map<String, Double> found, String name, Set<String> a, Set<String> b) {
        boolean meet = meet(a, b);
        put(found, name, meet);
        put(found, name + "-apart", !meet && !a.isEmpty() && !b.isEmpty());
    }

    /** Whether a word of the one belongs to the family of a word of the other. */
    private static boolean isRelated(Telling a, Telling b) {
        for (String left : a.words()) {
            for (String right : b.words()) {
                if (Bases.related(left, right)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean meet(Set<String> a, Set<String> b) {
        Set<String> smaller = a.size() <= b.size() ? a : b;
        Set<String> larger = a.size() <= b.size() ? b : a;
        for (String word : smaller) {
            if (larger.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** The weight of the words that both have, of the weight of those that either has. */
    private double shared(Set<String> a, Set<String> b) {
        double both = 0;
        double all = 0;
        for (String word : a) {
            double weight = corpus.weight(word);
            all += weight;
            both += b.contains(word) ? weight : 0;
        }
        for (String word : b) {
            all += a.contains(word) ? 0 : corpus.weight(word);
        }
        return all == 0 ? 0 : Math.rint(both / all * 1e6) / 1e6;
    }
}
