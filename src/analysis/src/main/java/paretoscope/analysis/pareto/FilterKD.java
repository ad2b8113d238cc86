package paretoscope.analysis.pareto;

import java.util.Arrays;

/// The first pass over three or more large columns: a handful of a sample's points, chosen so that together they
/// dominate most of the sample, are held against every point.
final class FilterKD {
    private static final int WORTHWHILE = 4_096;
    private static final int SAMPLE = 1_024;
    private static final int STRONG = 16;

    private final PointSet points;
    private final int objectives;
    private final double[] signs;

    private FilterKD(PointSet points) {
        this.points = points;
        objectives = points.objectives();
        signs = new double[objectives];
        Arrays.setAll(signs, points::sign);
    }

    static Candidates candidates(PointSet points) {
        Candidates all = Candidates.all(points);
        if (points.size() < WORTHWHILE) {
            return all;
        }
        FilterKD filter = new FilterKD(points);
        double[] strong = filter.strong(Sample.rows(points, SAMPLE));
        return new Candidates(filter.sift(all.rows(), strong), all.excluded());
    }

    /// Up to [#STRONG] points, one after another: each dominates the most of what those before it left of the sample.
    private double[] strong(int[] sample) {
        int[] left = sample.clone();
        int remaining = left.length;
        double[] strong = new double[STRONG * objectives];
        for (int chosen = 0; chosen < STRONG; chosen++) {
            double[] best = new double[objectives];
            int most = 0;
            for (int row : sample) {
                double[] point = signed(row);
                int dominated = remaining - sift(left, remaining, point, new int[remaining]);
                if (dominated > most) {
                    most = dominated;
                    best = point;
                }
            }
            if (most * 64 < sample.length) {
                return Arrays.copyOf(strong, chosen * objectives);
            }
            System.arraycopy(best, 0, strong, chosen * objectives, objectives);
            remaining = sift(left, remaining, best, left);
        }
        return strong;
    }

    private int[] sift(int[] rows, double[] strong) {
        if (strong.length == 0) {
            return rows;
        }
        int[] kept = new int[rows.length];
        int count = sift(rows, rows.length, strong, kept);
        return Arrays.copyOf(kept, count);
    }

    private int sift(int[] rows, int count, double[] strong, int[] kept) {
        double[] values = new double[objectives];
        int end = 0;
        for (int i = 0; i < count; i++) {
            int row = rows[i];
            for (int k = 0; k < objectives; k++) {
                values[k] = signs[k] * points.value(row, k);
            }
            if (!dominated(values, strong)) {
                kept[end++] = row;
            }
        }
        return end;
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

    private double[] signed(int row) {
        double[] values = points.point(row);
        for (int k = 0; k < objectives; k++) {
            values[k] *= signs[k];
        }
        return values;
    }
}
