package paretoscope.analysis.pareto;

import java.util.Arrays;

/// What is left of a point set after a first look: the rows that may be on the front, and those with an unknown value.
/// Both ascend.
record Candidates(int[] rows, int[] excluded) {
    private static final int[] NONE = {};

    /// Every comparable row.
    static Candidates all(PointSet points) {
        return points.isComparable() ? new Candidates(everyRow(points.size()), NONE) : comparable(points);
    }

    private static int[] everyRow(int size) {
        int[] rows = new int[size];
        for (int i = 0; i < size; i++) {
            rows[i] = i;
        }
        return rows;
    }

    private static Candidates comparable(PointSet points) {
        int[] rows = new int[points.size()];
        int[] excluded = new int[points.size()];
        int comparable = 0;
        int unknown = 0;
        for (int i = 0; i < rows.length; i++) {
            if (points.isComparable(i)) {
                rows[comparable++] = i;
            } else {
                excluded[unknown++] = i;
            }
        }
        return new Candidates(Arrays.copyOf(rows, comparable), Arrays.copyOf(excluded, unknown));
    }

    /// The comparable rows that a first pass does not already find dominated. Most of a large cloud is dominated by a
    /// few of its points, so a sample's front removes nearly everything before anything is sorted.
    static Candidates forFront(PointSet points) {
        return switch (points.objectives()) {
            case 1 -> all(points);
            case 2 -> Filter2D.candidates(points);
            default -> FilterKD.candidates(points);
        };
    }
}
