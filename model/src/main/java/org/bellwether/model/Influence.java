package org.bellwether.model;

/**
 * One causal statement of an article: what drives what.
 *
 * @param id made of article, cause and effect
 * @param cause what drives
 * @param effect what is driven
 * @param sign of the effect when the cause grows, both taken as they are worded; see {@link #between}
 * @param modality how firmly it is said
 * @param attributedTo who says so
 * @param evidence the sentence
 * @param confidence of the extraction, 0 to 1
 * @param rule the lexicon entry or rule that found it
 */
public record Influence(
        InfluenceId id,
        State cause,
        State effect,
        Sign sign,
        Modality modality,
        Voice attributedTo,
        Span evidence,
        double confidence,
        String rule) {
    /** Which way the effect goes when the cause grows. */
    public enum Sign {
        /** Grows too: "sanctions led to shortages". */
        PLUS("+"),
        /** Falls: "sanctions weakened the army". */
        MINUS("-"),
        /** Is said not to change: "sanctions have no effect on the war". */
        ZERO("0"),
        /** The text does not tell: "sanctions will affect the war". */
        UNKNOWN("?");

        private final String symbol;

        Sign(String symbol) {
            this.symbol = symbol;
        }

        /** As it is written: {@code +}, {@code -}, {@code 0} or {@code ?}. */
        public String symbol() {
            return symbol;
        }

        /** The sign when one of the two sides is turned round. */
        public Sign flipped() {
            return switch (this) {
                case PLUS -> MINUS;
                case MINUS -> PLUS;
                case ZERO, UNKNOWN -> this;
            };
        }
    }

    /** How firmly a causal statement is made. */
    public enum Modality {
        /** Told as so. */
        ASSERTED,
        /** With "may", "seems to", "reportedly". */
        HEDGED,
        /** Of a future or a condition: "if ..., ... will". */
        HYPOTHETICAL,
        /** Of what is not the case: "without ..., ... would have". */
        COUNTERFACTUAL
    }

    public Influence {
        Confidence.checked(confidence);
        if (!cause.words().article().equals(evidence.article())
                || !effect.words().article().equals(evidence.article())) {
            throw new IllegalArgumentException(
                    "cause and effect must stand in the article of their evidence, at " + evidence);
        }
        if (cause.words().equals(effect.words())) {
            throw new IllegalArgumentException("nothing causes itself, at " + evidence);
        }
    }

    public ArticleId article() {
        return evidence.article();
    }

    /**
     * The sign between what the two sides are about: "the collapse of Russian support led to protests" says that support and protests
     * go opposite ways.
     */
    public Sign between() {
        return cause.falling() == effect.falling() ? sign : sign.flipped();
    }
}
