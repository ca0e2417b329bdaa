package org.bellwether.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param items in order
 * @param next what to ask for to get those that follow, or null at the end
 * @param total how many there are altogether
 */
public record Page<T>(List<T> items, @Nullable String next, int total) {
    public Page {
        items = List.copyOf(items);
    }

    /**
     * Which part is asked for.
     *
     * @param sort how the list is sorted, or null for its own order
     * @param after a {@code next} of the same list and sort, or null for the beginning
     * @param limit so many at most
     */
    public record Wanted(@Nullable String sort, @Nullable String after, int limit) {}
}
