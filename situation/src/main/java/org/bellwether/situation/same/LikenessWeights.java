package org.bellwether.situation.same;

import java.util.List;
import org.bellwether.tables.Row;
import org.bellwether.tables.TableException;
import org.bellwether.tables.TableFile;

/**
 * From the numbers of {@link Likeness} to the probability that two tellings are of one event: logistic regressions, one with meanings
 * and one without. Learned numbers are data: {@code likeness.tsv}.
 */
public final class LikenessWeights {
    private final double[] full;
    private final double[] plain;

    /**
     * Of weights in the order of {@link Likeness#NAMES}, each list followed by the constant.
     *
     * @param full with meanings
     * @param plain without
     */
    public LikenessWeights(double[] full, double[] plain) {
        if (full.length != Likeness.NAMES.size() + 1 || plain.length != Likeness.PLAIN + 1) {
            throw new IllegalArgumentException("%d and %d weights, expected %d and %d"
                    .formatted(full.length, plain.length, Likeness.NAMES.size() + 1, Likeness.PLAIN + 1));
        }
        this.full = full.clone();
        this.plain = plain.clone();
    }

    /** The weights that come with the program. */
    public static LikenessWeights bundled() {
        return Bundled.WEIGHTS;
    }

    private static final class Bundled {
        static final LikenessWeights WEIGHTS =
                load(TableFile.read(LikenessWeights.class, "likeness.tsv", "number", "full", "plain")
                        .keyed()
                        .rows());
    }

    static LikenessWeights load(List<Row> rows) {
        double[] full = new double[Likeness.NAMES.size() + 1];
        double[] plain = new double[Likeness.PLAIN + 1];
        for (int i = 0; i < full.length; i++) {
            String name = i < Likeness.NAMES.size() ? Likeness.NAMES.get(i) : "constant";
            if (i >= rows.size() || !rows.get(i).needed("number").equals(name)) {
                throw new TableException("likeness.tsv", i, "expected the weight of '%s' next".formatted(name));
            }
            full[i] = Double.parseDouble(rows.get(i).needed("full"));
            if (i < Likeness.PLAIN) {
                plain[i] = Double.parseDouble(rows.get(i).needed("plain"));
            }
        }
        plain[Likeness.PLAIN] = Double.parseDouble(rows.getLast().needed("plain"));
        return new LikenessWeights(full, plain);
    }

    /** The probability, from 0 to 1. */
    public double probability(double[] numbers) {
        double[] weights = numbers.length == Likeness.PLAIN ? plain : full;
        double sum = weights[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            sum += weights[i] * numbers[i];
        }
        return 1 / (1 + StrictMath.exp(-sum));
    }
}
