package org.bellwether.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.bellwether.cli.measure.Miss;

/** Counts the numeric cases that come out as expected: every number within the case's tolerance. */
final class CaseScore {
    private final Consumer<Miss> misses;
    private int cases;
    private int passed;

    CaseScore(Consumer<Miss> misses) {
        this.misses = misses;
    }

    void add(String name, double[] expected, double[] found, double tolerance) {
        cases++;
        if (agree(expected, found, tolerance)) {
            passed++;
        } else {
            misses.accept(new Miss("value", name, Arrays.toString(expected), Arrays.toString(found), name));
        }
    }

    private static boolean agree(double[] expected, double[] found, double tolerance) {
        boolean agree = expected.length == found.length;
        for (int i = 0; agree && i < expected.length; i++) {
            // what is no number agrees with nothing
            agree = Math.abs(expected[i] - found[i]) <= tolerance;
        }
        return agree;
    }

    Map<String, Number> figures() {
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("passed_share", cases == 0 ? 0.0 : Math.rint(1e4 * passed / cases) / 1e4);
        figures.put("passed", passed);
        figures.put("cases", cases);
        return figures;
    }
}
