package org.bellwether.model;

/**
 * Words that stand for an actor.
 *
 * @param text the words
 * @param count how often they were read
 * @param assertedBy who says that they mean this actor
 */
public record Alias(String text, int count, AssertedBy assertedBy) {
    /** The three layers that stay apart. */
    public enum AssertedBy {
        TEXT,
        KNOWLEDGE,
        ANALYST
    }

    public Alias {
        if (text.isBlank() || count < 0) {
            throw new IllegalArgumentException("alias '%s' counted %d times".formatted(text, count));
        }
    }
}
