package paretoscope.analysis.pareto;

import java.util.Arrays;

/// Boxes clipped to one of them, without those that others contain: the "limit set" of WFG.
final class LimitSet {
    private final int dimensions;
    private final double[] rows;
    private int size;

    LimitSet(int dimensions, int capacity) {
        this.dimensions = dimensions;
        rows = new double[dimensions * (capacity + 1)];
    }

    void clear() {
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /// Adds the box in `row` of `extents` clipped to `corner`, unless it is contained in one already here; takes out
    /// those it contains.
    void addClipped(double[][] extents, int row, double[] corner) {
        int fresh = size * dimensions;
        for (int k = 0; k < dimensions; k++) {
            rows[fresh + k] = Math.min(extents[k][row], corner[k]);
        }
        int kept = 0;
        for (int i = 0; i < size; i++) {
            int at = i * dimensions;
            if (contains(at, fresh)) {
                return;
            }
            if (!contains(fresh, at)) {
                System.arraycopy(rows, at, rows, kept * dimensions, dimensions);
                kept++;
            }
        }
        System.arraycopy(rows, fresh, rows, kept * dimensions, dimensions);
        size = kept + 1;
    }

    double[][] columns() {
        double[][] columns = new double[dimensions][size];
        for (int k = 0; k < dimensions; k++) {
            int dimension = k;
            Arrays.setAll(columns[k], i -> rows[i * dimensions + dimension]);
        }
        return columns;
    }

    private boolean contains(int outer, int inner) {
        for (int k = 0; k < dimensions; k++) {
            if (rows[outer + k] < rows[inner + k]) {
                return false;
            }
        }
        return true;
    }
}
