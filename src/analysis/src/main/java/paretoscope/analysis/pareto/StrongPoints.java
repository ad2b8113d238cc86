package paretoscope.analysis.pareto;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A handful of points of a sample that together dominate most of it: each chosen for dominating the most of what those
/// before it left.
final class StrongPoints {
    private static final int CANDIDATES = 128;
    private static final int CHOSEN = 16;

    private final double[][] sample;
    private final long[] left;

    private StrongPoints(double[][] sample) {
        this.sample = sample;
        left = new long[(sample.length + 63) / 64];
        for (int i = 0; i < sample.length; i++) {
            left[i >> 6] |= 1L << i;
        }
    }

    /// Points with less as better, one after another in a flat array, the strongest first; empty when no point dominates
    /// enough of the sample to be worth asking.
    static double[] of(PointSet points, int[] sampleRows) {
        double[][] sample = new double[sampleRows.length][];
        Arrays.setAll(sample, i -> lessIsBetter(points, sampleRows[i]));
        PointSet selected = points.select(sampleRows);
        int[] all = new int[sampleRows.length];
        Arrays.setAll(all, i -> i);
        return new StrongPoints(sample).choose(SweepKD.front(selected, all));
    }

    private double[] choose(int[] front) {
        int candidates = Math.min(CANDIDATES, front.length);
        long[][] dominated = new long[candidates][];
        Arrays.setAll(dominated, c -> dominatedBy(sample[front[(int) ((long) c * front.length / candidates)]]));
        List<double[]> chosen = new ArrayList<>();
        while (chosen.size() < CHOSEN) {
            int strongest = strongest(dominated);
            if (strongest < 0 || gain(dominated[strongest]) * 64 < sample.length) {
                break;
            }
            chosen.add(sample[front[(int) ((long) strongest * front.length / candidates)]]);
            for (int word = 0; word < left.length; word++) {
                left[word] &= ~dominated[strongest][word];
            }
        }
        return chosen.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    private int strongest(long[][] dominated) {
        int strongest = -1;
        int most = 0;
        for (int c = 0; c < dominated.length; c++) {
            int gain = gain(dominated[c]);
            if (gain > most) {
                most = gain;
                strongest = c;
            }
        }
        return strongest;
    }

    private int gain(long[] dominated) {
        int gain = 0;
        for (int word = 0; word < left.length; word++) {
            gain += Long.bitCount(left[word] & dominated[word]);
        }
        return gain;
    }

    private long[] dominatedBy(double[] strong) {
        long[] dominated = new long[left.length];
        for (int i = 0; i < sample.length; i++) {
            int k = 0;
            while (k < strong.length && strong[k] < sample[i][k]) {
                k++;
            }
            if (k == strong.length) {
                dominated[i >> 6] |= 1L << i;
            }
        }
        return dominated;
    }

    private static double[] lessIsBetter(PointSet points, int row) {
        double[] values = points.point(row);
        for (int k = 0; k < values.length; k++) {
            values[k] *= points.sign(k);
        }
        return values;
    }
}
