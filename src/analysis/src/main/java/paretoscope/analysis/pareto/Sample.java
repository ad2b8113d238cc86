package paretoscope.analysis.pareto;

import java.util.Arrays;

/// A few rows of a large point set, evenly spaced.
final class Sample {
    private Sample() {}

    /// At most `count` comparable rows.
    static int[] rows(PointSet points, int count) {
        int[] rows = new int[count];
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int row = (int) ((i + 0.5) * points.size() / count);
            if (points.isComparable(row)) {
                rows[kept++] = row;
            }
        }
        return Arrays.copyOf(rows, kept);
    }
}
