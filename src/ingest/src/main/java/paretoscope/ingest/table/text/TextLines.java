package paretoscope.ingest.table.text;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import paretoscope.eval.Locator;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;

/// Lines of any text file in its own encoding, none longer than a table's cell may be.
public final class TextLines implements Closeable {
    private final SourceFile file;
    private final LineReader lines;

    private TextLines(SourceFile file, LineReader lines) {
        this.file = file;
        this.lines = lines;
    }

    public static TextLines open(SourceFile file) throws IOException {
        var encoding = TextEncoding.of(file.head(), file.headIsWhole()).orElse(TextEncoding.PLAIN);
        return new TextLines(file, new LineReader(file.stream(), encoding, false));
    }

    /// The next line, or nothing after the last.
    ///
    /// @throws UnreadableSource when a line goes beyond what is held in memory
    public Optional<String> next() throws IOException, UnreadableSource {
        try {
            return Optional.ofNullable(lines.next());
        } catch (LineTooLong e) {
            throw new UnreadableSource(file.displayName(), Locator.line(e.line()), "the line is longer than 16 MiB",
                    "check that the file holds one record a line", e);
        }
    }

    /// The number of the line last returned, counted from 1.
    public long number() {
        return lines.number();
    }

    /// Whether the line last returned ended properly, rather than with the file.
    public boolean terminated() {
        return lines.terminated();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
