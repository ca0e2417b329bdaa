package org.bellwether.model;

import org.jspecify.annotations.Nullable;

/**
 * How much or how many, as exactly as the words say: "more than 30,000" lies anywhere above it, "about 40" somewhere near.
 *
 * @param from the least it may be
 * @param to the most it may be, or null where the words set no bound
 * @param of what is counted or measured: "people", "km"
 */
public record Amount(double from, @Nullable Double to, String of) {
    public Amount {
        if (!Double.isFinite(from) || (to != null && !(to >= from && Double.isFinite(to))) || of.isBlank()) {
            throw new IllegalArgumentException("an amount from %s to %s of '%s'".formatted(from, to, of));
        }
    }

    /** Whether one number may be meant by both; amounts of different things are never compared. */
    public boolean isCompatibleWith(Amount other) {
        if (!of.equals(other.of)) {
            throw new IllegalArgumentException("'%s' is not counted as '%s' is".formatted(of, other.of));
        }
        return (to == null || to >= other.from) && (other.to == null || other.to >= from);
    }
}
