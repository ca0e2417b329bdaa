package org.bellwether.extract.event;

/**
 * The hyperbolic tangent from a table, a tenth of the time of {@link StrictMath#tanh} and the same on every machine: between two
 * entries the cubic that has their values and slopes, which is off by less than 1e−13.
 */
final class Tanh {
    /** From here on the nearest {@code float} is 1. */
    private static final double MOST = 10;

    private static final int STEPS_IN_ONE = 1024;
    private static final double[] VALUES = new double[((int) MOST) * STEPS_IN_ONE + 2];

    static {
        for (int i = 0; i < VALUES.length; i++) {
            VALUES[i] = StrictMath.tanh((double) i / STEPS_IN_ONE);
        }
    }

    private Tanh() {}

    /** The nearest {@code float} but for rounding; NaN of NaN. */
    static float of(float x) {
        double size = Math.abs(x);
        if (!(size < MOST)) {
            return Float.isNaN(x) ? x : Math.signum(x);
        }
        double steps = size * STEPS_IN_ONE;
        int at = (int) steps;
        double t = steps - at;
        double from = VALUES[at];
        double to = VALUES[at + 1];
        double slopeFrom = (1 - from * from) / STEPS_IN_ONE;
        double slopeTo = (1 - to * to) / STEPS_IN_ONE;
        double rise = to - from;
        double value = from
                + t * (slopeFrom + t * (3 * rise - 2 * slopeFrom - slopeTo + t * (slopeFrom + slopeTo - 2 * rise)));
        return (float) (x < 0 ? -value : value);
    }
}
