package paretoscope.merge.surrogate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;
import paretoscope.merge.design.Coefficients;

/// Fits one surrogate and judges it.
final class SurrogateFitting {
    /// Up to so many points each is held out alone, beyond that in so many parts.
    private static final int MOST_ALONE = 40;
    private static final int PARTS = 10;
    /// A direction whose singular value is this small beside the greatest cannot be told from the others.
    private static final double RELATIVE_RANK = 1e-9;

    private final List<Coefficients> points;
    private final Response response;
    private final double[][] terms;
    private final double[] scaled;

    SurrogateFitting(List<Coefficients> points, double[] values, Response response) {
        if (points.size() != values.length) {
            throw new IllegalArgumentException(values.length + " values for " + points.size() + " points");
        }
        int[] known = IntStream.range(0, values.length).filter(i -> Double.isFinite(values[i])).toArray();
        this.points = Arrays.stream(known).mapToObj(points::get).toList();
        this.response = response;
        terms = this.points.stream().map(QuadraticTerms::at).toArray(double[][]::new);
        scaled = Arrays.stream(known).mapToDouble(i -> response.scaled(values[i])).toArray();
    }

    SurrogateFit judged() {
        return fit() instanceof SurrogateFit.Fitted fitted
                ? new SurrogateFit.Fitted(fitted.surrogate(), fitted.r2(), heldOutR2(), fitted.warnings())
                : fit();
    }

    SurrogateFit fit() {
        int different = new HashSet<>(points).size();
        if (points.isEmpty()) {
            return new SurrogateFit.Refused("nothing is measured yet");
        }
        int n = points.getFirst().size();
        int needed = QuadraticTerms.count(n);
        if (different < needed) {
            return new SurrogateFit.Refused("a quadratic surrogate over " + n + " coefficients has " + needed
                    + " unknowns, and only " + different + " different points are measured");
        }
        double[] unknowns = LinkedLeastSquares.unknowns(terms, scaled, response.link());
        var surrogate = new QuadraticSurrogate(n, response, unknowns, uncertainty(unknowns));
        return new SurrogateFit.Fitted(surrogate, r2(residualSquares(unknowns, all())), OptionalDouble
                .empty(), warnings(needed));
    }

    private Uncertainty uncertainty(double[] unknowns) {
        double[][] jacobian = new double[terms.length][];
        for (int i = 0; i < jacobian.length; i++) {
            double slope = response.link().slope(QuadraticTerms.dot(terms[i], unknowns));
            jacobian[i] = LinkedLeastSquares.scaled(terms[i], slope);
        }
        return Uncertainty.of(jacobian, residualSquares(unknowns, all()));
    }

    private OptionalDouble heldOutR2() {
        int needed = terms[0].length;
        int parts = scaled.length <= MOST_ALONE ? scaled.length : PARTS;
        double squares = 0;
        for (int part = 0; part < parts; part++) {
            int remainder = part;
            int[] seen = all().filter(i -> i % parts != remainder).toArray();
            if (new HashSet<>(Arrays.stream(seen).mapToObj(points::get).toList()).size() < needed) {
                return OptionalDouble.empty();
            }
            double[] unknowns = LinkedLeastSquares.unknowns(pick(terms, seen), pick(scaled, seen), response.link());
            squares += residualSquares(unknowns, all().filter(i -> i % parts == remainder));
        }
        return r2(squares);
    }

    private OptionalDouble r2(double residualSquares) {
        double mean = Arrays.stream(scaled).average().orElseThrow();
        double total = Arrays.stream(scaled).map(value -> (value - mean) * (value - mean)).sum();
        return total > 0 ? OptionalDouble.of(1 - residualSquares / total) : OptionalDouble.empty();
    }

    private double residualSquares(double[] unknowns, IntStream rows) {
        return rows.mapToDouble(i -> {
            double residual = response.link().value(QuadraticTerms.dot(terms[i], unknowns)) - scaled[i];
            return residual * residual;
        }).sum();
    }

    private List<String> warnings(int needed) {
        var warnings = new ArrayList<String>();
        if (rank() < needed) {
            warnings.add("the points cannot tell all " + needed + " unknowns apart; spread them more widely");
        } else if (scaled.length == needed) {
            warnings.add("there are as many unknowns as points, so nothing speaks for or against the fit");
        }
        if (Arrays.stream(scaled).distinct().count() == 1) {
            warnings.add("the metric is the same at every point");
        }
        return warnings;
    }

    /// Of the terms, each scaled to the same length.
    private int rank() {
        var matrix = new Array2DRowRealMatrix(terms, true);
        for (int k = 0; k < matrix.getColumnDimension(); k++) {
            double norm = matrix.getColumnVector(k).getNorm();
            matrix.setColumnVector(k, norm > 0 ? matrix.getColumnVector(k).mapDivide(norm) : matrix.getColumnVector(k));
        }
        double[] singular = new SingularValueDecomposition(matrix).getSingularValues();
        return (int) Arrays.stream(singular).filter(value -> value > RELATIVE_RANK * singular[0]).count();
    }

    private IntStream all() {
        return IntStream.range(0, scaled.length);
    }

    private static double[][] pick(double[][] rows, int[] indices) {
        return Arrays.stream(indices).mapToObj(i -> rows[i]).toArray(double[][]::new);
    }

    private static double[] pick(double[] values, int[] indices) {
        return Arrays.stream(indices).mapToDouble(i -> values[i]).toArray();
    }
}
