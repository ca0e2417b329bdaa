package org.bellwether.bench;

/** Figures as all measures give them: four decimals. */
final class Figures {
    private Figures() {}

    static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }

    /** The part of a whole; 0 where there is nothing. */
    static double share(int part, int whole) {
        return whole == 0 ? 0 : rounded((double) part / whole);
    }

    /** 2 · hits / (gold + system); 0 where there is nothing. */
    static double f1(int hits, int gold, int system) {
        return gold + system == 0 ? 0 : rounded(2.0 * hits / (gold + system));
    }
}
