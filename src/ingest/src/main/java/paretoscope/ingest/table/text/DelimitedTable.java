package paretoscope.ingest.table.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import paretoscope.eval.source.Issue;
import paretoscope.eval.source.RowBlocks;
import paretoscope.eval.source.Scan;
import paretoscope.eval.source.SourceFile;
import paretoscope.ingest.table.block.TableRows;
import paretoscope.ingest.table.row.Container;
import paretoscope.ingest.table.row.RowSource;
import paretoscope.ingest.table.row.TableSource;

/// A table in a text file: CSV, TSV, any other separator, or columns of numbers.
public final class DelimitedTable implements TableSource {
    private static final char MOST_PLAIN = 0x80;

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

    /// The rows of a table that is laid out simply, in blocks of columns.
    ///
    /// @param uses what the columns are for
    /// @param rejected where lines that are no rows are told of
    public Optional<Scan.Rows> rows(List<Scan.Use> uses, List<Issue> rejected) {
        boolean simple = !format.separator().whitespace() && format.alignment() == DelimitedFormat.Alignment.AS_WRITTEN
                && !format.boxed() && !format.comments() && format.headerLine() <= 1 && !format.encoding().guessed()
                && format.encoding().charset().equals(StandardCharsets.UTF_8) && !format.endsAtReturn()
                && format.separator().character() < MOST_PLAIN && format.quote() < MOST_PLAIN
                && (format.headerLine() == 1 ? headerEnds() : format.encoding().markLength() == 0);
        return simple ? Optional.of(() -> open(uses, rejected)) : Optional.empty();
    }

    private RowBlocks open(List<Scan.Use> uses, List<Issue> rejected) throws IOException {
        rejected.clear();
        var in = file.stream();
        for (long line = 0; line < format.headerLine(); line++) {
            passLine(in);
        }
        return new TableRows(in, format.headerLine(), rejected, batch -> DelimitedBatch.read(format, uses, batch));
    }

    /// Whether the header is no longer than its line.
    private boolean headerEnds() {
        var text = file.headText();
        int end = text.indexOf('\n');
        return end >= 0 && !format.separator().leavesOpen(text.substring(0, end), format.quote(), false);
    }

    /// Moves behind a line.
    private static void passLine(InputStream in) throws IOException {
        int letter = in.read();
        while (letter >= 0 && letter != '\n') {
            letter = in.read();
        }
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
