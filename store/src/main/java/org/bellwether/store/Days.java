package org.bellwether.store;

import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;

/** The first and last day of a time as columns that can be compared; null where nothing is known. */
final class Days {
    private Days() {}

    static @Nullable String first(When when) {
        return when.start() != null ? when.start().toString() : when.isKnown() ? "0000-01-01" : null;
    }

    static @Nullable String last(When when) {
        return when.end() != null ? when.end().toString() : when.isKnown() ? "9999-12-31" : null;
    }
}
