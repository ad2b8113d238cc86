package paretoscope.analysis.pareto;

/// The union of boxes at the origin in five or more dimensions: the sum of what each box contributes to those that reach
/// farther in the last dimension. Clipped to the box those are all equally far there, so each contribution is a slice of
/// one dimension less (WFG with slicing: While, Bradstreet & Barone 2012).
final class SlicedVolume {
    private SlicedVolume() {}

    static double of(double[][] extents) {
        int slices = extents.length - 1;
        int[] order = DominatedVolume.descending(extents[slices]);
        LimitSet limits = new LimitSet(slices, order.length);
        double volume = 0;
        for (int i = 0; i < order.length; i++) {
            double[] corner = corner(extents, order[i], slices);
            limits.clear();
            for (int j = 0; j < i; j++) {
                limits.addClipped(extents, order[j], corner);
            }
            volume += extents[slices][order[i]] * exclusive(corner, limits);
        }
        return volume;
    }

    /// The volume of a box less what the others, clipped to it, cover of it.
    static double exclusive(double[] corner, LimitSet limits) {
        double whole = 1;
        for (double extent : corner) {
            whole *= extent;
        }
        return limits.isEmpty() ? whole : whole - DominatedVolume.of(limits.columns());
    }

    static double[] corner(double[][] extents, int row, int dimensions) {
        double[] corner = new double[dimensions];
        for (int k = 0; k < dimensions; k++) {
            corner[k] = extents[k][row];
        }
        return corner;
    }
}
