package org.bellwether.extract.influence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bellwether.extract.event.Likelihoods;
import org.bellwether.extract.event.TaggerWeights;
import org.bellwether.extract.influence.Causal.Relation;
import org.bellwether.extract.influence.Causal.Words;
import org.bellwether.language.vectors.WordVectors;

/**
 * Tells whether a sentence is causal, and where cause, effect and signal stand, as it was trained to on the Causal News Corpus.
 *
 * <p>On MiniLM's vectors of the words, its three upper layers tuned along. A sentence is causal by a logistic function of the
 * words' mean, weighted by a softmax over them. A cause is a span by a softmax over all spans (its first and last word score alone
 * and together); an effect likewise, given the cause; words of the signal by a logistic function, given both. {@code
 * scripts/causality} says how it was trained and what the figures are. Pure and thread-safe.
 */
public final class CausalTagger {
    private static final int RANK = 64;

    /** Distances further than this count as this far. */
    private static final int FAR = 12;

    private static final int NEAR = 4;

    /** Causes tried, and effects for each. */
    private static final int TRIED = 8;

    private static final int RELATIONS = 3;

    /** The score of a span that cannot be. */
    private static final double IMPOSSIBLE = -1e9;

    private final WordVectors vectors;
    private final TaggerWeights.Linear look;
    private final TaggerWeights.Linear causal;
    private final TaggerWeights.Linear edges;
    private final TaggerWeights.Linear join;
    private final TaggerWeights.Linear asked;
    private final TaggerWeights.Linear offered;
    private final TaggerWeights.Linear sign;
    private final TaggerWeights.Linear signed;
    private final TaggerWeights.Linear pair;
    private final float[] first;
    private final float[] last;
    private final float[] near;

    private CausalTagger(TaggerWeights weights) {
        vectors = WordVectors.open(weights.network());
        look = weights.linear("look");
        causal = weights.linear("causal");
        edges = weights.linear("edges");
        join = weights.linear("join");
        asked = weights.linear("asked");
        offered = weights.linear("offered");
        sign = weights.linear("sign");
        signed = weights.linear("signed");
        pair = weights.linear("pair");
        first = weights.numbers("first");
        last = weights.numbers("last");
        near = weights.numbers("near");
    }

    /** The tagger with the trained numbers that come with the program; opened when first asked for. */
    public static CausalTagger shared() {
        return Shared.TAGGER;
    }

    private static final class Shared {
        static final CausalTagger TAGGER = new CausalTagger(TaggerWeights.beside(CausalTagger.class, "causal.bin"));
    }

    /** What it makes of a sentence; words beyond those that the network reads belong to nothing. */
    public Causal tag(List<String> words) {
        float[][] h = vectors.of(words);
        if (h.length == 0) {
            return new Causal(0, List.of());
        }
        return new Causal(chance(h), h.length < 2 ? List.of() : relations(new Sentence(h)));
    }

    private double chance(float[][] h) {
        double[] weights = new double[h.length];
        for (int i = 0; i < h.length; i++) {
            weights[i] = look.of(h[i])[0];
        }
        Likelihoods.toLogShares(weights);
        float[] mean = new float[WordVectors.SIZE];
        for (int i = 0; i < h.length; i++) {
            double share = StrictMath.exp(weights[i]);
            for (int k = 0; k < mean.length; k++) {
                mean[k] += (float) (share * h[i][k]);
            }
        }
        return Likelihoods.logistic(causal.of(mean)[0]);
    }

    /** What each word brings, whatever is asked. */
    private final class Sentence {
        final float[][] h;
        final float[][] edge;
        final float[][] joined;
        final float[][] offer;
        final float[][] sig;

        Sentence(float[][] h) {
            this.h = h;
            edge = new float[h.length][];
            joined = new float[h.length][];
            offer = new float[h.length][];
            sig = new float[h.length][];
            for (int i = 0; i < h.length; i++) {
                edge[i] = edges.of(h[i]);
                joined[i] = join.bounded(h[i]);
                offer[i] = offered.bounded(h[i]);
                sig[i] = signed.bounded(h[i]);
            }
        }

        int count() {
            return h.length;
        }

        /** Scores of all spans of a role (0 cause, 1 effect), first word by last word. */
        double[] spans(int role) {
            int n = count();
            double[] scores = new double[n * n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    scores[i * n + j] = j < i
                            ? IMPOSSIBLE
                            : edge[i][2 * role]
                                    + edge[j][2 * role + 1]
                                    + product(joined[i], 2 * role * RANK, joined[j], (2 * role + 1) * RANK);
                }
            }
            return scores;
        }

