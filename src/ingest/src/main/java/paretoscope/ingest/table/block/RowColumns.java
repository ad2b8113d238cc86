package paretoscope.ingest.table.block;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import paretoscope.eval.source.Cells;
import paretoscope.eval.source.RowBlock;
import paretoscope.eval.source.Scan.Use;

/// Collects the rows of a batch of lines, column by column.
public final class RowColumns {
    private static final byte[] EMPTY = {};

    private final @Nullable CellColumn[] columns;
    private long[] lines = new long[1024];
    private int count;

    /// @param uses what the columns of the table are for
    public RowColumns(List<Use> uses) {
        columns = uses.stream().map(use -> CellColumn.passes(use) ? null : CellColumn.of(use))
                .toArray(CellColumn[]::new);
    }

    /// Whether cells of a column are kept.
    public boolean isLaidOut(int column) {
        return columns[column] != null;
    }

    /// Whether cells of a column are numbers where they can be.
    public boolean isOfNumbers(int column) {
        return columns[column] instanceof NumberColumn;
    }

    /// Begins a row; each column that is laid out has to be given a cell before the next one.
    public void row(long line) {
        if (count == lines.length) {
            lines = Arrays.copyOf(lines, 2 * count);
        }
        lines[count++] = line;
    }

    /// Adds a cell that stands between two places, with white space around it or without.
    public void cell(int column, byte[] in, int from, int to) {
        var cells = columns[column];
        if (cells == null) {
            return;
        }
        int first = from;
        int last = to;
        while (first < last && isSpace(in[first])) {
            first++;
        }
        while (first < last && isSpace(in[last - 1])) {
            last--;
        }
        if (first < last && (in[first] < 0 || in[last - 1] < 0)) {
            cell(column, new String(in, first, last - first, StandardCharsets.UTF_8));
        } else {
            cells.add(in, first, last);
        }
    }

    private static boolean isSpace(byte letter) {
        return letter == ' ' || letter == '\t' || letter == '\r' || letter == '\n';
    }

    /// Adds a cell.
    public void cell(int column, String text) {
        var cells = columns[column];
        if (cells != null) {
            var bytes = text.strip().getBytes(StandardCharsets.UTF_8);
            cells.add(bytes, 0, bytes.length);
        }
    }

    /// Adds an empty cell.
    public void empty(int column) {
        cell(column, EMPTY, 0, 0);
    }

    /// The rows so far.
    public RowBlock block() {
        var cells = new ArrayList<Cells>();
        for (var column : columns) {
            cells.add(column == null ? new Cells.None() : column.cells());
        }
        return new RowBlock(Arrays.copyOf(lines, count), cells);
    }
}
