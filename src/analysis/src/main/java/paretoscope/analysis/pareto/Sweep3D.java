package paretoscope.analysis.pareto;

import java.util.Arrays;

/// Three objectives in O(n log n): in lexicographic order, a point is dominated exactly when the staircase of the second
/// and third objective so far lies at or below it (Kung, Luccio & Preparata 1975).
final class Sweep3D {
    private final RankSet staircase;
    private final double[] thirdAt;

    private Sweep3D(int ranks) {
        staircase = new RankSet(ranks);
        thirdAt = new double[ranks];
    }

    /// The non-dominated among comparable rows, in lexicographic order.
    static int[] front(PointSet points, int[] rows) {
        int[] ordered = LexicographicOrder.of(points, rows);
        int[] ranks = DenseRanks.of(points.column(1), points.sign(1), ordered);
        double[] column = points.column(2);
        double sign = points.sign(2);
        Sweep3D sweep = new Sweep3D(ordered.length);
        int kept = 0;
        boolean previousKept = false;
        int previous = -1;
        for (int i = 0; i < ordered.length; i++) {
            int row = ordered[i];
            boolean duplicate = previous >= 0 && LexicographicOrder.equal(points, previous, row);
            boolean keep = duplicate ? previousKept : sweep.admit(ranks[i], sign * column[row]);
            if (keep) {
                ordered[kept++] = row;
            }
            previousKept = keep;
            previous = row;
        }
        return Arrays.copyOf(ordered, kept);
    }

    private boolean admit(int rank, double third) {
        int below = staircase.floor(rank);
        if (below >= 0 && thirdAt[below] <= third) {
            return false;
        }
        for (int above = staircase.ceiling(rank + 1); above >= 0; above = staircase.ceiling(above + 1)) {
            if (thirdAt[above] < third) {
                break;
            }
            staircase.remove(above);
        }
        staircase.add(rank);
        thirdAt[rank] = third;
        return true;
    }
}
