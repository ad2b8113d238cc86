package paretoscope.ingest.table.text;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import paretoscope.eval.source.Issue;
import paretoscope.eval.source.SourceFile;
import paretoscope.ingest.table.row.Container;
import paretoscope.ingest.table.row.RowSource;
import paretoscope.ingest.table.row.TableSource;

/// A table in a text file: CSV, TSV, any other separator, or columns of numbers.
public final class DelimitedTable implements TableSource {
    private final SourceFile file;
    private final DelimitedFormat format;

    private DelimitedTable(SourceFile file, DelimitedFormat format) {
        this.file = file;
        this.format = format;
    }

    /// The table in this file, or nothing where its head does not look like one.
    public static Optional<TableSource> in(SourceFile file) throws IOException {
        return FormatGuess.of(file).map(format -> new DelimitedTable(file, format));
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public Container container() {
        return format.container();
    }

    @Override
    public RowSource open(Consumer<Issue> issues) throws IOException {
        var in = file.stream();
        try {
            var lines = new LineReader(in, format.encoding(), format.endsAtReturn());
            return new DelimitedRows(file.displayName(), format,
                    new RecordReader(lines, format.separator(), format.quote()), issues);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }
}
