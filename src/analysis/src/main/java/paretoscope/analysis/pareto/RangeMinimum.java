package paretoscope.analysis.pareto;

/// The least of any stretch of an array in O(log n), from a balanced tree of minima.
final class RangeMinimum {
    private final int size;
    private final double[] tree;

    RangeMinimum(double[] values) {
        size = values.length;
        tree = new double[2 * size];
        System.arraycopy(values, 0, tree, size, size);
        for (int node = size - 1; node > 0; node--) {
            tree[node] = Math.min(tree[2 * node], tree[2 * node + 1]);
        }
    }

    /// The least from `from` up to, not including, `to`; positive infinity when there is nothing between.
    double between(int from, int to) {
        double least = Double.POSITIVE_INFINITY;
        int low = from + size;
        int high = to + size;
        while (low < high) {
            if ((low & 1) == 1) {
                least = Math.min(least, tree[low++]);
            }
            if ((high & 1) == 1) {
                least = Math.min(least, tree[--high]);
            }
            low >>= 1;
            high >>= 1;
        }
        return least;
    }
}
