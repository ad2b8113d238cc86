package paretoscope.eval.source;

import java.util.List;
import java.util.Optional;

/// A file that the workspace has laid out as a table, whose columns can be asked about before anything is kept.
public interface ScannedTable extends AutoCloseable {
    /// How many rows there are.
    long rows();

    /// What a column holds from the first row to the last; nothing where it stays in the file.
    Optional<ColumnFacts> facts(int column);

    /// Whether the numbers of a column count the rows, from 0 or 1.
    boolean countsRows(int column);

    /// Whether rows with the same cells in some columns differ in another one.
    boolean varies(int column, List<Integer> keys);

    /// Takes the attempts in; false where they have to be read row by row after all, and nothing was kept or reported.
    ///
    /// @param uses what the columns are for, now that all rows are known
    boolean keep(List<Scan.Use> uses, Scan.Reading reading, Cancellation cancellation);

    /// Drops what was not kept.
    @Override
    void close();
}
