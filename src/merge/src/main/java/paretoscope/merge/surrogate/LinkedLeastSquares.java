package paretoscope.merge.surrogate;

import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.linear.SingularValueDecomposition;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresFactory;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.optim.nonlinear.vector.leastsquares.MultivariateJacobianFunction;
import org.hipparchus.util.Pair;

/// Least squares of link(terms · unknowns) on scaled values, by Levenberg-Marquardt (Moré 1978, as in MINPACK, by
/// Hipparchus) with the exact Jacobian.
///
/// The start is ordinary least squares on the linked values, kept 1/(2m) away from the link's ends for that alone, since
/// real sweeps hold exact zeros. Where a metric sits on an end the unknowns would run to infinity; the best found within
/// the steps allowed is taken.
final class LinkedLeastSquares {
    private static final int MOST_STEPS = 400;
    private static final double TOLERANCE = 1e-14;

    private final double[][] terms;
    private final double[] values;
    private final Link link;
    private double[] best = {};
    private double leastSquares = Double.POSITIVE_INFINITY;

    private LinkedLeastSquares(double[][] terms, double[] values, Link link) {
        this.terms = terms;
        this.values = values;
        this.link = link;
    }

    /// @param terms one row per point
    /// @param values scaled, one per point
    static double[] unknowns(double[][] terms, double[] values, Link link) {
        var problem = new LinkedLeastSquares(terms, values, link);
        double[] start = problem.start();
        if (link == Link.IDENTITY) {
            return start;
        }
        problem.improve(start);
        return problem.best;
    }

    private double[] start() {
        double margin = 0.5 / values.length;
        double[] linked = new double[values.length];
        for (int i = 0; i < linked.length; i++) {
            linked[i] = link.inverse(link.inside(values[i], margin));
        }
        var solver = new SingularValueDecomposition(new Array2DRowRealMatrix(terms, false)).getSolver();
        return solver.solve(new ArrayRealVector(linked, false)).toArray();
    }

    private void improve(double[] start) {
        var problem = LeastSquaresFactory.create(model(), new ArrayRealVector(values, false), new ArrayRealVector(start,
                false), null, 4 * MOST_STEPS, MOST_STEPS);
        try {
            new LevenbergMarquardtOptimizer().withCostRelativeTolerance(TOLERANCE).withParameterRelativeTolerance(
                    TOLERANCE).withOrthoTolerance(TOLERANCE).optimize(problem);
        } catch (MathIllegalStateException _) {
            // No further step can improve it, or the steps are used up: the best seen stands either way.
        }
    }

    private MultivariateJacobianFunction model() {
        return unknowns -> evaluated(unknowns.toArray());
    }

    private Pair<RealVector, RealMatrix> evaluated(double[] unknowns) {
        double[] predicted = new double[values.length];
        double[][] jacobian = new double[values.length][];
        double sum = 0;
        for (int i = 0; i < predicted.length; i++) {
            double q = QuadraticTerms.dot(terms[i], unknowns);
            predicted[i] = link.value(q);
            jacobian[i] = scaled(terms[i], link.slope(q));
            sum += (predicted[i] - values[i]) * (predicted[i] - values[i]);
        }
        if (sum < leastSquares) {
            leastSquares = sum;
            best = unknowns;
        }
        return Pair.create(new ArrayRealVector(predicted, false), new Array2DRowRealMatrix(jacobian, false));
    }

    static double[] scaled(double[] row, double factor) {
        double[] scaled = new double[row.length];
        for (int k = 0; k < scaled.length; k++) {
            scaled[k] = factor * row[k];
        }
        return scaled;
    }
}
