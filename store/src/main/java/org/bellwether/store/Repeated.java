package org.bellwether.store;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Makes equal values one object where they come close together; holds some thousands at most. Thread-safe.
 *
 * @param <T> immutable values
 */
final class Repeated<T> {
    private static final int PLACES = 1 << 13;

    private final AtomicReferenceArray<@Nullable T> last = new AtomicReferenceArray<>(PLACES);

    /** The value, or an equal one seen before. */
    T one(T value) {
        int hash = value.hashCode();
        int place = (hash ^ (hash >>> 13)) & (PLACES - 1);
        T there = last.get(place);
        if (value.equals(there)) {
            return there;
        }
        last.set(place, value);
        return value;
    }
}
