package paretoscope.figure.spec;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/// A set of data of a series, named by their indices from 0; never changed once made. In JSON a list of whole numbers.
public final class Rows {
    private static final Rows NONE = new Rows(new BitSet());

    private final BitSet rows;

    private Rows(BitSet rows) {
        this.rows = rows;
    }

    public static Rows none() {
        return NONE;
    }

    /// Every index must lie in [0, 100 million).
    public static Rows of(int... indices) {
        var rows = new BitSet();
        for (var index : indices) {
            if (index < 0 || index >= 100_000_000) {
                throw new IllegalArgumentException("a datum's index starts at 0, got " + index);
            }
            rows.set(index);
        }
        return new Rows(rows);
    }

    public static Rows where(boolean[] chosen) {
        return of(IntStream.range(0, chosen.length).filter(i -> chosen[i]).toArray());
    }

    public boolean has(int index) {
        return rows.get(index);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public int count() {
        return rows.cardinality();
    }

    /// One more than the largest index; 0 when there is none.
    public int end() {
        return rows.length();
    }

    public int[] toArray() {
        return rows.stream().toArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rows that && rows.equals(that.rows);
    }

    @Override
    public int hashCode() {
        return rows.hashCode();
    }

    @Override
    public String toString() {
        return rows.cardinality() > 8 ? "Rows[" + rows.cardinality() + "]" : Arrays.toString(toArray());
    }
}
