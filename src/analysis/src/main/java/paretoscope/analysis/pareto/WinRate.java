package paretoscope.analysis.pareto;

/// How often one front beats another, value by value: over every point of the first, every point of the second and every
/// objective, the share of comparisons in which the first is better, a tie counting half.
///
/// Unlike the other measures it needs no unit and no reference; it does not see dominance, only single objectives.
///
/// @param share from 0 to 1; a half when the fronts are the same
/// @param comparisons how many values were compared, above 0; pairs with an unknown value are left out
public record WinRate(double share, long comparisons) {

    public static WinRate of(PointSet first, PointSet second) {
        if (!first.senses().equals(second.senses())) {
            throw new IllegalArgumentException(
                    "fronts of different senses: " + first.senses() + " and " + second.senses());
        }
        double won = 0;
        long comparisons = 0;
        for (int k = 0; k < first.objectives(); k++) {
            Sense sense = first.sense(k);
            for (double a : first.column(k)) {
                for (double b : second.column(k)) {
                    if (!Double.isNaN(a) && !Double.isNaN(b)) {
                        won += sense.isBetter(a, b) ? 1 : a == b ? 0.5 : 0;
                        comparisons++;
                    }
                }
            }
        }
        if (comparisons == 0) {
            throw new IllegalArgumentException("there is nothing to compare between the fronts");
        }
        return new WinRate(won / comparisons, comparisons);
    }
}
