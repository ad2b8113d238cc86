package paretoscope.analysis.pareto;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Any number of objectives: in lexicographic order a point can only be dominated by an earlier one, so it is held
/// against the trees of those already placed (efficient non-dominated sort, Zhang et al. 2015, with the trees of
/// Gustavsson & Syberfeldt 2018).
final class SweepKD {
    private SweepKD() {}

    /// The non-dominated among comparable rows, in lexicographic order.
    static int[] front(PointSet points, int[] rows) {
        int[] ordered = LexicographicOrder.of(points, rows);
        NonDominatedTree front = new NonDominatedTree(laterColumns(points, ordered));
        int[] kept = new int[ordered.length];
        int count = 0;
        for (int i = 0; i < ordered.length; i++) {
            if (i > 0 && LexicographicOrder.equal(points, ordered[i - 1], ordered[i])) {
                if (count > 0 && kept[count - 1] == ordered[i - 1]) {
                    kept[count++] = ordered[i];
                }
            } else if (!front.dominates(i)) {
                front.add(i);
                kept[count++] = ordered[i];
            }
        }
        return Arrays.copyOf(kept, count);
    }

    /// Layer of each position of `ordered`, which is in lexicographic order. What a layer does not dominate no later
    /// layer dominates either, so the first such layer is found by bisection.
    static int[] layers(PointSet points, int[] ordered) {
        double[][] columns = laterColumns(points, ordered);
        List<NonDominatedTree> trees = new ArrayList<>();
        int[] layers = new int[ordered.length];
        for (int i = 0; i < ordered.length; i++) {
            if (i > 0 && LexicographicOrder.equal(points, ordered[i - 1], ordered[i])) {
                layers[i] = layers[i - 1];
                continue;
            }
            int layer = firstNotDominating(trees, i);
            if (layer == trees.size()) {
                trees.add(new NonDominatedTree(columns));
            }
            trees.get(layer).add(i);
            layers[i] = layer;
        }
        return layers;
    }

    private static int firstNotDominating(List<NonDominatedTree> trees, int row) {
        int low = 0;
        int high = trees.size();
        while (low < high) {
            int middle = low + high >>> 1;
            if (trees.get(middle).dominates(row)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The objectives after the first, less as better, in the order of the sweep.
    private static double[][] laterColumns(PointSet points, int[] ordered) {
        double[][] columns = new double[points.objectives() - 1][ordered.length];
        for (int k = 0; k < columns.length; k++) {
            double[] from = points.column(k + 1);
            double sign = points.sign(k + 1);
            for (int i = 0; i < ordered.length; i++) {
                columns[k][i] = sign * from[ordered[i]];
            }
        }
        return columns;
    }
}
