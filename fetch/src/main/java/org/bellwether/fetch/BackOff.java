package org.bellwether.fetch;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.zip.CRC32;

/**
 * How long to leave an address alone after failures: twice as long each time, give or take a fifth, so that what failed together
 * is not asked for together again. The same seed gives the same times.
 *
 * @param first after one failure that may pass
 * @param firm after one that will hardly pass: it does not exist, or may not be had
 * @param most the longest
 * @param seed of the give and take
 */
public record BackOff(Duration first, Duration firm, Duration most, long seed) {
    private static final double SPREAD = 0.2;

    /** More doublings than this exceed any limit. */
    private static final int DOUBLINGS = 20;

    public BackOff {
        if (!first.isPositive() || firm.compareTo(first) < 0 || most.compareTo(firm) < 0) {
            throw new IllegalArgumentException(
                    "back-off needs 0 < first <= firm <= most, got %s, %s, %s".formatted(first, firm, most));
        }
    }

    /**
     * The wait after failures in a row.
     *
     * @param failures at least 1
     */
    public Duration after(int failures, boolean passing, String key) {
        CRC32 hash = new CRC32();
        hash.update(key.getBytes(StandardCharsets.UTF_8));
        double jitter =
                new SplittableRandom(seed ^ (hash.getValue() << 8) ^ failures).nextDouble(1 - SPREAD, 1 + SPREAD);
        Duration plain = (passing ? first : firm).multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
        Duration capped = plain.compareTo(most) > 0 ? most : plain;
        return Duration.ofMillis(Math.round(capped.toMillis() * jitter));
    }
}