        double[] effects(double[] alone, Words cause) {
            int n = count();
            float[] wanted = asked.bounded(together(h[cause.first()], h[cause.last()]));
            double[] begin = new double[n];
            double[] end = new double[n];
            for (int i = 0; i < n; i++) {
                int toFirst = Math.clamp((long) i - cause.first(), -FAR, FAR) + FAR;
                int toLast = Math.clamp((long) i - cause.last(), -FAR, FAR) + FAR;
                begin[i] = product(offer[i], 0, wanted, 0) + first[2 * toFirst] + last[2 * toLast];
                end[i] = product(offer[i], RANK, wanted, RANK) + first[2 * toFirst + 1] + last[2 * toLast + 1];
            }
            double[] scores = alone.clone();
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    boolean over = i <= cause.last() && j >= cause.first();
                    scores[i * n + j] = over ? IMPOSSIBLE : scores[i * n + j] + begin[i] + end[j];
                }
            }
            return scores;
        }

        List<Words> signals(Words cause, Words effect) {
            float[] wanted =
                    pair.bounded(together(h[cause.first()], h[cause.last()], h[effect.first()], h[effect.last()]));
            int[] places = {cause.first(), cause.last(), effect.first(), effect.last()};
            List<Words> found = new ArrayList<>();
            int begun = -1;
            for (int i = 0; i <= count(); i++) {
                boolean in = i < count();
                if (in) {
                    double score = sign.of(h[i])[0] + product(sig[i], 0, wanted, 0);
                    for (int k = 0; k < places.length; k++) {
                        score += near[k * (2 * NEAR + 1) + Math.clamp((long) i - places[k], -NEAR, NEAR) + NEAR];
                    }
                    in = score >= 0;
                }
                if (in && begun < 0) {
                    begun = i;
                } else if (!in && begun >= 0) {
                    found.add(new Words(begun, i - 1));
                    begun = -1;
                }
            }
            return found;
        }
    }

    private static double product(float[] a, int from, float[] b, int to) {
        double sum = 0;
        for (int k = 0; k < RANK; k++) {
            sum += (double) a[from + k] * b[to + k];
        }
        return 4 * sum / StrictMath.sqrt(RANK);
    }

    private static List<Relation> relations(Sentence sentence) {
        int n = sentence.count();
        double[] causes = sentence.spans(0);
        double[] alone = sentence.spans(1);
        Likelihoods.toLogShares(causes);
        List<Relation> tried = new ArrayList<>();
        for (int at : best(causes)) {
            if (at / n <= at % n) {
                Words cause = new Words(at / n, at % n);
                double[] effects = sentence.effects(alone, cause);
                Likelihoods.toLogShares(effects);
                for (int to : best(effects)) {
                    boolean apart = to % n < cause.first() || to / n > cause.last();
                    if (to / n <= to % n && apart) {
                        tried.add(new Relation(cause, new Words(to / n, to % n), List.of(), causes[at] + effects[to]));
                    }
                }
            }
        }
        tried.sort(Comparator.comparingDouble((Relation r) -> -r.score())
                .thenComparingInt(r -> r.cause().first())
                .thenComparingInt(r -> r.cause().last())
                .thenComparingInt(r -> r.effect().first())
                .thenComparingInt(r -> r.effect().last()));
        List<Relation> kept = new ArrayList<>();
        for (Relation relation : tried) {
            boolean another = kept.stream()
                    .noneMatch(k -> relation.cause().isAlike(k.cause())
                            && relation.effect().isAlike(k.effect()));
            if (kept.size() < RELATIONS && another) {
                kept.add(new Relation(
                        relation.cause(),
                        relation.effect(),
                        sentence.signals(relation.cause(), relation.effect()),
                        relation.score()));
            }
        }
        return kept;
    }

    /** Where the highest numbers stand, the highest first. */
    private static List<Integer> best(double[] numbers) {
        List<Integer> best = new ArrayList<>();
        for (int at = 0; at < numbers.length; at++) {
            int place = best.size();
            while (place > 0 && numbers[best.get(place - 1)] < numbers[at]) {
                place--;
            }
            if (place < TRIED) {
                best.add(place, at);
                if (best.size() > TRIED) {
                    best.removeLast();
                }
            }
        }
        return best;
    }

    private static float[] together(float[]... vectors) {
        float[] all = new float[vectors.length * WordVectors.SIZE];
        for (int i = 0; i < vectors.length; i++) {
            System.arraycopy(vectors[i], 0, all, i * WordVectors.SIZE, WordVectors.SIZE);
        }
        return all;
    }
}
