package paretoscope.analysis.pareto;

import java.util.Arrays;

/// The front of two objectives as it grows from the best in the first objective on: each step is better in the second.
final class Staircase {
    /// Values looked up in one go: few enough for the nearest cache, enough for the processor to fetch many at once.
    private static final int BLOCK = 2_048;

    private final PackedOrder order;
    private final int[] steps;
    private int kept;
    private int last = -1;
    private double best = Double.POSITIVE_INFINITY;

    Staircase(PackedOrder order) {
        this.order = order;
        steps = new int[order.size()];
    }

    /// The rows on the front, given the second objective's column and the sign that makes less better.
    int[] under(double[] second, double sign) {
        double[] values = new double[Math.min(BLOCK, order.size())];
        for (int from = 0; from < order.size(); from += BLOCK) {
            int size = Math.min(BLOCK, order.size() - from);
            order.lookUp(from, size, second, sign, values);
            if (isClimb(from, size, values)) {
                appendAll(from, size, values);
            } else {
                climb(from, size, values);
            }
        }
        return kept == steps.length ? steps : Arrays.copyOf(steps, kept);
    }

    /// Whether every row of the block is a step of its own, as in a set that is all front: counted without branches.
    private boolean isClimb(int from, int size, double[] values) {
        int others = values[0] < best && !(kept > 0 && order.tied(last, from)) ? 0 : 1;
        for (int i = 1; i < size; i++) {
            others += values[i] < values[i - 1] ? 0 : 1;
        }
        return others == 0 && order.allApart(from, size);
    }

    private void appendAll(int from, int size, double[] values) {
        order.rows(from, size, steps, kept);
        kept += size;
        last = from + size - 1;
        best = values[size - 1];
    }

    /// In local variables, which stay in the processor's registers over the whole block.
    private void climb(int from, int size, double[] values) {
        int count = kept;
        int step = last;
        double lowest = best;
        for (int i = 0; i < size; i++) {
            double value = values[i];
            int at = from + i;
            if (count > 0 && (value > lowest || value == lowest && !order.tied(step, at))) {
                continue;
            }
            if (value < lowest && count > 0 && order.tied(step, at)) {
                count = withoutTies(count, at);
            }
            steps[count++] = order.row(at);
            step = at;
            lowest = value;
        }
        kept = count;
        last = step;
        best = lowest;
    }

    /// A tie in the first objective that is better in the second dominates those kept so far of the tie.
    private int withoutTies(int count, int at) {
        int left = count;
        while (left > 0 && order.holdsSame(steps[left - 1], at)) {
            left--;
        }
        return left;
    }
}
