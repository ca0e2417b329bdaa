package org.bellwether.model;

import org.jspecify.annotations.Nullable;

/**
 * A state or capacity that a causal statement names, as one article words it.
 *
 * @param words the article's own
 * @param actor whose state it is, or null where nobody is named
 * @param concept what is more or less of, from the project's taxonomy ("support"), or null where none fits
 * @param falling whether the words tell of less of it: "the collapse of Russian support"
 * @param towards to, for or on whom it is, or null where the words do not say: "support for Belarus"
 */
public record State(
        Span words,
        @Nullable ActorId actor,
        @Nullable String concept,
        boolean falling,
        @Nullable ActorId towards) {
    /** Towards nobody in particular. */
    public State(Span words, @Nullable ActorId actor, @Nullable String concept, boolean falling) {
        this(words, actor, concept, falling, null);
    }

    public State {
        if (concept != null && concept.isBlank()) {
            throw new IllegalArgumentException("a concept has a name or is null, at " + words);
        }
    }

    /** The same state of this actor. */
    public State of(@Nullable ActorId owner) {
        return new State(words, owner, concept, falling, towards);
    }

    /** The same state towards this actor. */
    public State towards(@Nullable ActorId other) {
        return new State(words, actor, concept, falling, other);
    }
}
