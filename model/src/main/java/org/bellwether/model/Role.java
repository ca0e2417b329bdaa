package org.bellwether.model;

import org.jspecify.annotations.Nullable;

/**
 * An office or part that the text gives an actor: "a U.S. diplomat", "Foreign Minister of Belarus".
 *
 * @param title the words for it
 * @param of the country or organization it belongs to, or null when none is said
 * @param when when it was held, as far as the text says
 * @param evidence where it stands
 */
public record Role(String title, @Nullable ActorId of, When when, Span evidence) {
    public Role {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a role needs a title, at " + evidence);
        }
    }
}
