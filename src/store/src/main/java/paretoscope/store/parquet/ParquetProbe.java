package paretoscope.store.parquet;

import java.io.IOException;
import java.sql.SQLException;
import paretoscope.eval.Locator;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.TableProbe;
import paretoscope.eval.source.UnreadableSource;

/// Opens Parquet files: nested structures become dotted columns, lists and maps become JSON texts.
public final class ParquetProbe implements TableProbe {
    @Override
    public boolean opens(SourceFile file) {
        return file.startsWith('P', 'A', 'R', '1');
    }

    @Override
    public Rows open(SourceFile file) throws IOException, UnreadableSource {
        try {
            return ParquetRows.of(file.path());
        } catch (SQLException e) {
            var found = String.valueOf(e.getMessage()).lines().findFirst().orElse("").replaceFirst("^\\w+.*Error: ",
                    "");
            throw new UnreadableSource(file.displayName(), Locator.WHOLE_FILE,
                    "the file begins like Parquet but cannot be read as such (" + found.replaceFirst("\\.$", "") + ")",
                    "write or download it again", e);
        }
    }
}
