package paretoscope.analysis.pareto;

import java.util.Arrays;

/// The first pass over three or more large columns: a few strong points of a sample are held against every point.
final class FilterKD {
    private static final int WORTHWHILE = 8_192;
    private static final int LARGEST_SAMPLE = 1_024;
    private static final int POINTS_PER_SAMPLE = 64;

    private FilterKD() {}

    static Candidates candidates(PointSet points) {
        Candidates all = Candidates.all(points);
        if (points.size() < WORTHWHILE) {
            return all;
        }
        int size = Math.min(LARGEST_SAMPLE, points.size() / POINTS_PER_SAMPLE);
        double[] strong = StrongPoints.of(points, Sample.rows(points, size));
        return strong.length == 0 ? all : new Candidates(sift(points, all.rows(), strong), all.excluded());
    }

    private static int[] sift(PointSet points, int[] rows, double[] strong) {
        int objectives = points.objectives();
        double[][] columns = new double[objectives][];
        Arrays.setAll(columns, points::column);
        double[] signs = new double[objectives];
        Arrays.setAll(signs, points::sign);
        double[] values = new double[objectives];
        int[] kept = new int[rows.length];
        int count = 0;
        for (int row : rows) {
            for (int k = 0; k < objectives; k++) {
                values[k] = signs[k] * columns[k][row];
            }
            if (!dominated(values, strong)) {
                kept[count++] = row;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    /// Strictly worse in every objective: enough for a first pass, and it never drops a duplicate.
    private static boolean dominated(double[] values, double[] strong) {
        for (int at = 0; at < strong.length; at += values.length) {
            int k = 0;
            while (k < values.length && strong[at + k] < values[k]) {
                k++;
            }
            if (k == values.length) {
                return true;
            }
        }
        return false;
    }
}
