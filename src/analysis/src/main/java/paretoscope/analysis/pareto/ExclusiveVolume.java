package paretoscope.analysis.pareto;

/// What one box at the origin covers that no other does.
final class ExclusiveVolume {
    private ExclusiveVolume() {}

    static double of(double[][] extents, int row) {
        int dimensions = extents.length;
        double[] corner = SlicedVolume.corner(extents, row, dimensions);
        LimitSet limits = new LimitSet(dimensions, extents[0].length);
        for (int other = 0; other < extents[0].length; other++) {
            if (other != row) {
                limits.addClipped(extents, other, corner);
            }
        }
        return SlicedVolume.exclusive(corner, limits);
    }
}
