package paretoscope.eval.source;

import java.io.IOException;
import java.util.Optional;

/// The rows of a big table as their importer reads them: in blocks of columns, so that millions of them need no object
/// each.
public interface RowBlocks extends AutoCloseable {
    /// The next block in the order of the file; nothing behind the last one.
    ///
    /// @throws Irregular when the file has to be read row by row after all
    Optional<RowBlock> next() throws IOException, Irregular;

    @Override
    void close() throws IOException;
}
