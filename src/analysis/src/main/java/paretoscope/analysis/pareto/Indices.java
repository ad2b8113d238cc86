package paretoscope.analysis.pareto;

import java.util.Arrays;
import java.util.stream.IntStream;

/// An immutable sequence of row numbers into a [PointSet], without boxing.
public final class Indices {
    private static final Indices NONE = new Indices(new int[0]);

    private final int[] values;

    private Indices(int[] values) {
        this.values = values;
    }

    public static Indices of(int... values) {
        return values.length == 0 ? NONE : new Indices(values.clone());
    }

    /// Takes the array over instead of copying it: the caller keeps no reference to it.
    static Indices owning(int[] values) {
        return values.length == 0 ? NONE : new Indices(values);
    }

    public int size() {
        return values.length;
    }

    public boolean isEmpty() {
        return values.length == 0;
    }

    public int get(int position) {
        return values[position];
    }

    /// Whether the row is listed, by a scan.
    public boolean contains(int row) {
        for (int value : values) {
            if (value == row) {
                return true;
            }
        }
        return false;
    }

    public int[] toArray() {
        return values.clone();
    }

    public IntStream stream() {
        return Arrays.stream(values);
    }

    /// The same sequence, each entry looked up in `table`: rows of a subset become rows of the whole.
    Indices through(int[] table) {
        int[] mapped = new int[values.length];
        for (int i = 0; i < mapped.length; i++) {
            mapped[i] = table[values[i]];
        }
        return owning(mapped);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Indices that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
