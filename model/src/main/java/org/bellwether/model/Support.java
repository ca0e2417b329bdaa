package org.bellwether.model;

/**
 * How well the articles support an influence of one node on another, each figure from 0 to 1.
 *
 * @param any by all that say there is one, whichever way it goes
 * @param plus by those who say that the effect grows with its cause
 * @param minus by those who say that it falls
 * @param none by those who say that there is no effect
 */
public record Support(double any, double plus, double minus, double none) {
    public Support {
        Confidence.checked(any);
        Confidence.checked(plus);
        Confidence.checked(minus);
        Confidence.checked(none);
        if (any < Math.max(plus, minus)) {
            throw new IllegalArgumentException(
                    "all together cannot support less than a part: %s < %s, %s".formatted(any, plus, minus));
        }
    }

    /** How likely the influence is there at all: who denies it takes of it. */
    public double presence() {
        return any * (1 - none);
    }

    /** How likely it is positive where it is there; even where nobody, or everybody, says which way it goes. */
    public double positive() {
        return plus + minus > 0 ? plus / (plus + minus) : 0.5;
    }

    /** The sign that is better supported. */
    public Influence.Sign sign() {
        if (any == 0) {
            return Influence.Sign.ZERO;
        }
        return plus > minus ? Influence.Sign.PLUS : plus < minus ? Influence.Sign.MINUS : Influence.Sign.UNKNOWN;
    }

    /** How well the {@link #sign} as a statement is supported: that there is an influence, or that there is none. */
    public double stated() {
        return any == 0 ? none : presence();
    }
}
