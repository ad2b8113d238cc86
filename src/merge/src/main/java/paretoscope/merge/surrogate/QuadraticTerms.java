package paretoscope.merge.surrogate;

import paretoscope.merge.design.Coefficients;

/// The terms of e + bᵀc + ½cᵀAc in n coefficients, in this order: 1; the cᵢ; then, row by row of the upper triangle of
/// A, ½cᵢ² on the diagonal and cᵢcⱼ off it.
public final class QuadraticTerms {
    private QuadraticTerms() {}

    /// (n+1)(n+2)/2.
    public static int count(int coefficients) {
        return (coefficients + 1) * (coefficients + 2) / 2;
    }

    static double[] at(Coefficients point) {
        int n = point.size();
        double[] terms = new double[count(n)];
        int next = 0;
        terms[next++] = 1;
        for (int i = 0; i < n; i++) {
            terms[next++] = point.get(i);
        }
        for (int i = 0; i < n; i++) {
            terms[next++] = point.get(i) * point.get(i) / 2;
            for (int j = i + 1; j < n; j++) {
                terms[next++] = point.get(i) * point.get(j);
            }
        }
        return terms;
    }

    /// The place of Aᵢⱼ, i ≤ j.
    static int ofCurvature(int coefficients, int i, int j) {
        return 1 + coefficients + i * coefficients - i * (i - 1) / 2 + j - i;
    }

    static double dot(double[] terms, double[] unknowns) {
        double sum = 0;
        for (int k = 0; k < terms.length; k++) {
            sum += terms[k] * unknowns[k];
        }
        return sum;
    }
}
