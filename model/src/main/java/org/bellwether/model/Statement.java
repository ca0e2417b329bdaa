package org.bellwether.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clause taken apart, so that it can be laid beside what others say of the same thing.
 *
 * @param words the stretch that says it: what somebody is quoted with, or the sentence
 * @param deed what it is about: a class of deeds that mean the same ("take-part"), or a verb's lemma
 * @param sense whether it is said to be so
 * @param bearing how the words bear on the deed
 * @param doers of whom it is said
 * @param others who else takes part in the deed
 * @param nouns what else it speaks of, as lemmas
 * @param amount how many or how much, where that is the point
 * @param when the deed's time, unknown where the text does not say
 * @param voice who says so
 * @param claim the claim in which it is said, or null where the article says it itself
 * @param report the report of the deed, or null
 */
public record Statement(
        Span words,
        String deed,
        Sense sense,
        Bearing bearing,
        List<ActorId> doers,
        List<ActorId> others,
        List<String> nouns,
        @Nullable Amount amount,
        When when,
        Voice voice,
        @Nullable ClaimId claim,
        @Nullable ReportId report) {
    /** How words bear on a deed. */
    public enum Bearing {
        /** They mean it, or its opposite. */
        DEED,
        /** They mean something near it: to lend a base is not yet to take part. */
        NEAR,
        /** They are but a verb with what it is done to. */
        VERB
    }

    /** Whether something is said to be so. */
    public enum Sense {
        DONE,
        /** Promised, planned, foretold. */
        EXPECTED,
        /** Under a condition, or only perhaps. */
        POSSIBLE,
        NOT_DONE,
        /** Promised or foretold not to happen. */
        NOT_EXPECTED;

        public boolean isNegative() {
            return this == NOT_DONE || this == NOT_EXPECTED;
        }

        /** The sense of the opposite deed: who stays does not leave. What is possible says nothing of its opposite. */
        public Sense opposite() {
            return switch (this) {
                case DONE -> NOT_DONE;
                case EXPECTED -> NOT_EXPECTED;
                case POSSIBLE -> POSSIBLE;
                case NOT_DONE -> DONE;
                case NOT_EXPECTED -> EXPECTED;
            };
        }
    }

    public Statement {
        doers = List.copyOf(doers);
        others = List.copyOf(others);
        nouns = List.copyOf(nouns);
        if (deed.isBlank()) {
            throw new IllegalArgumentException("a statement needs a deed, at " + words);
        }
    }

    /** Whether the words bear on the deed without being it. */
    public boolean isNear() {
        return bearing == Bearing.NEAR;
    }

    public ArticleId article() {
        return words.article();
    }
}
