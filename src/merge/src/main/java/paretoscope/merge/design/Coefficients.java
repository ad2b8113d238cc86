package paretoscope.merge.design;

import java.util.Arrays;

/// One scaling coefficient for each model of a sweep, in the models' order; all finite.
///
/// Equal only when every coefficient is the same double, so that an evaluation is never paid for twice and never
/// mistaken for another; minus zero is stored as zero.
public final class Coefficients {
    private final double[] values;

    private Coefficients(double[] values) {
        this.values = values;
    }

    public static Coefficients of(double... values) {
        double[] copy = new double[values.length];
        for (int i = 0; i < copy.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException("coefficients are finite numbers, not " + values[i]);
            }
            copy[i] = values[i] + 0.0;
        }
        return new Coefficients(copy);
    }

    /// The same coefficient for all of `size` models: uniform task arithmetic.
    public static Coefficients uniform(int size, double value) {
        double[] values = new double[size];
        Arrays.fill(values, value);
        return of(values);
    }

    /// 1 for one model, 0 for the others: under task arithmetic, that model itself.
    public static Coefficients oneHot(int size, int model) {
        double[] values = new double[size];
        values[model] = 1;
        return of(values);
    }

    public int size() {
        return values.length;
    }

    public double get(int model) {
        return values[model];
    }

    public double[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Coefficients that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
