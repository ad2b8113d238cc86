package paretoscope.analysis.pareto;

import java.util.Arrays;

/// Rows in order of one column, best first, ties in the order given.
///
/// Key and position share one `long`, so that primitives are sorted and nothing is compared through an object. The key
/// is the value's bits in an order-preserving form, less the smallest. Its low bits give way to the position where both do
/// not fit; the runs that then look alike are ordered again among themselves. The JDK's sort of longs uses the processor's
/// vectors, which no counting sort written here comes near.
final class PackedOrder {
    private static final int SHORT_RUN = 32;

    private final double[] column;
    private final double sign;
    private final int[] rows;
    private final long[] packed;
    private final int positionBits;
    private final boolean everyRow;

    private PackedOrder(double[] column, double sign, int[] rows) {
        this.column = column;
        this.sign = sign;
        this.rows = rows;
        packed = new long[rows.length];
        positionBits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(0, rows.length - 1));
        everyRow = areInPlace(rows);
    }

    private static boolean areInPlace(int[] rows) {
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] != i) {
                return false;
            }
        }
        return true;
    }

    /// The rows must hold no NaN in the column.
    static PackedOrder of(double[] column, double sign, int[] rows) {
        PackedOrder order = new PackedOrder(column, sign, rows);
        order.sort();
        return order;
    }

    int size() {
        return rows.length;
    }

    int row(int i) {
        int position = position(i);
        return everyRow ? position : rows[position];
    }

    /// Another column in this order, times a sign. Looked up apart from what is done with the values, so that the
    /// processor fetches many at once.
    double[] inOrder(double[] other, double otherSign) {
        double[] ordered = new double[packed.length];
        for (int i = 0; i < ordered.length; i++) {
            ordered[i] = otherSign * other[row(i)];
        }
        return ordered;
    }

    /// Where in the rows given the i-th in order stands.
    int position(int i) {
        return (int) (packed[i] & positionMask());
    }

    /// Whether the i-th and the j-th row in order hold the same value; cheap when they do not.
    boolean tied(int i, int j) {
        return packed[i] >>> positionBits == packed[j] >>> positionBits && column[row(i)] == column[row(j)];
    }

    private void sort() {
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (int i = 0; i < rows.length; i++) {
            long key = key(i);
            packed[i] = key;
            least = Math.min(least, key);
            most = Math.max(most, key);
        }
        int keyBits = rows.length == 0 ? 0 : Long.SIZE - Long.numberOfLeadingZeros(most - least);
        int lost = Math.max(0, keyBits + positionBits - (Long.SIZE - 1));
        for (int i = 0; i < packed.length; i++) {
            packed[i] = (packed[i] - least >>> lost) << positionBits | i;
        }
        Arrays.sort(packed);
        if (lost > 0) {
            orderRunsThatLookAlike();
        }
    }

    /// The bits of a double, arranged so that signed integers compare as the doubles do; adding 0.0 makes −0.0 positive.
    private long key(int i) {
        long bits = Double.doubleToRawLongBits(sign * column[rows[i]] + 0.0);
        return bits ^ bits >> (Long.SIZE - 1) & Long.MAX_VALUE;
    }

    private void orderRunsThatLookAlike() {
        int from = 0;
        for (int to = 1; to <= packed.length; to++) {
            if (to == packed.length || packed[to] >>> positionBits != packed[from] >>> positionBits) {
                if (to - from > 1) {
                    orderRun(from, to);
                }
                from = to;
            }
        }
    }

    private void orderRun(int from, int to) {
        if (allTied(from, to)) {
            return;
        }
        if (to - from <= SHORT_RUN) {
            insertionSort(from, to);
            return;
        }
        int[] runRows = new int[to - from];
        Arrays.setAll(runRows, i -> row(from + i));
        // Within a run only the bits lost differ, so that every round has fewer bits to go.
        PackedOrder run = of(column, sign, runRows);
        long[] reordered = new long[runRows.length];
        Arrays.setAll(reordered, i -> packed[from + run.position(i)]);
        System.arraycopy(reordered, 0, packed, from, reordered.length);
    }

    private boolean allTied(int from, int to) {
        double value = column[row(from)];
        for (int i = from + 1; i < to; i++) {
            if (column[row(i)] != value) {
                return false;
            }
        }
        return true;
    }

    private void insertionSort(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            long moving = packed[i];
            double value = sign * column[rows[(int) (moving & positionMask())]];
            int j = i;
            while (j > from && sign * column[row(j - 1)] > value) {
                packed[j] = packed[j - 1];
                j--;
            }
            packed[j] = moving;
        }
    }

    private long positionMask() {
        return (1L << positionBits) - 1;
    }
}
