package org.bellwether.model;

/** Whether something happened, as a text tells it; from the strongest to the weakest. */
public enum Status {
    /** Told as having happened. */
    FACT,
    /** Somebody is said to say that it happened. */
    CLAIM,
    /** Announced, intended, agreed on, not yet done. */
    PLANNED,
    /** Possible, conditional, feared, asked for. */
    HYPOTHETICAL,
    /** Somebody is said to say that it did not happen. */
    DENIAL;

    /** Whether it is told of what was done, or of what was not, rather than of a plan or a possibility. */
    public boolean isReal() {
        return this != PLANNED && this != HYPOTHETICAL;
    }
}
