package org.bellwether.bench;

import java.util.Arrays;

/** The best pairing of rows with columns (Kuhn 1955, Munkres 1957; the shortest-path form of Jonker and Volgenant 1987). */
final class Assignment {
    private Assignment() {}

    /** The greatest sum of values when each row and each column is used at most once; no value is negative. */
    static double best(double[][] values) {
        int rows = values.length;
        int columns = rows == 0 ? 0 : values[0].length;
        if (rows > columns) {
            return best(turned(values, columns));
        }
        double[] ofRow = new double[rows + 1];
        double[] ofColumn = new double[columns + 1];
        int[] taken = new int[columns + 1];
        for (int row = 1; row <= rows; row++) {
            int[] before = new int[columns + 1];
            double[] least = new double[columns + 1];
            boolean[] done = new boolean[columns + 1];
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            taken[0] = row;
            int at = 0;
            do {
                done[at] = true;
                int next = 0;
                double step = Double.POSITIVE_INFINITY;
                for (int column = 1; column <= columns; column++) {
                    if (!done[column]) {
                        double cost = -values[taken[at] - 1][column - 1] - ofRow[taken[at]] - ofColumn[column];
                        if (cost < least[column]) {
                            least[column] = cost;
                            before[column] = at;
                        }
                        if (least[column] < step) {
                            step = least[column];
                            next = column;
                        }
                    }
                }
                for (int column = 0; column <= columns; column++) {
                    if (done[column]) {
                        ofRow[taken[column]] += step;
                        ofColumn[column] -= step;
                    } else {
                        least[column] -= step;
                    }
                }
                at = next;
            } while (taken[at] != 0);
            while (at != 0) {
                taken[at] = taken[before[at]];
                at = before[at];
            }
        }
        double sum = 0;
        for (int column = 1; column <= columns; column++) {
            sum += taken[column] == 0 ? 0 : values[taken[column] - 1][column - 1];
        }
        return sum;
    }

    private static double[][] turned(double[][] values, int columns) {
        double[][] turned = new double[columns][values.length];
        for (int row = 0; row < values.length; row++) {
            for (int column = 0; column < columns; column++) {
                turned[column][row] = values[row][column];
            }
        }
        return turned;
    }
}
