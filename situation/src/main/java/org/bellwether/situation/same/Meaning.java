package org.bellwether.situation.same;

/** A direction in the space of meanings; immutable. */
public final class Meaning {
    private final float[] unit;

    private Meaning(float[] unit) {
        this.unit = unit;
    }

    /** The mean direction of the vectors, all of one length. */
    public static Meaning of(Iterable<float[]> vectors) {
        float[] sum = null;
        for (float[] vector : vectors) {
            if (sum == null) {
                sum = vector.clone();
            } else {
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += vector[i];
                }
            }
        }
        if (sum == null) {
            throw new IllegalArgumentException("a meaning needs a vector");
        }
        double square = 0;
        for (float x : sum) {
            square += (double) x * x;
        }
        float norm = (float) Math.max(Math.sqrt(square), 1e-9);
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= norm;
        }
        return new Meaning(sum);
    }

    /** The cosine of the angle between the two, rounded, so that it is the same on every machine. */
    public double cosine(Meaning other) {
        double sum = 0;
        for (int i = 0; i < unit.length; i++) {
            sum += (double) unit[i] * other.unit[i];
        }
        return Math.rint(sum * 1e4) / 1e4;
    }
}
