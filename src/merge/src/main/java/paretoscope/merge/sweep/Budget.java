package paretoscope.merge.sweep;

/// How many coefficient vectors a sweep may pay for.
///
/// @param evaluations for the design and, where there are any, the rounds after it
/// @param reevaluations for points of the predicted front
public record Budget(int evaluations, int reevaluations) {
    /// More is a slip of the keyboard.
    public static final int MOST = 1_000_000;

    public Budget {
        if (evaluations < 1 || evaluations > MOST || reevaluations < 0 || reevaluations > MOST) {
            throw new IllegalArgumentException("a budget of " + evaluations + " evaluations and " + reevaluations
                    + " re-evaluations; at least 1 and 0 are needed, and at most " + MOST);
        }
    }

    /// Twice the unknowns of a quadratic surrogate over so many coefficients, and half the unknowns again for the
    /// predicted front.
    public static Budget standard(int coefficients) {
        int unknowns = (coefficients + 1) * (coefficients + 2) / 2;
        return new Budget(2 * unknowns, (unknowns + 1) / 2);
    }

    public int total() {
        return evaluations + reevaluations;
    }
}
