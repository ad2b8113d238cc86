package paretoscope.store;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// The cells of one column. In a workspace of many tools a column has values in few of the rows: only those take room.
final class Cells {
    private static final Cell ABSENT = Cell.unknown("not recorded");

    private final int size;
    /// Those with a cell of their own, rising.
    private final int[] rows;
    private final List<Cell> filled;

    /// @param size how many rows there are
    /// @param rows those that have a cell of their own, rising; nothing is recorded in the others
    Cells(int size, int[] rows, List<Cell> filled) {
        if (rows.length != filled.size()) {
            throw new IllegalArgumentException(rows.length + " rows with " + filled.size() + " cells");
        }
        this.size = size;
        this.rows = rows.clone();
        this.filled = List.copyOf(filled);
    }

    /// A cell for every row.
    static Cells of(List<Cell> all) {
        return new Cells(all.size(), IntStream.range(0, all.size()).toArray(), all);
    }

    int size() {
        return size;
    }

    Cell at(int row) {
        if (row < 0 || row >= size) {
            throw new IndexOutOfBoundsException("row " + row + " of " + size);
        }
        int found = rows.length == size ? row : Arrays.binarySearch(rows, row);
        return found < 0 ? ABSENT : filled.get(found);
    }

    /// The rows whose value is known.
    BitSet known() {
        var known = new BitSet(size);
        for (int i = 0; i < rows.length; i++) {
            known.set(rows[i], filled.get(i).isKnown());
        }
        return known;
    }

    /// A number for every row, NaN where there is no cell.
    double[] numbers(ToDoubleFunction<Cell> number) {
        double[] numbers = new double[size];
        Arrays.fill(numbers, Double.NaN);
        for (int i = 0; i < rows.length; i++) {
            numbers[rows[i]] = number.applyAsDouble(filled.get(i));
        }
        return numbers;
    }
}
