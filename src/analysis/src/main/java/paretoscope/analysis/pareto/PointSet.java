package paretoscope.analysis.pareto;

import java.util.Arrays;
import java.util.List;

/// Points in columns: one array of values per objective, and the sense in which that objective improves.
///
/// NaN means "not known" and makes its point incomparable: it neither dominates nor is dominated. Infinities are
/// ordered as numbers, and −0.0 equals 0.0. Row numbers start at 0 and are what every result speaks of.
public final class PointSet {
    private final List<Sense> senses;
    private final double[][] columns;
    private final int size;

    private PointSet(List<Sense> senses, double[][] columns) {
        if (columns.length == 0 || columns.length != senses.size()) {
            throw new IllegalArgumentException(senses.size() + " senses for " + columns.length + " columns");
        }
        size = columns[0].length;
        for (double[] column : columns) {
            if (column.length != size) {
                throw new IllegalArgumentException("columns of " + size + " and " + column.length + " values");
            }
        }
        this.senses = List.copyOf(senses);
        this.columns = columns;
    }

    /// Copies the columns.
    public static PointSet of(List<Sense> senses, double[]... columns) {
        double[][] copies = new double[columns.length][];
        for (int k = 0; k < columns.length; k++) {
            copies[k] = columns[k].clone();
        }
        return new PointSet(senses, copies);
    }

    /// Reads the caller's columns in place, for sets too large to copy. They must not change while the set is in use.
    public static PointSet over(List<Sense> senses, double[]... columns) {
        return new PointSet(senses, columns.clone());
    }

    public int size() {
        return size;
    }

    public int objectives() {
        return columns.length;
    }

    public List<Sense> senses() {
        return senses;
    }

    public Sense sense(int objective) {
        return senses.get(objective);
    }

    public double value(int point, int objective) {
        return columns[objective][point];
    }

    public double[] point(int point) {
        double[] values = new double[columns.length];
        for (int k = 0; k < values.length; k++) {
            values[k] = columns[k][point];
        }
        return values;
    }

    /// Whether every value of the point is known.
    public boolean isComparable(int point) {
        for (double[] column : columns) {
            if (Double.isNaN(column[point])) {
                return false;
            }
        }
        return true;
    }

    /// Whether every value of every point is known. A count without branches, since whole columns are gone through.
    boolean isComparable() {
        int unknown = 0;
        for (double[] column : columns) {
            for (double value : column) {
                unknown += value != value ? 1 : 0;
            }
        }
        return unknown == 0;
    }

    /// Whether `a` is no worse than `b` in every objective and better in at least one.
    public boolean dominates(int a, int b) {
        boolean better = false;
        for (int k = 0; k < columns.length; k++) {
            double sign = sign(k);
            double va = sign * columns[k][a];
            double vb = sign * columns[k][b];
            if (!(va <= vb)) {
                return false;
            }
            better |= va < vb;
        }
        return better;
    }

    /// The worst finite value of a comparable point in each objective; NaN where there is none. It is the customary
    /// reference point when the user names no other.
    public double[] worst() {
        double[] worst = new double[columns.length];
        Arrays.fill(worst, Double.NaN);
        for (int i = 0; i < size; i++) {
            if (isComparable(i)) {
                widen(worst, i);
            }
        }
        return worst;
    }

    /// The rows named, in that order, as a set of their own.
    public PointSet select(int... rows) {
        double[][] selected = new double[columns.length][rows.length];
        for (int k = 0; k < columns.length; k++) {
            double[] from = columns[k];
            double[] to = selected[k];
            for (int i = 0; i < rows.length; i++) {
                to[i] = from[rows[i]];
            }
        }
        return new PointSet(senses, selected);
    }

    double[] column(int objective) {
        return columns[objective];
    }

    double sign(int objective) {
        return senses.get(objective).sign();
    }

    private void widen(double[] worst, int point) {
        for (int k = 0; k < worst.length; k++) {
            double value = columns[k][point];
            if (Double.isFinite(value) && !senses.get(k).isBetter(value, worst[k]) && !(value == worst[k])) {
                worst[k] = value;
            }
        }
    }
}
