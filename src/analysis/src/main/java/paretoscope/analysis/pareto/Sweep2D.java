package paretoscope.analysis.pareto;

import java.util.Arrays;

/// Two objectives: one pass in order of the first finds the front and, with a binary search, every layer.
final class Sweep2D {
    private Sweep2D() {}

    /// The non-dominated among comparable rows, best first in the first objective.
    static int[] front(PointSet points, int[] rows) {
        return new Staircase(PackedOrder.of(points.column(0), points.sign(0), rows)).under(points.column(1),
                points.sign(1));
    }

    /// The area that comparable rows dominate up to a reference: a strip for each step of the staircase, from the best in
    /// the first objective on. Dominated rows add nothing, so that the front need not be found first.
    static double area(PointSet points, int[] rows, double firstReference, double secondReference) {
        PackedOrder order = PackedOrder.of(points.column(0), points.sign(0), rows);
        double[] first = points.column(0);
        double firstSign = points.sign(0);
        double[] second = points.column(1);
        double secondSign = points.sign(1);
        double limit = firstSign * firstReference;
        double best = secondSign * secondReference;
        double area = 0;
        for (int i = 0; i < rows.length; i++) {
            int row = order.row(i);
            double width = limit - firstSign * first[row];
            if (!(width > 0)) {
                break;
            }
            double value = secondSign * second[row];
            if (value < best) {
                area += width * (best - value);
                best = value;
            }
        }
        return area;
    }

    /// Layer of each position of `ordered`, which is in lexicographic order: the first layer whose best second value so
    /// far is worse than the point's own.
    static int[] layers(PointSet points, int[] ordered) {
        int last = points.objectives() - 1;
        double[] column = points.column(last);
        double sign = points.sign(last);
        int[] layers = new int[ordered.length];
        double[] bests = new double[ordered.length];
        int count = 0;
        for (int i = 0; i < ordered.length; i++) {
            if (i > 0 && LexicographicOrder.equal(points, ordered[i - 1], ordered[i])) {
                layers[i] = layers[i - 1];
                continue;
            }
            double value = sign * column[ordered[i]];
            int layer = firstWorseThan(value, bests, count);
            bests[layer] = value;
            layers[i] = layer;
            count = Math.max(count, layer + 1);
        }
        return layers;
    }

    private static int firstWorseThan(double value, double[] ascending, int count) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = low + high >>> 1;
            if (ascending[middle] > value) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
