package org.bellwether.extract.event;

import java.util.Arrays;

/** What the scores of a trained tagger mean as likelihoods; with {@link StrictMath}, so that they are the same everywhere. */
public final class Likelihoods {
    private Likelihoods() {}

    /** How likely a thing is, 0 to 1, by its score. */
    public static double logistic(double score) {
        return 1 / (1 + StrictMath.exp(-score));
    }

    /** How likely each of several things is of which one must be; they add up to 1. */
    static float[] softmax(float[] scores) {
        double highest = Double.NEGATIVE_INFINITY;
        for (float score : scores) {
            highest = Math.max(highest, score);
        }
        double[] powers = new double[scores.length];
        for (int i = 0; i < powers.length; i++) {
            powers[i] = StrictMath.exp(scores[i] - highest);
        }
        double sum = Arrays.stream(powers).sum();
        float[] shares = new float[scores.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (float) (powers[i] / sum);
        }
        return shares;
    }

    /** Puts in place of each score the logarithm of its likelihood among all of them, for where there are too many for shares. */
    public static void toLogShares(double[] scores) {
        double highest = Arrays.stream(scores).max().orElse(0);
        double sum = 0;
        for (double score : scores) {
            sum += StrictMath.exp(score - highest);
        }
        double whole = highest + StrictMath.log(sum);
        for (int i = 0; i < scores.length; i++) {
            scores[i] -= whole;
        }
    }
}
