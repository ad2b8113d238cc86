package paretoscope.ingest.table.block;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import paretoscope.eval.source.Cells;
import paretoscope.eval.source.RowBlock;
import paretoscope.eval.source.Scan.Use;

/// Collects the rows of a batch of lines: where their cells stand, which are read column by column in the end.
public final class RowColumns {
    private static final int FEW = 1024;

    private final byte[] in;
    private final List<Use> uses;
    private final int[][] from;
    private final int[][] to;
    private byte[] written = new byte[FEW];
    private int writtenLength;
    private long[] lines = new long[FEW];
    private int count;

    /// @param in the batch
    /// @param uses what the columns of the table are for
    public RowColumns(byte[] in, List<Use> uses) {
        this.in = in;
        this.uses = List.copyOf(uses);
        this.from = new int[uses.size()][];
        this.to = new int[uses.size()][];
        for (int column = 0; column < from.length; column++) {
            int room = CellReader.passes(uses.get(column)) ? 0 : FEW;
            from[column] = new int[room];
            to[column] = new int[room];
        }
    }

    /// Whether cells of a column are kept.
    public boolean isLaidOut(int column) {
        return from[column].length > 0;
    }

    /// Whether cells of a column are numbers where they can be.
    public boolean isOfNumbers(int column) {
        return CellReader.isOfNumbers(uses.get(column));
    }

    /// Begins a row; each column that is laid out has to be given a cell before the next one.
    public void row(long line) {
        if (count == lines.length) {
            lines = Arrays.copyOf(lines, 2 * count);
            for (int column = 0; column < from.length; column++) {
                from[column] = Arrays.copyOf(from[column], isLaidOut(column) ? lines.length : 0);
                to[column] = Arrays.copyOf(to[column], from[column].length);
            }
        }
        lines[count++] = line;
    }

    /// Adds a cell that stands between two places of the batch, with white space around it or without.
    public void cell(int column, int first, int last) {
        if (isLaidOut(column)) {
            from[column][count - 1] = first;
            to[column][count - 1] = last;
        }
    }

    /// Adds an empty cell.
    public void empty(int column) {
        cell(column, 0, 0);
    }

    /// Adds a cell that reads otherwise than it is written in the batch.
    public void cell(int column, String text) {
        if (isLaidOut(column)) {
            var bytes = text.strip().getBytes(StandardCharsets.UTF_8);
            if (writtenLength + bytes.length > written.length) {
                written = Arrays.copyOf(written, Math.max(2 * written.length, writtenLength + bytes.length));
            }
            System.arraycopy(bytes, 0, written, writtenLength, bytes.length);
            cell(column, ~writtenLength, ~(writtenLength + bytes.length));
            writtenLength += bytes.length;
        }
    }

    /// The rows so far.
    public RowBlock block() {
        var cells = new ArrayList<Cells>();
        for (int column = 0; column < from.length; column++) {
            cells.add(CellReader.read(uses.get(column),
                    new CellTexts(in, written, from[column], to[column], count)));
        }
        return new RowBlock(Arrays.copyOf(lines, count), cells);
    }
}
