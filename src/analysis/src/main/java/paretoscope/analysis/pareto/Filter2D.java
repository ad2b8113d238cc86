package paretoscope.analysis.pareto;

import java.util.Arrays;

/// The first pass over two large columns: what one strong point of a sample dominates is dropped in a single scan, what
/// is left is held against the sample's whole front, and only the rest is ever sorted.
final class Filter2D {
    private static final int WORTHWHILE = 4_096;
    private static final int SAMPLE = 2_048;
    private static final int BLOCK = 4_096;

    private final PointSet points;
    private final double[] stairFirst;
    private final double[] stairSecond;
    private int[] rows = new int[BLOCK];
    private int kept;
    private int[] excluded = new int[16];
    private int unknown;

    private Filter2D(PointSet points, int[] sampleFront) {
        this.points = points;
        stairFirst = signed(0, sampleFront);
        stairSecond = signed(1, sampleFront);
    }

    static Candidates candidates(PointSet points) {
        if (points.size() < WORTHWHILE) {
            return Candidates.all(points);
        }
        int[] sample = Sample.rows(points, SAMPLE);
        int[] front = Sweep2D.front(points, sample);
        if (front.length * 4 > sample.length) {
            return Candidates.all(points);
        }
        return new Filter2D(points, front).scan(sample);
    }

    private Candidates scan(int[] sample) {
        int strongest = strongest(sample);
        for (int from = 0; from < points.size(); from += BLOCK) {
            if (rows.length < kept + BLOCK) {
                rows = Arrays.copyOf(rows, rows.length * 2);
            }
            int end = survivors(from, Math.min(points.size(), from + BLOCK), strongest);
            sift(end);
        }
        return new Candidates(Arrays.copyOf(rows, kept), Arrays.copyOf(excluded, unknown));
    }

    /// The step of the sample's front that dominates most of the sample.
    private int strongest(int[] sample) {
        double[] first = signed(0, sample);
        double[] second = signed(1, sample);
        int strongest = 0;
        int most = -1;
        for (int step = 0; step < stairFirst.length; step++) {
            int dominated = 0;
            for (int i = 0; i < sample.length; i++) {
                dominated += first[i] > stairFirst[step] & second[i] > stairSecond[step] ? 1 : 0;
            }
            if (dominated > most) {
                most = dominated;
                strongest = step;
            }
        }
        return strongest;
    }

    /// Appends the rows that the strongest step does not dominate; rows with NaN are among them, as no comparison with
    /// NaN holds.
    private int survivors(int from, int to, int strongest) {
        return append(points.column(0), points.sign(0), stairFirst[strongest], points.column(1), points.sign(1),
                stairSecond[strongest], from, to, rows, kept);
    }

    private static int append(double[] first, double firstSign, double firstBound, double[] second, double secondSign,
            double secondBound, int from, int to, int[] rows, int kept) {
        int end = kept;
        for (int i = from; i < to; i++) {
            if (!(firstSign * first[i] > firstBound && secondSign * second[i] > secondBound)) {
                rows[end++] = i;
            }
        }
        return end;
    }

    private void sift(int end) {
        double[] first = points.column(0);
        double firstSign = points.sign(0);
        double[] second = points.column(1);
        double secondSign = points.sign(1);
        for (int i = kept; i < end; i++) {
            int row = rows[i];
            double x = firstSign * first[row];
            double y = secondSign * second[row];
            if (x != x || y != y) {
                exclude(row);
            } else if (!dominated(x, y)) {
                rows[kept++] = row;
            }
        }
    }

    private boolean dominated(double x, double y) {
        int low = 0;
        int high = stairFirst.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (stairFirst[middle] <= x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int step = low - 1;
        return step >= 0 && (stairSecond[step] < y || stairSecond[step] == y && stairFirst[step] < x);
    }

    private void exclude(int row) {
        if (unknown == excluded.length) {
            excluded = Arrays.copyOf(excluded, unknown * 2);
        }
        excluded[unknown++] = row;
    }

    private double[] signed(int objective, int[] of) {
        double[] values = new double[of.length];
        double sign = points.sign(objective);
        double[] column = points.column(objective);
        for (int i = 0; i < of.length; i++) {
            values[i] = sign * column[of[i]];
        }
        return values;
    }
}
