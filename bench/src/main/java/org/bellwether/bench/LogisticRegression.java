package org.bellwether.bench;

import java.util.List;

/** Logistic regression by Newton's method, with a penalty on the squares of the standardized weights; the same inputs give the same weights. */
final class LogisticRegression {
    private static final double PENALTY = 10;
    private static final int STEPS = 8;

    private LogisticRegression() {}

    /** The weights of the numbers as they come, then the constant. */
    static double[] learned(List<double[]> rows, List<Boolean> labels) {
        int count = rows.getFirst().length;
        double[] mean = new double[count];
        double[] deviation = new double[count];
        for (double[] row : rows) {
            for (int i = 0; i < count; i++) {
                mean[i] += row[i] / rows.size();
                deviation[i] += row[i] * row[i] / rows.size();
            }
        }
        for (int i = 0; i < count; i++) {
            deviation[i] = Math.sqrt(Math.max(deviation[i] - mean[i] * mean[i], 1e-12));
        }
        double[] weights = new double[count + 1];
        double[] x = new double[count + 1];
        x[count] = 1;
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[count + 1];
            double[][] curvature = new double[count + 1][count + 1];
            for (int i = 0; i < count; i++) {
                gradient[i] = -PENALTY * weights[i];
                curvature[i][i] = PENALTY;
            }
            curvature[count][count] = 1e-6;
            for (int r = 0; r < rows.size(); r++) {
                double[] row = rows.get(r);
                double sum = weights[count];
                for (int i = 0; i < count; i++) {
                    x[i] = (row[i] - mean[i]) / deviation[i];
                    sum += weights[i] * x[i];
                }
                double p = 1 / (1 + StrictMath.exp(-sum));
                double error = (labels.get(r) ? 1 : 0) - p;
                double spread = p * (1 - p);
                for (int i = 0; i <= count; i++) {
                    gradient[i] += error * x[i];
                    double factor = spread * x[i];
                    double[] line = curvature[i];
                    for (int j = 0; j <= i; j++) {
                        line[j] += factor * x[j];
                    }
                }
            }
            double[] change = solved(curvature, gradient);
            for (int i = 0; i <= count; i++) {
                weights[i] += change[i];
            }
        }
        for (int i = 0; i < count; i++) {
            weights[i] /= deviation[i];
            weights[count] -= weights[i] * mean[i];
        }
        return weights;
    }

    /** Solves a symmetric positive definite system, of which the lower half is given (Cholesky). */
    private static double[] solved(double[][] a, double[] b) {
        int n = b.length;
        double[][] root = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = a[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= root[i][k] * root[j][k];
                }
                root[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / root[j][j];
            }
        }
        double[] x = b.clone();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= root[i][k] * x[k];
            }
            x[i] /= root[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                x[i] -= root[k][i] * x[k];
            }
            x[i] /= root[i][i];
        }
        return x;
    }
}
