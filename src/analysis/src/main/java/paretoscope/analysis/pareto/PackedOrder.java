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

    /// Writes the rows of some positions in this order.
    void rows(int from, int size, int[] into, int at) {
        for (int i = 0; i < size; i++) {
            into[at + i] = row(from + i);
        }
    }

    /// Whether no two neighbours of a range of this order look alike, and so none are tied.
    boolean allApart(int from, int size) {
        int alike = 0;
        for (int i = from + 1; i < from + size; i++) {
            alike += looksAlike(i - 1, i) ? 1 : 0;
        }
        return alike == 0;
    }

    /// Looks up another column, times a sign, for some positions in this order. Apart from what is done with the values,
    /// so that the processor fetches many at once.
    void lookUp(int from, int size, double[] other, double otherSign, double[] values) {
        for (int i = 0; i < size; i++) {
            values[i] = otherSign * other[row(from + i)];
        }
    }

    /// Where in the rows given the i-th in order stands.
    int position(int i) {
        return (int) (packed[i] & positionMask());
    }

    /// Whether the i-th and the j-th row in order hold the same value; cheap when they do not.
    boolean tied(int i, int j) {
        return looksAlike(i, j) && column[row(i)] == column[row(j)];
    }

    /// Whether a row holds the same value as the i-th row in order.
    boolean holdsSame(int row, int i) {
        return column[row] == column[row(i)];
    }

    private void sort() {
        pack();
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (long key : packed) {
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

    private void pack() {
        if (everyRow) {
            for (int i = 0; i < packed.length; i++) {
                packed[i] = key(sign * column[i]);
            }
        } else {
            for (int i = 0; i < packed.length; i++) {
                packed[i] = key(sign * column[rows[i]]);
            }
        }
    }

    /// The bits of a double, arranged so that signed integers compare as the doubles do; adding 0.0 makes −0.0 positive.
    private static long key(double value) {
        long bits = Double.doubleToRawLongBits(value + 0.0);
        return bits ^ bits >> (Long.SIZE - 1) & Long.MAX_VALUE;
    }

    private void orderRunsThatLookAlike() {
        int from = firstAlike(packed, positionBits, 0);
        while (from < packed.length) {
            int to = from + 2;
            while (to < packed.length && looksAlike(from, to)) {
                to++;
            }
            orderRun(from, to);
            from = firstAlike(packed, positionBits, to);
        }
    }

    /// The first position that looks like the next one; the length if none does. Nearly all rows pass through here.
    private static int firstAlike(long[] packed, int positionBits, int from) {
        for (int i = from; i < packed.length - 1; i++) {
            if (packed[i] >>> positionBits == packed[i + 1] >>> positionBits) {
                return i;
            }
        }
        return packed.length;
    }

    private boolean looksAlike(int i, int j) {
        return packed[i] >>> positionBits == packed[j] >>> positionBits;
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
