package paretoscope.analysis.pareto;

import java.util.Arrays;

/// The volume of a union of boxes that all have one corner at the origin and the other at a point with positive
/// coordinates, given as columns.
final class DominatedVolume {
    private DominatedVolume() {}

    static double of(double[][] extents) {
        return switch (extents.length) {
            case 1 -> Arrays.stream(extents[0]).max().orElse(0);
            case 2 -> area(extents[0], extents[1]);
            case 3 -> Volume3D.of(extents);
            case 4 -> Volume4D.of(extents);
            default -> SlicedVolume.of(extents);
        };
    }

    /// Rows from the largest to the smallest value of a column.
    static int[] descending(double[] column) {
        int[] rows = new int[column.length];
        Arrays.setAll(rows, i -> i);
        PackedOrder order = PackedOrder.of(column, Sense.MAXIMISE.sign(), rows);
        int[] descending = new int[rows.length];
        Arrays.setAll(descending, order::row);
        return descending;
    }

    private static double area(double[] widths, double[] heights) {
        double area = 0;
        double height = 0;
        for (int row : descending(widths)) {
            if (heights[row] > height) {
                area += widths[row] * (heights[row] - height);
                height = heights[row];
            }
        }
        return area;
    }
}
