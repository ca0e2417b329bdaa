package org.bellwether.situation.influence;

import java.util.Collection;

/**
 * How strongly pieces of evidence support a statement, as INDRA's simple scorer has it (Gyori and others, "From word models to
 * executable models of signaling networks using automated assembly", Molecular Systems Biology 13:954, 2017): a source errs always
 * in the same way (systematic) or each time anew (random), so the statement is wrong only if every source errs.
 */
public final class Belief {
    private Belief() {}

    /**
     * The evidence of one source.
     *
     * @param pieces how many say the same; what is said with reserve may count as part of one
     * @param systematic how likely the source errs in all of them, 0 to 1
     * @param random how likely it errs in one of them, 0 to 1
     */
    public record Source(double pieces, double systematic, double random) {
        public Source {
            if (!(pieces > 0) || !(systematic >= 0 && systematic <= 1) || !(random >= 0 && random <= 1)) {
                throw new IllegalArgumentException("a source needs pieces > 0 and errors in 0..1, got %s, %s and %s"
                        .formatted(pieces, systematic, random));
            }
        }

        /** How likely this source errs in all that it says. */
        double wrong() {
            return Math.min(1, systematic + StrictMath.pow(random, pieces));
        }
    }

    /** Formula: 1 − Π over sources of (systematic + random^pieces); 0 without any. */
    public static double of(Collection<Source> sources) {
        double wrong = 1;
        for (Source source : sources) {
            wrong *= source.wrong();
        }
        return sources.isEmpty() ? 0 : 1 - wrong;
    }

    /** The belief that is left where others say that it is not so: pro · (1 − contra). */
    public static double of(Collection<Source> pro, Collection<Source> contra) {
        return of(pro) * (1 - of(contra));
    }
}
