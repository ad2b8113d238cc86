package paretoscope.analysis.pareto;

import java.util.Arrays;

/// Points in a balanced k-d tree of bounding boxes, to find the one with the least separation from a query without
/// looking at all of them.
final class BoxTree {
    private static final int LEAF = 8;

    private final int dimensions;
    private final double[] coordinates;
    private final int size;
    private final double[] lower;
    private final double[] upper;

    /// Takes the points as columns, all of the same length and with at least one point.
    BoxTree(double[]... columns) {
        dimensions = columns.length;
        size = columns[0].length;
        int nodes = 4 * Integer.highestOneBit(Math.max(1, size / LEAF));
        lower = new double[nodes * dimensions];
        upper = new double[nodes * dimensions];
        int[] rows = new int[size];
        Arrays.setAll(rows, i -> i);
        build(columns, rows, 1, 0, size);
        coordinates = new double[size * dimensions];
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < dimensions; k++) {
                coordinates[i * dimensions + k] = columns[k][rows[i]];
            }
        }
    }

    /// The least separation of any point from the query. The search may end early at a point no farther than `enough`.
    double least(double[] query, Separation separation, double enough) {
        return least(query, separation, enough, 1, 0, size, Double.POSITIVE_INFINITY);
    }

    private double least(double[] query, Separation separation, double enough, int node, int from, int to,
            double best) {
        if (to - from <= LEAF) {
            return leastOfLeaf(query, separation, from, to, best);
        }
        int middle = from + to >>> 1;
        double left = bound(query, separation, 2 * node);
        double right = bound(query, separation, 2 * node + 1);
        double found = best;
        boolean leftFirst = left <= right;
        if (Math.min(left, right) < found) {
            found = leftFirst
                    ? least(query, separation, enough, 2 * node, from, middle, found)
                    : least(query, separation, enough, 2 * node + 1, middle, to, found);
        }
        if (found > enough && Math.max(left, right) < found) {
            found = leftFirst
                    ? least(query, separation, enough, 2 * node + 1, middle, to, found)
                    : least(query, separation, enough, 2 * node, from, middle, found);
        }
        return found;
    }

    private double bound(double[] query, Separation separation, int node) {
        return separation.ofBox(lower, upper, node * dimensions, query);
    }

    private double leastOfLeaf(double[] query, Separation separation, int from, int to, double best) {
        double least = best;
        for (int i = from; i < to; i++) {
            least = Math.min(least, separation.ofBox(coordinates, coordinates, i * dimensions, query));
        }
        return least;
    }

    private void build(double[][] columns, int[] rows, int node, int from, int to) {
        int widest = box(columns, rows, node, from, to);
        if (to - from <= LEAF) {
            return;
        }
        int middle = from + to >>> 1;
        int[] range = Arrays.copyOfRange(rows, from, to);
        PackedOrder order = PackedOrder.of(columns[widest], 1.0, range);
        for (int i = 0; i < range.length; i++) {
            rows[from + i] = order.row(i);
        }
        build(columns, rows, 2 * node, from, middle);
        build(columns, rows, 2 * node + 1, middle, to);
    }

    private int box(double[][] columns, int[] rows, int node, int from, int to) {
        int widest = 0;
        int box = node * dimensions;
        for (int k = 0; k < dimensions; k++) {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int i = from; i < to; i++) {
                least = Math.min(least, columns[k][rows[i]]);
                most = Math.max(most, columns[k][rows[i]]);
            }
            lower[box + k] = least;
            upper[box + k] = most;
            if (most - least > upper[box + widest] - lower[box + widest]) {
                widest = k;
            }
        }
        return widest;
    }
}
