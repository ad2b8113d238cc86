package paretoscope.merge.surrogate;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoublePredicate;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.LUDecomposition;
import paretoscope.merge.design.Coefficients;

/// Where the gradient b + Ac vanishes, if that is an extremum.
final class StationaryPoint {
    /// An eigenvalue this small beside the greatest is as good as zero.
    private static final double RELATIVE_ZERO = 1e-10;

    private StationaryPoint() {}

    static Optional<Coefficients> maximum(double[][] curvature, double[] slopes) {
        return extremum(curvature, slopes, -1);
    }

    static Optional<Coefficients> minimum(double[][] curvature, double[] slopes) {
        return extremum(curvature, slopes, 1);
    }

    private static Optional<Coefficients> extremum(double[][] curvature, double[] slopes, int sign) {
        var matrix = new Array2DRowRealMatrix(curvature, false);
        double[] eigenvalues = new EigenDecompositionSymmetric(matrix).getEigenvalues();
        double greatest = Arrays.stream(eigenvalues).map(Math::abs).max().orElse(0);
        DoublePredicate definite = value -> sign * value > RELATIVE_ZERO * greatest;
        if (!Arrays.stream(eigenvalues).allMatch(definite)) {
            return Optional.empty();
        }
        var point = new LUDecomposition(matrix).getSolver().solve(new ArrayRealVector(slopes).mapMultiply(-1));
        return Optional.of(Coefficients.of(point.toArray()));
    }
}
