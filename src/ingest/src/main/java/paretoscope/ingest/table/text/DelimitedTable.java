package paretoscope.ingest.table.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import paretoscope.eval.source.Issue;
import paretoscope.eval.source.Scan;
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

    /// How the table can be scanned, where it is laid out as simply as that.
    public Optional<Scan.Layout> layout(RegularText text) {
        boolean simple = !format.separator().whitespace() && format.alignment() == DelimitedFormat.Alignment.AS_WRITTEN
                && !format.boxed() && !format.comments() && format.headerLine() <= 1 && !format.encoding().guessed()
                && format.encoding().charset().equals(StandardCharsets.UTF_8) && !format.endsAtReturn()
                && (format.quote() == '"' || !text.quotes());
        return simple
                ? Optional.of(new Scan.Layout.Delimited(format.separator().character(), '"', text.quotes(),
                        text.joins(), format.headerLine(), text.lines()))
                : Optional.empty();
    }

    /// What keeps a line without quotes from being a row, if anything does.
    public Optional<String> trouble(String line) {
        var cells = format.separator().split(line);
        int expected = format.columns().size();
        boolean extra = cells.size() > expected
                && !cells.subList(expected, cells.size()).stream().allMatch(String::isEmpty);
        return extra ? Optional.of(DelimitedRows.tooLong(cells.size(), expected)) : Optional.empty();
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
