package paretoscope.analysis.pareto;

/// The union of boxes at the origin in three dimensions, O(n log n): sweep down the third coordinate, keep the staircase
/// of the first two, and the area under it (Fonseca, Paquete & López-Ibáñez 2006).
final class Volume3D {
    private final double[] widths;
    private final double[] heights;
    private final int[] ranks;
    private final int[] rowAt;
    private final RankSet staircase;

    private Volume3D(double[] widths, double[] heights) {
        this.widths = widths;
        this.heights = heights;
        rowAt = DominatedVolume.descending(widths);
        ranks = new int[rowAt.length];
        for (int rank = 0; rank < rowAt.length; rank++) {
            ranks[rowAt[rank]] = rank;
        }
        staircase = new RankSet(rowAt.length);
    }

    static double of(double[][] extents) {
        return new Volume3D(extents[0], extents[1]).sweep(extents[2]);
    }

    private double sweep(double[] depths) {
        double volume = 0;
        double area = 0;
        double depth = 0;
        for (int row : DominatedVolume.descending(depths)) {
            volume += area * (depth - depths[row]);
            depth = depths[row];
            area += place(row);
        }
        return volume + area * depth;
    }

    /// Puts a step on the staircase, takes off the steps it covers, and returns the area gained. Ranks run from wide to
    /// narrow, so the steps' heights rise with the rank.
    private double place(int row) {
        int wider = staircase.floor(ranks[row]);
        double height = wider < 0 ? 0 : heights[rowAt[wider]];
        if (height >= heights[row]) {
            return 0;
        }
        double gained = 0;
        double width = widths[row];
        int narrower = staircase.ceiling(ranks[row]);
        while (narrower >= 0 && heights[rowAt[narrower]] <= heights[row]) {
            int covered = rowAt[narrower];
            gained += (width - widths[covered]) * (heights[row] - height);
            width = widths[covered];
            height = heights[covered];
            staircase.remove(narrower);
            narrower = staircase.ceiling(narrower + 1);
        }
        double end = narrower < 0 ? 0 : widths[rowAt[narrower]];
        staircase.add(ranks[row]);
        return gained + (width - end) * (heights[row] - height);
    }
}
