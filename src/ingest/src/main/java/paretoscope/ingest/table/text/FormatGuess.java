package paretoscope.ingest.table.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import paretoscope.eval.source.SourceFile;

/// Finds out from a file's head whether it is a table in text, and how it is written.
final class FormatGuess {
    private static final int RECORDS = 300;
    private static final List<Separator> CANDIDATES = List.of(Separator.of('\t'), Separator.of(';'), Separator.of(','),
            Separator.of('|'), Separator.WHITESPACE);

    private final SourceFile file;
    private final TextEncoding encoding;
    private final byte[] sample;
    private final boolean endsAtReturn;
    private final char quote;

    private FormatGuess(SourceFile file, TextEncoding encoding) {
        this.file = file;
        this.encoding = encoding;
        var text = encoding.decode(file.head());
        this.endsAtReturn = text.indexOf('\n') < 0 && text.indexOf('\r') >= 0;
        this.sample = completeLines();
        this.quote = text.indexOf('"') < 0 && text.lines().limit(5).allMatch(FormatGuess::hasSingleQuotes) ? '\'' : '"';
    }

    private static boolean hasSingleQuotes(String line) {
        return line.startsWith("'") && line.endsWith("'") && line.contains("','");
    }

    /// The best reading of the file, or nothing when it is no table.
    static Optional<DelimitedFormat> of(SourceFile file) throws IOException {
        var encoding = TextEncoding.of(file.head(), file.headIsWhole());
        if (encoding.isEmpty() || file.head().length == encoding.get().markLength()) {
            return Optional.empty();
        }
        return new FormatGuess(file, encoding.get()).best();
    }

    /// A head cut out of a larger file ends within a line, which would look ragged.
    private byte[] completeLines() {
        var head = file.head();
        if (file.headIsWhole()) {
            return head;
        }
        byte end = (byte) (endsAtReturn ? '\r' : '\n');
        for (int i = head.length - 1; i > head.length / 2; i--) {
            if (head[i] == end) {
                int wide = encoding.charset().name().equals("UTF-16LE") ? 2 : 1;
                return Arrays.copyOf(head, Math.min(head.length, i + wide));
            }
        }
        return head;
    }

    private Optional<DelimitedFormat> best() throws IOException {
        Optional<FormatCandidate> best = Optional.empty();
        for (var separator : CANDIDATES) {
            var candidate = new FormatCandidate(separator, records(separator), file.fileName());
            if (candidate.score() > best.map(FormatCandidate::score).orElse(0.0)) {
                best = Optional.of(candidate);
            }
        }
        return best.map(this::format);
    }

    private DelimitedFormat format(FormatCandidate candidate) {
        var layout = HeaderGuess.of(candidate);
        return new DelimitedFormat(encoding, endsAtReturn, candidate.separator(), quote, layout.columns(),
                layout.headerLine(), layout.alignment(), candidate.boxed(), candidate.hasComments());
    }

    private List<SampleRecord> records(Separator separator) throws IOException {
        var records = new ArrayList<SampleRecord>();
        try (var reader = open(new ByteArrayInputStream(sample), separator)) {
            for (var cells = reader.next(); cells != null && records.size() < RECORDS; cells = reader.next()) {
                records.add(new SampleRecord(cells, reader.text(), reader.number()));
            }
        } catch (LineTooLong e) {
            return records;
        }
        return records;
    }

    private RecordReader open(InputStream in, Separator separator) throws IOException {
        return new RecordReader(new LineReader(in, encoding, endsAtReturn), separator, quote);
    }
}
