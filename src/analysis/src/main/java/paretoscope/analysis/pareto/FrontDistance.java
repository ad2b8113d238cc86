package paretoscope.analysis.pareto;

import java.util.OptionalDouble;

/// How far a front, the approximation, is from another, the reference. Which is which matters.
///
/// Points with an unknown value take no part. Distances are Euclidean and mix the objectives' units, so they are
/// customarily taken after [#betweenScaled] has given every objective the reference's range as its unit.
public final class FrontDistance {
    private final FiniteColumns approximation;
    private final FiniteColumns reference;

    private FrontDistance(FiniteColumns approximation, FiniteColumns reference) {
        this.approximation = approximation;
        this.reference = reference;
    }

    /// In the units given. Both sets need the same senses, at least one comparable point, and finite values.
    public static FrontDistance between(PointSet approximation, PointSet reference) {
        if (!approximation.senses().equals(reference.senses())) {
            throw new IllegalArgumentException(
                    "fronts of different senses: " + approximation.senses() + " and " + reference.senses());
        }
        return new FrontDistance(FiniteColumns.of(approximation), FiniteColumns.of(reference));
    }

    /// With each objective moved and scaled so that the reference runs from 0 to 1 in it; an objective in which the
    /// reference does not vary is moved only.
    public static FrontDistance betweenScaled(PointSet approximation, PointSet reference) {
        FrontDistance distance = between(approximation, reference);
        return new FrontDistance(distance.approximation.scaledByRangeOf(distance.reference),
                distance.reference.scaledByRangeOf(distance.reference));
    }

    /// Generational distance, (Σ dᵢᵖ)^(1/p) / n with dᵢ from each of the n points of the approximation to the nearest
    /// of the reference: as defined by Van Veldhuizen (1999) with p = 2; the mean distance with p = 1.
    public double generational(double power) {
        return average(approximation, reference, power);
    }

    /// Inverted generational distance: the same, from each point of the reference to the nearest of the approximation
    /// (Coello Coello & Reyes Sierra 2004); the mean distance with p = 1.
    public double invertedGenerational(double power) {
        return average(reference, approximation, power);
    }

    /// Additive epsilon: the least amount by which every value of the approximation must improve for the approximation
    /// to weakly dominate the reference (Zitzler et al. 2003); negative when there is room to spare.
    public double additiveEpsilon() {
        return epsilon(approximation.lessIsBetter(), reference.lessIsBetter());
    }

    /// Multiplicative epsilon: the same with a factor in place of an amount (Zitzler et al. 2003); 1 when the fronts
    /// are equal. What is maximised is multiplied by it, what is minimised divided. Undefined unless every value is
    /// above 0; it is meant for values in their own unit.
    public OptionalDouble multiplicativeEpsilon() {
        if (!approximation.arePositive() || !reference.arePositive()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Math.exp(epsilon(approximation.logarithms(), reference.logarithms())));
    }

    private static double average(FiniteColumns from, FiniteColumns to, double power) {
        if (!(power > 0)) {
            throw new IllegalArgumentException("the power must be above 0, was " + power);
        }
        double[][] starts = from.lessIsBetter();
        BoxTree tree = new BoxTree(to.lessIsBetter());
        double sum = 0;
        for (int i = 0; i < starts[0].length; i++) {
            double squared = tree.least(row(starts, i), Separation.SQUARED_DISTANCE, 0);
            sum += Math.pow(squared, power / 2);
        }
        return Math.pow(sum, 1 / power) / starts[0].length;
    }

    /// The largest, over the reference, of the least shortfall of any point of the approximation.
    private static double epsilon(double[][] approximation, double[][] reference) {
        BoxTree tree = new BoxTree(approximation);
        double epsilon = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < reference[0].length; i++) {
            epsilon = Math.max(epsilon, tree.least(row(reference, i), Separation.SHORTFALL, epsilon));
        }
        return epsilon;
    }

    private static double[] row(double[][] columns, int i) {
        double[] row = new double[columns.length];
        for (int k = 0; k < row.length; k++) {
            row[k] = columns[k][i];
        }
        return row;
    }
}
