package paretoscope.figure.spec;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/// Numbers side by side with other columns, one per datum, never changed once made.
///
/// NaN means unknown, infinities mean themselves. In JSON unknown is `null` and infinity the string `"Infinity"`.
public final class Column {
    private static final Column EMPTY = new Column(new double[0]);

    private final double[] values;

    private Column(double[] values) {
        this.values = values;
    }

    /// A copy of the values; a negative zero becomes zero, because JSON and the reader see only one.
    public static Column of(double... values) {
        return values.length == 0 ? EMPTY : new Column(Arrays.stream(values).map(value -> value + 0.0).toArray());
    }

    public static Column empty() {
        return EMPTY;
    }

    public int size() {
        return values.length;
    }

    public boolean isEmpty() {
        return values.length == 0;
    }

    /// The value at an index from 0; NaN when unknown.
    public double get(int index) {
        return values[index];
    }

    /// The value at an index, or a default where the column is empty or the value is unknown.
    public double getOr(int index, double otherwise) {
        return index >= values.length || Double.isNaN(values[index]) ? otherwise : values[index];
    }

    public double[] toArray() {
        return values.clone();
    }

    public Column map(DoubleUnaryOperator operator) {
        return of(Arrays.stream(values).map(operator).toArray());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Column column && Arrays.equals(values, column.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return values.length > 8 ? "Column[" + values.length + " values]" : Arrays.toString(values);
    }
}
