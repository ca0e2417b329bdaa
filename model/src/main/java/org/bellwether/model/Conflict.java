package org.bellwether.model;

import java.util.List;

/**
 * Two statements that clash, or that agree without one having it from the other.
 *
 * @param id made of both places
 * @param relation what {@code a} does to {@code b}
 * @param a one statement
 * @param b the other
 * @param items ids of the claims, events or influences that the two belong to
 * @param about what both speak of, in a few words
 * @param reason why the two are set side by side, in a few words
 */
public record Conflict(
        ConflictId id, Relation relation, Span a, Span b, List<String> items, String about, String reason) {
    /** What one statement does to another. */
    public enum Relation {
        /** Both cannot be true. */
        CONTRADICTS,
        /** The first restricts what the second says. */
        QUALIFIES,
        /** The first tells what has become of what the second says. */
        UPDATES,
        /** Both say the same, and neither has it from the other. */
        CORROBORATES
    }

    public Conflict {
        items = List.copyOf(items);
        if (a.equals(b)) {
            throw new IllegalArgumentException("conflict %s needs two statements, got %s twice".formatted(id, a));
        }
        if (items.isEmpty() || about.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException(
                    "conflict %s must say to what items it belongs, what it is about and why it is listed"
                            .formatted(id));
        }
    }
}
