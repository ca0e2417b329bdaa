package org.bellwether.extract.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.EventType;

/**
 * What the way through the grammar from a deed's word to another says about the part that the other has in it.
 *
 * <p>A way is the relations up from the deed, a bar, and those down to the word ("|nsubj", "xcomp|nsubj", "|prep:by>pobj"), without
 * the last ones inside a noun phrase: the words of a phrase share the way of its noun. Four features tell of it: the way, the way
 * by the form of the deed's word, by the word on which both hang, and by the type of the deed. Each has two trained numbers, for
 * those who act and for those acted on. {@code scripts/tagger/train.py} makes the same features.
 */
final class RolePaths {
    private static final int LONGEST = 6;

    private static final String NONE = "none";
    private static final String FAR = "far";

    /** Relations between the words of one noun phrase. */
    private static final Set<String> INSIDE = Set.of(
            "num",
            "det",
            "compound",
            "nmod",
            "amod",
            "quantmod",
            "predet",
            "nn",
            "punct",
            "hmod",
            "hyph",
            "case",
            "appos");

    private final Map<String, Integer> rows = new HashMap<>();
    private final float[] numbers;

    /**
     * @param features in the order of the numbers
     * @param numbers two for each feature
     */
    RolePaths(List<String> features, float[] numbers) {
        if (numbers.length != 2 * features.size()) {
            throw new IllegalArgumentException(
                    "%d numbers for %d features, not two for each".formatted(numbers.length, features.size()));
        }
        for (int row = 0; row < features.size(); row++) {
            rows.put(features.get(row), row);
        }
        this.numbers = numbers;
    }

    /** For each word of the sentence, what speaks for its acting and for its being acted on in the deed. */
    float[][] scores(Sentence sentence, int first, int last, EventType type) {
        float[][] scores = new float[sentence.tokens().size()][2];
        List<List<String>> features = features(sentence, first, last, type);
        for (int word = 0; word < scores.length; word++) {
            for (String feature : features.get(word)) {
                Integer row = rows.get(feature);
                if (row != null) {
                    scores[word][0] += numbers[2 * row];
                    scores[word][1] += numbers[2 * row + 1];
                }
            }
        }
        return scores;
    }

    /** The features of each word of the sentence for a deed told by some of its words. */
    static List<List<String>> features(Sentence sentence, int first, int last, EventType type) {
        int trigger = top(sentence, first, last);
        String form = form(sentence, trigger);
        List<Integer> up = chain(sentence, trigger);
        List<List<String>> features = new ArrayList<>();
        for (int word = 0; word < sentence.tokens().size(); word++) {
            List<String> down = new ArrayList<>();
            int at = word;
            while (at >= 0 && !up.contains(at) && down.size() < 60) {
                down.addFirst(relation(sentence.token(at)));
                at = sentence.token(at).head();
            }
            String way = NONE;
            String above = NONE;
            if (at >= 0 && up.contains(at)) {
                while (down.size() > 1 && INSIDE.contains(down.getLast())) {
                    down.removeLast();
                }
                int steps = up.indexOf(at);
                way = steps + down.size() > LONGEST ? FAR : way(sentence, up.subList(0, steps), down);
                above = way.equals(FAR)
                        ? FAR
                        : way + "@"
                                + (steps == 0 ? "" : sentence.token(at).lemma().toLowerCase(Locale.ROOT));
            }
            features.add(List.of("p " + way, "k " + form + " " + way, "l " + above, "t " + type + " " + way));
        }
        return features;
    }

    private static String way(Sentence sentence, List<Integer> up, List<String> down) {
        List<String> relations =
                up.stream().map(w -> sentence.token(w).relation()).toList();
        return String.join("^", relations) + "|" + String.join(">", down);
    }

    private static String relation(Token token) {
        return token.relation().equals("prep") ? "prep:" + token.lemma().toLowerCase(Locale.ROOT) : token.relation();
    }

    private static List<Integer> chain(Sentence sentence, int word) {
        List<Integer> found = new ArrayList<>();
        for (int at = word;
                at >= 0 && found.size() < 60;
                at = sentence.token(at).head()) {
            found.add(at);
        }
        return found;
    }

    /** The first word of a stretch that hangs on none of it. */
    private static int top(Sentence sentence, int first, int last) {
        for (int at = first; at <= last; at++) {
            int head = sentence.token(at).head();
            if (head < first || head > last) {
                return at;
            }
        }
        return first;
    }

    /** A verb's voice (P passive, Q a participle without auxiliary, V other), else the beginning of the tag. */
    private static String form(Sentence sentence, int word) {
        Token token = sentence.token(word);
        if (!token.isVerb()) {
            return token.tag().substring(0, Math.min(2, token.tag().length()));
        }
        boolean passive = false;
        boolean helped = false;
        for (Token other : sentence.tokens()) {
            if (other.head() == word) {
                passive |=
                        other.relation().equals("nsubjpass") || other.relation().equals("auxpass");
                helped |= other.relation().equals("aux");
            }
        }
        if (passive) {
            return "P";
        }
        return token.tag().equals("VBN") && !helped ? "Q" : "V";
    }
}
