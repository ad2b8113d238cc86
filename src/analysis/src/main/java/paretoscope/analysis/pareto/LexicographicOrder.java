package paretoscope.analysis.pareto;

import java.util.Arrays;

/// Rows ordered by the first objective, ties by the second, and so on, best first; exact duplicates stay in the order
/// given. In this order no row is dominated by a later one.
final class LexicographicOrder {
    private static final int SHORT = 12;

    private final PointSet points;
    private final int[] rows;

    private LexicographicOrder(PointSet points, int[] rows) {
        this.points = points;
        this.rows = rows;
    }

    /// The rows must be comparable.
    static int[] of(PointSet points, int[] rows) {
        int[] ordered = rows.clone();
        new LexicographicOrder(points, ordered).sort(0, ordered.length, 0);
        return ordered;
    }

    static boolean equal(PointSet points, int a, int b) {
        for (int k = 0; k < points.objectives(); k++) {
            if (points.value(a, k) != points.value(b, k)) {
                return false;
            }
        }
        return true;
    }

    private void sort(int from, int to, int objective) {
        if (to - from <= SHORT) {
            insertionSort(from, to, objective);
            return;
        }
        int[] range = Arrays.copyOfRange(rows, from, to);
        PackedOrder order = PackedOrder.of(points.column(objective), points.sign(objective), range);
        for (int i = 0; i < range.length; i++) {
            rows[from + i] = order.row(i);
        }
        if (objective + 1 < points.objectives()) {
            sortTies(order, from, objective + 1);
        }
    }

    private void sortTies(PackedOrder order, int offset, int objective) {
        int from = 0;
        for (int to = 1; to <= order.size(); to++) {
            if (to == order.size() || !order.tied(from, to)) {
                if (to - from > 1) {
                    sort(offset + from, offset + to, objective);
                }
                from = to;
            }
        }
    }

    private void insertionSort(int from, int to, int objective) {
        for (int i = from + 1; i < to; i++) {
            int moving = rows[i];
            int j = i;
            while (j > from && precedes(moving, rows[j - 1], objective)) {
                rows[j] = rows[j - 1];
                j--;
            }
            rows[j] = moving;
        }
    }

    private boolean precedes(int a, int b, int objective) {
        for (int k = objective; k < points.objectives(); k++) {
            double va = points.value(a, k);
            double vb = points.value(b, k);
            if (va != vb) {
                return points.sense(k).isBetter(va, vb);
            }
        }
        return false;
    }
}
