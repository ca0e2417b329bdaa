package org.bellwether.model;

/**
 * A stretch of text that stands for an actor.
 *
 * @param id made of article, place and actor
 * @param actor whom it means
 * @param span where
 * @param kind in which manner
 * @param confidence 0 to 1
 */
public record Mention(MentionId id, ActorId actor, Span span, Kind kind, double confidence) {
    /** How words name an actor. */
    public enum Kind {
        NAME,
        /** "Belarusian" for Belarus. */
        DEMONYM,
        /** "Minsk" or "the Kremlin" for a government. */
        METONYM,
        /** "the Belarusian leader", "Russian troops". */
        NOMINAL,
        PRONOUN
    }

    public Mention {
        Confidence.checked(confidence);
    }
}
