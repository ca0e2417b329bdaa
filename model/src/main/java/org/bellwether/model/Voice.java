package org.bellwether.model;

import org.jspecify.annotations.Nullable;

/**
 * Who vouches for a statement.
 *
 * @param actor the speaker, or null for the author and for those whom no actor stands for ("experts")
 * @param text the words that name the voice; null for the author
 * @param role author or speaker
 */
public record Voice(@Nullable ActorId actor, @Nullable String text, Role role) {
    /** In which part a voice speaks. */
    public enum Role {
        AUTHOR,
        SPEAKER
    }

    private static final Voice THE_AUTHOR = new Voice(null, null, Role.AUTHOR);

    public Voice {
        if (role == Role.SPEAKER && (text == null || text.isBlank())) {
            throw new IllegalArgumentException("a speaker needs the words that name it");
        }
    }

    /** The article's own voice. */
    public static Voice author() {
        return THE_AUTHOR;
    }

    public static Voice speaker(@Nullable ActorId actor, String text) {
        return new Voice(actor, text, Role.SPEAKER);
    }
}
