package paretoscope.analysis.pareto;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The points of a set that no other point dominates: none is at least as good in every objective and better in one.
///
/// Exact duplicates are all on the front, or none is. Points with an unknown value are not comparable; they are listed
/// in `excluded` and counted nowhere else.
///
/// @param indices the front's rows, best first in the first objective, ties by the next, duplicates in order of row
/// @param comparable how many points of the set could be compared
/// @param excluded the rows with an unknown value, ascending (in the subset's order where a subset was asked for)
public record ParetoFront(Indices indices, int comparable, Indices excluded) {

    /// Two objectives take a linear pass and a sort of what it leaves; three O(n log n); more a k-d tree of the front.
    public static ParetoFront of(PointSet points) {
        Candidates candidates = Candidates.forFront(points);
        int[] front = front(points, candidates.rows());
        int comparable = points.size() - candidates.excluded().length;
        return new ParetoFront(Indices.owning(front), comparable, Indices.owning(candidates.excluded()));
    }

    /// The front of some rows alone; the result speaks of rows of the whole set.
    public static ParetoFront of(PointSet points, int... subset) {
        ParetoFront front = of(points.select(subset));
        return new ParetoFront(front.indices.through(subset), front.comparable, front.excluded.through(subset));
    }

    /// A front for each of the groups 0 to `groupCount − 1`, given every point's group.
    public static List<ParetoFront> perGroup(PointSet points, int[] groups, int groupCount) {
        if (groups.length != points.size()) {
            throw new IllegalArgumentException(groups.length + " group codes for " + points.size() + " points");
        }
        List<ParetoFront> fronts = new ArrayList<>(groupCount);
        for (int[] members : membersOf(groups, groupCount)) {
            fronts.add(of(points, members));
        }
        return List.copyOf(fronts);
    }

    public int size() {
        return indices.size();
    }

    /// Whether the row is on the front.
    public boolean contains(int row) {
        return indices.contains(row);
    }

    private static int[] front(PointSet points, int[] rows) {
        return switch (points.objectives()) {
            case 1 -> best(points, rows);
            case 2 -> Sweep2D.front(points, rows);
            case 3 -> Sweep3D.front(points, rows);
            default -> SweepKD.front(points, rows);
        };
    }

    private static int[] best(PointSet points, int[] rows) {
        Sense sense = points.sense(0);
        double[] column = points.column(0);
        int[] best = new int[rows.length];
        int kept = 0;
        for (int row : rows) {
            if (kept > 0 && sense.isBetter(column[row], column[best[0]])) {
                kept = 0;
            }
            if (kept == 0 || column[row] == column[best[0]]) {
                best[kept++] = row;
            }
        }
        return Arrays.copyOf(best, kept);
    }

    private static int[][] membersOf(int[] groups, int groupCount) {
        int[] sizes = new int[groupCount];
        for (int group : groups) {
            sizes[group]++;
        }
        int[][] members = new int[groupCount][];
        Arrays.setAll(members, group -> new int[sizes[group]]);
        int[] next = new int[groupCount];
        for (int row = 0; row < groups.length; row++) {
            members[groups[row]][next[groups[row]]++] = row;
        }
        return members;
    }
}
