package org.bellwether.situation.run;

/**
 * Random numbers that are the same everywhere: SplitMix64 (Steele, Lea, Flood, "Fast splittable pseudorandom number generators",
 * OOPSLA 2014). Each edge has a stream of its own, which begins at its name, so what is drawn for it depends neither on the other edges
 * nor on their order.
 */
final class SplitMix {
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final double UNIT = 0x1.0p-53;

    private final long start;

    private SplitMix(long start) {
        this.start = start;
    }

    /** The stream of a name under a seed; the name enters by FNV-1a over its UTF-16 units. */
    static SplitMix of(long seed, String name) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
        }
        return new SplitMix(mixed(mixed(seed + GOLDEN) ^ hash));
    }

    /** The number at a place of the stream, in 0 (included) to 1 (not). */
    double at(long place) {
        return (mixed(start + (place + 1) * GOLDEN) >>> 11) * UNIT;
    }

    private static long mixed(long z) {
        long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
        return b ^ (b >>> 31);
    }
}
