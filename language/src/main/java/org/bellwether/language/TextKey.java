package org.bellwether.language;

/**
 * A string's hash that can be joined: the key of "a_b" follows from those of "a" and "b", so that no feature is ever built as a
 * string.
 *
 * <p>The hash is the polynomial Σ (cᵢ + 1)·Pⁿ⁻ⁱ modulo 2⁶⁴; the power is Pⁿ for a string of n characters. Same strings, same keys;
 * whoever stores strings by their keys checks that no two share one.
 */
record TextKey(long hash, long power) {
    /** An odd number without pattern: the fraction of the golden ratio times 2⁶⁴, as in Knuth's multiplicative hashing. */
    private static final long BASE = 0x9E3779B97F4A7C15L;

    static TextKey of(String text) {
        long hash = 0;
        long power = 1;
        for (int i = 0; i < text.length(); i++) {
            hash = hash * BASE + text.charAt(i) + 1;
            power *= BASE;
        }
        return new TextKey(hash, power);
    }

    /** The hash of a string, an underscore and another string. */
    static long joined(long first, TextKey second) {
        return (first * BASE + '_' + 1) * second.power + second.hash;
    }

    /**
     * Spreads a hash of the given kind over all 64 bits (the finish of SplitMix64), never 0.
     *
     * @param kind tells apart what else has the same text
     */
    static long spread(long hash, int kind) {
        long z = hash + (kind + 1) * 0xD1B54A32D192ED03L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        z ^= z >>> 31;
        return z == 0 ? 1 : z;
    }
}
