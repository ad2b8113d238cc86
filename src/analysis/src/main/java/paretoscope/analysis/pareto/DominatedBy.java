package paretoscope.analysis.pareto;

import java.util.Arrays;

/// Why a point is not on the front: the points that dominate it.
///
/// @param point the row asked about
/// @param dominators the rows that are no worse in every objective and better in one, ascending; none for a point on the
///         front, and none for a point that is not comparable
public record DominatedBy(int point, Indices dominators) {

    public static DominatedBy of(PointSet points, int point) {
        int[] dominators = new int[points.size()];
        int count = 0;
        for (int i = 0; i < dominators.length; i++) {
            if (points.dominates(i, point)) {
                dominators[count++] = i;
            }
        }
        return new DominatedBy(point, Indices.owning(Arrays.copyOf(dominators, count)));
    }
}
