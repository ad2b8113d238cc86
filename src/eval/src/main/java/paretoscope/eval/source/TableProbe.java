package paretoscope.eval.source;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Opens columnar files (Parquet) for those who cannot read them on their own; found through
/// [java.util.ServiceLoader].
public interface TableProbe {
    /// Whether the file is of a kind this probe opens, by its first bytes.
    boolean opens(SourceFile file);

    /// Opens the file for one pass over its rows.
    Rows open(SourceFile file) throws IOException, UnreadableSource;

    /// A forward-only cursor over rows.
    interface Rows extends AutoCloseable {
        /// Column names in order, nested ones dotted.
        List<String> columns();

        /// Moves to the next row; false after the last.
        boolean next() throws IOException;

        /// The value of a column in the current row: String, Long, Double, Boolean, Instant, or null.
        @Nullable
        Object value(int column) throws IOException;

        @Override
        void close() throws IOException;
    }
}
