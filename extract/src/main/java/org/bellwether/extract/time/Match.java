package org.bellwether.extract.time;

import org.jspecify.annotations.Nullable;

/**
 * Some words and what they say.
 *
 * @param first index of the first word
 * @param end one past the last
 */
record Match(int first, int end, Meaning meaning) {
    Match from(int earlier) {
        return new Match(earlier, end, meaning);
    }

    Match with(Meaning other) {
        return new Match(first, end, other);
    }

    static @Nullable Match longer(@Nullable Match a, @Nullable Match b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return b.end() > a.end() ? b : a;
    }
}
