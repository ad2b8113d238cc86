package paretoscope.ingest.table.row;

import java.io.IOException;
import java.util.function.Consumer;
import paretoscope.eval.source.Issue;
import paretoscope.eval.source.UnreadableSource;

/// One table of a file, which can be read from its first row any number of times.
public interface TableSource {
    /// What tells this table from others of the same file, as the name of a sheet; empty for the only one.
    String name();

    /// How the table is written.
    Container container();

    /// Starts a pass over the rows.
    ///
    /// @param issues receives what is odd about the container: ragged rows, cut lines, undecodable bytes
    RowSource open(Consumer<Issue> issues) throws IOException, UnreadableSource;
}
