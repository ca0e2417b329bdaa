package org.bellwether.model;

import org.jspecify.annotations.Nullable;

/**
 * A state or capacity that a causal statement names, as one article words it.
 *
 * @param words the article's own
 * @param actor whose state it is, or null where nobody is named
 * @param concept what is more or less of, from the project's taxonomy ("support"), or null where none fits
 * @param falling whether the words tell of less of it: "the collapse of Russian support"
 */
public record State(
        Span words, @Nullable ActorId actor, @Nullable String concept, boolean falling) {
    public State {
        if (concept != null && concept.isBlank()) {
            throw new IllegalArgumentException("a concept has a name or is null, at " + words);
        }
    }

    /** The same state of this actor. */
    public State of(@Nullable ActorId owner) {
        return new State(words, owner, concept, falling);
    }
}
