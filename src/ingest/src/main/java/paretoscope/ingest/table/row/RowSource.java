package paretoscope.ingest.table.row;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import paretoscope.eval.Locator;
import paretoscope.eval.source.UnreadableSource;

/// A forward cursor over the rows of a table, holding no more than the current one.
///
/// Cells are text as the file writes them, stripped; an absent cell is empty. Containers whose rows name their own
/// fields (JSON, YAML) may add columns while they are read; the place of a column never changes.
public interface RowSource extends Closeable {
    /// The names of the columns met so far, each once.
    List<String> columns();

    /// Moves to the next row; false after the last readable one.
    ///
    /// @throws UnreadableSource when the file cannot be read from its start on
    boolean next() throws IOException, UnreadableSource;

    /// The cells of the current row, in the order of the columns; a shorter row has blanks at its end.
    List<String> cells();

    /// The place of the current row.
    Locator row();

    /// How many comment lines were passed over so far.
    default long commentLines() {
        return 0;
    }

    /// The place of a cell of the current row.
    Locator cell(String column);
}
