package paretoscope.analysis.pareto;

import java.util.Arrays;

/// A front without the points that differ by less than it is worth telling apart.
///
/// In order of cost, best first, a point is kept only if its quality beats the best kept so far by more than `atol`, and
/// no other point whose cost differs from its own by at most `rtol` of it has at least its quality. Of exact duplicates
/// the first is kept, and the others do not count against it.
///
/// @param indices the rows kept, in order of cost
/// @param excluded the rows with an unknown value, ascending
public record ToleranceFront(Indices indices, Indices excluded) {

    /// The first objective is the cost and the second the quality, each with its own sense.
    ///
    /// @param atol in units of the quality, at least 0
    /// @param rtol as a share of the point's own cost, at least 0
    public static ToleranceFront of(PointSet points, double atol, double rtol) {
        if (points.objectives() != 2) {
            throw new IllegalArgumentException("a tolerance front needs two objectives, got " + points.objectives());
        }
        if (!(atol >= 0) || !(rtol >= 0)) {
            throw new IllegalArgumentException("tolerances must not be negative, got " + atol + " and " + rtol);
        }
        Candidates candidates = Candidates.all(points);
        int[] ordered = LexicographicOrder.of(points, candidates.rows());
        int[] kept = new Rule(points, ordered, atol, rtol).kept();
        return new ToleranceFront(Indices.owning(kept), Indices.owning(candidates.excluded()));
    }

    private static final class Rule {
        private final PointSet points;
        private final int[] ordered;
        private final double atol;
        private final double rtol;
        private final double[] costs;
        private final double[] losses;
        private final RangeMinimum leastLoss;

        Rule(PointSet points, int[] ordered, double atol, double rtol) {
            this.points = points;
            this.ordered = ordered;
            this.atol = atol;
            this.rtol = rtol;
            costs = signed(0);
            losses = signed(1);
            leastLoss = new RangeMinimum(losses);
        }

        int[] kept() {
            int[] kept = new int[ordered.length];
            int count = 0;
            double best = Double.NaN;
            int to;
            for (int from = 0; from < ordered.length; from = to) {
                to = endOfDuplicates(from);
                boolean beats = count == 0 || losses[from] < best && best - losses[from] > atol;
                if (beats && !hasRival(from, to)) {
                    kept[count++] = ordered[from];
                    best = losses[from];
                }
            }
            return Arrays.copyOf(kept, count);
        }

        private int endOfDuplicates(int from) {
            int to = from + 1;
            while (to < ordered.length && LexicographicOrder.equal(points, ordered[from], ordered[to])) {
                to++;
            }
            return to;
        }

        private boolean hasRival(int from, int to) {
            int low = firstWithin(from);
            int high = firstBeyond(to);
            return leastLoss.between(low, from) <= losses[from] && low < from
                    || leastLoss.between(to, high) <= losses[from] && to < high;
        }

        private int firstWithin(int at) {
            int low = 0;
            int high = at;
            while (low < high) {
                int middle = low + high >>> 1;
                if (isNear(middle, at)) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return low;
        }

        private int firstBeyond(int at) {
            int low = at;
            int high = ordered.length;
            while (low < high) {
                int middle = low + high >>> 1;
                if (isNear(middle, at - 1)) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        private boolean isNear(int other, int at) {
            return costs[other] == costs[at] || Math.abs(costs[other] - costs[at]) <= rtol * Math.abs(costs[at]);
        }

        private double[] signed(int objective) {
            double[] values = new double[ordered.length];
            Arrays.setAll(values, i -> points.sign(objective) * points.value(ordered[i], objective));
            return values;
        }
    }
}
