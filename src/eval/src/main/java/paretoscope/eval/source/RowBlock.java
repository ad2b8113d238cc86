package paretoscope.eval.source;

import java.util.List;

/// Some rows of a table side by side.
///
/// @param lines the line each stands on, from 1, rising
/// @param columns what they hold in the columns of the table; nothing in those that stay in the file
public record RowBlock(long[] lines, List<Cells> columns) {
    public RowBlock {
        columns = List.copyOf(columns);
    }

    /// How many rows there are.
    public int size() {
        return lines.length;
    }
}
