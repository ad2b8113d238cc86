package paretoscope.merge.surrogate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import paretoscope.merge.design.Coefficients;

/// The convex hull of sampled coefficients: inside it a surrogate interpolates, outside it extrapolates, and what it says
/// there is worth little however narrow its interval.
public final class ConvexHull {
    /// Points this near, as a share of the widest side, are inside: a vertex must not fall out by rounding.
    private static final double TOLERANCE = 1e-9;

    private final List<Coefficients> points;
    private final double tolerance;

    private ConvexHull(List<Coefficients> points, double tolerance) {
        this.points = points;
        this.tolerance = tolerance;
    }

    /// @param points at least one
    public static ConvexHull of(List<Coefficients> points) {
        var different = List.copyOf(new LinkedHashSet<>(points));
        return new ConvexHull(different, TOLERANCE * Math.max(widestSide(different), Double.MIN_NORMAL));
    }

    private static double widestSide(List<Coefficients> points) {
        double widest = 0;
        for (int d = 0; d < points.getFirst().size(); d++) {
            int side = d;
            var range = points.stream().mapToDouble(point -> point.get(side)).summaryStatistics();
            widest = Math.max(widest, range.getMax() - range.getMin());
        }
        return widest;
    }

    /// Whether the point is a mixture of the sampled ones.
    public boolean contains(Coefficients point) {
        return points.contains(point) || distance(point) <= tolerance;
    }

    /// The least distance from the hull, by the coefficient that is farthest off; the optimum of a linear program over the
    /// weights wᵢ ≥ 0, Σ wᵢ = 1, which minimises the greatest |Σ wᵢpᵢ − c| of any coefficient.
    double distance(Coefficients point) {
        int n = point.size();
        int m = points.size();
        var constraints = new ArrayList<LinearConstraint>();
        for (int d = 0; d < n; d++) {
            constraints.add(new LinearConstraint(row(d, point.get(d), -1), Relationship.LEQ, 0));
            constraints.add(new LinearConstraint(row(d, point.get(d), 1), Relationship.GEQ, 0));
        }
        double[] sum = new double[m + 1];
        Arrays.fill(sum, 0, m, 1);
        constraints.add(new LinearConstraint(sum, Relationship.EQ, 1));
        double[] goal = new double[m + 1];
        goal[m] = 1;
        return new SimplexSolver().optimize(new LinearObjectiveFunction(goal, 0), new LinearConstraintSet(constraints),
                GoalType.MINIMIZE, new NonNegativeConstraint(true)).getValue();
    }

    /// Σ wᵢ(pᵢ − c) in one coefficient, with the distance's factor; the weights sum to 1, so c may stand within the sum.
    private double[] row(int dimension, double centre, double factor) {
        double[] row = new double[points.size() + 1];
        for (int i = 0; i < points.size(); i++) {
            row[i] = points.get(i).get(dimension) - centre;
        }
        row[points.size()] = factor;
        return row;
    }
}
