package paretoscope.analysis.pareto;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/// The comparable points of a set, at least one and all finite, in the objectives' own units.
record FiniteColumns(double[][] columns, double[] signs) {

    static FiniteColumns of(PointSet points) {
        PointSet comparable = points.select(Candidates.all(points).rows());
        double[][] columns = new double[points.objectives()][];
        Arrays.setAll(columns, comparable::column);
        double[] signs = new double[columns.length];
        Arrays.setAll(signs, points::sign);
        if (comparable.size() == 0) {
            throw new IllegalArgumentException("a front without a comparable point has no distance to another");
        }
        if (!Arrays.stream(columns).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("a front with an infinite value has no distance to another");
        }
        return new FiniteColumns(columns, signs);
    }

    boolean arePositive() {
        return Arrays.stream(columns).flatMapToDouble(Arrays::stream).allMatch(value -> value > 0);
    }

    double[][] lessIsBetter() {
        return mapped(value -> value);
    }

    /// Logarithms in which less is better: of the reciprocal where an objective is maximised.
    double[][] logarithms() {
        return mapped(Math::log);
    }

    FiniteColumns scaledByRangeOf(FiniteColumns reference) {
        double[][] scaled = new double[columns.length][];
        for (int k = 0; k < scaled.length; k++) {
            double least = Arrays.stream(reference.columns[k]).min().orElseThrow();
            double range = Arrays.stream(reference.columns[k]).max().orElseThrow() - least;
            double unit = range > 0 ? range : 1;
            scaled[k] = Arrays.stream(columns[k]).map(value -> (value - least) / unit).toArray();
        }
        return new FiniteColumns(scaled, signs);
    }

    private double[][] mapped(DoubleUnaryOperator function) {
        double[][] mapped = new double[columns.length][];
        for (int k = 0; k < mapped.length; k++) {
            double sign = signs[k];
            mapped[k] = Arrays.stream(columns[k]).map(value -> sign * function.applyAsDouble(value)).toArray();
        }
        return mapped;
    }
}
