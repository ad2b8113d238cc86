package paretoscope.ingest.table.block;

import java.util.List;
import org.jspecify.annotations.Nullable;
import paretoscope.eval.source.RowBlock;

/// What a batch of lines holds.
///
/// @param rows by their lines, counted from 0 in the batch
/// @param rejected the lines that are no rows
/// @param lines how many there were
/// @param irregular why its rows have no place in a block; null where they have
public record RowBatch(RowBlock rows, List<Rejected> rejected, int lines, @Nullable String irregular) {
    public RowBatch {
        rejected = List.copyOf(rejected);
    }

    /// A line that is no row.
    ///
    /// @param line counted from 0 in the batch
    public record Rejected(int line, String why) {}
}
