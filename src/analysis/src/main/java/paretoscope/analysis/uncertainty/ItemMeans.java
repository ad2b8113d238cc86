package paretoscope.analysis.uncertainty;

import java.util.Arrays;
import java.util.List;

/// Means of all configurations under given item counts, for a block of resamples at a time: the items are read once per
/// block, and each row is added, times its count, to the sums of every resample.
final class ItemMeans {
    private final List<TaskItems> tasks;
    private final int width;
    private final int[] tasksWithValues;
    private final double[][] sums;
    private final double[][] weights;
    private final double[][] totals;

    ItemMeans(List<TaskItems> tasks, int block) {
        this.tasks = tasks;
        width = tasks.getFirst().valued().length;
        tasksWithValues = new int[width];
        for (TaskItems task : tasks) {
            for (int at = 0; at < width; at++) {
                tasksWithValues[at] += task.valued()[at] ? 1 : 0;
            }
        }
        sums = new double[block][width];
        weights = new double[block][width];
        totals = new double[block][width];
    }

    /// One array of means per resample, overwritten by the next call; NaN where the draw holds no value for a task that
    /// the configuration has values in. In each resample a task's counts add up to its number of items.
    double[][] of(int[][] counts, int resamples) {
        for (int r = 0; r < resamples; r++) {
            Arrays.fill(totals[r], 0);
        }
        for (TaskItems task : tasks) {
            sum(task, counts, resamples);
            for (int r = 0; r < resamples; r++) {
                addMeans(task, r);
            }
        }
        for (int r = 0; r < resamples; r++) {
            for (int at = 0; at < width; at++) {
                totals[r][at] = rounded(totals[r][at] / tasksWithValues[at]);
            }
        }
        return totals;
    }

    private void sum(TaskItems task, int[][] counts, int resamples) {
        for (int r = 0; r < resamples; r++) {
            Arrays.fill(sums[r], 0);
            Arrays.fill(weights[r], task.complete() ? task.size() : 0);
        }
        for (int i = 0; i < task.size(); i++) {
            for (int r = 0; r < resamples; r++) {
                int count = counts[r][task.start() + i];
                if (count > 0) {
                    addTimes(sums[r], count, task.values()[i]);
                    if (!task.complete()) {
                        addTimes(weights[r], count, task.known()[i]);
                    }
                }
            }
        }
    }

    private static void addTimes(double[] sums, double count, double[] row) {
        for (int at = 0; at < sums.length; at++) {
            sums[at] += count * row[at];
        }
    }

    private void addMeans(TaskItems task, int r) {
        for (int at = 0; at < width; at++) {
            if (task.valued()[at]) {
                totals[r][at] += sums[r][at] / weights[r][at];
            }
        }
    }

    /// To 40 binary digits. Two configurations with the same score in exact arithmetic must tie, and sums of fractions
    /// taken over different items differ in the last digits.
    static double rounded(double value) {
        return Double.longBitsToDouble(Double.doubleToLongBits(value) + 0x800L & -0x1000L);
    }
}
