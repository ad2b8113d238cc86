package paretoscope.merge.surrogate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;

/// What the scatter about a least-squares fit says of its unknowns: the variance s² = RSS/(m − p) and s²(JᵀJ)⁻¹.
final class Uncertainty {
    private final int freedom;
    private final double variance;
    private final Optional<RealMatrix> inverse;

    private Uncertainty(int freedom, double variance, Optional<RealMatrix> inverse) {
        this.freedom = freedom;
        this.variance = variance;
        this.inverse = inverse;
    }

    /// @param jacobian of the scaled metric by the unknowns, one row per point
    /// @param squares the sum of the squared residuals of the scaled metric
    static Uncertainty of(double[][] jacobian, double squares) {
        int freedom = jacobian.length - jacobian[0].length;
        if (freedom < 1) {
            return new Uncertainty(freedom, Double.NaN, Optional.empty());
        }
        var decomposition = new SingularValueDecomposition(new Array2DRowRealMatrix(jacobian, false));
        Optional<RealMatrix> inverse = decomposition.getRank() == jacobian[0].length
                ? Optional.of(decomposition.getCovariance(0))
                : Optional.empty();
        return new Uncertainty(freedom, squares / freedom, inverse);
    }

    /// Half the width of the prediction interval for one more measurement, given the derivatives of the prediction.
    Optional<Double> halfWidth(double[] gradient, double confidence) {
        return inverse.map(matrix -> {
            double spread = QuadraticTerms.dot(gradient, matrix.operate(gradient));
            return quantile(confidence) * Math.sqrt(variance * (1 + spread));
        });
    }

    List<Interval> unknowns(double[] unknowns, double confidence) {
        var intervals = new ArrayList<Interval>();
        inverse.ifPresent(matrix -> {
            for (int k = 0; k < unknowns.length; k++) {
                double half = quantile(confidence) * Math.sqrt(variance * matrix.getEntry(k, k));
                intervals.add(new Interval(unknowns[k] - half, unknowns[k] + half));
            }
        });
        return List.copyOf(intervals);
    }

    private double quantile(double confidence) {
        return new TDistribution(freedom).inverseCumulativeProbability((1 + confidence) / 2);
    }
}
