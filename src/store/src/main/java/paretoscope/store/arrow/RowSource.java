package paretoscope.store.arrow;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import paretoscope.eval.source.Irregular;

/// Rows that the database takes in one go.
public interface RowSource {
    /// Their columns.
    List<Column> columns();

    /// The next rows; nothing behind the last ones.
    Optional<Rows> next() throws IOException, Irregular;
}
