package org.bellwether.situation;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;

/** Days since 1970, both inclusive; the shorter comes first. */
record Stretch(long start, long end) implements Comparable<Stretch> {
    /** The longest stretch that still says which event is meant: a month. */
    private static final int MONTH = 31;

    private static final Comparator<Stretch> SHORTEST =
            Comparator.comparingLong(Stretch::days).thenComparingLong(Stretch::start);

    /** The stretch of a time of a month's precision or better, else null. */
    static @Nullable Stretch of(When when) {
        if (when.start() == null || when.end() == null) {
            return null;
        }
        return ChronoUnit.DAYS.between(when.start(), when.end()) < MONTH
                ? new Stretch(when.start().toEpochDay(), when.end().toEpochDay())
                : null;
    }

    long days() {
        return end - start + 1;
    }

    @Override
    public int compareTo(Stretch other) {
        return SHORTEST.compare(this, other);
    }
}
