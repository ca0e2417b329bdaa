package org.bellwether.model;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who vouches for a statement.
 *
 * @param actor the speaker, or null for the author and for those whom no actor stands for ("experts")
 * @param text the words that name the voice; null for the author and where the article names nobody
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
        if (role == Role.SPEAKER && text != null && text.isBlank()) {
            throw new IllegalArgumentException("the words that name a speaker are blank");
        }
    }

    /** The article's own voice. */
    public static Voice author() {
        return THE_AUTHOR;
    }

    public static Voice speaker(@Nullable ActorId actor, @Nullable String text) {
        return new Voice(actor, text, Role.SPEAKER);
    }

    /**
     * What to call the voice: the actor's name, else the article's words.
     *
     * @param names the name of an actor, null for one that is not known
     */
    public String called(Function<ActorId, @Nullable String> names) {
        String name = actor == null ? null : names.apply(actor);
        String words = name == null ? text : name;
        return words != null ? words : role == Role.AUTHOR ? "the article" : "somebody not named";
    }
}
