package paretoscope.ingest.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import paretoscope.eval.Locator;
import paretoscope.eval.source.Cancellation;
import tools.jackson.databind.JsonNode;

/// Parses the lines of a file on all processors and hands them over in their order.
final class JsonLines {
    private static final int WORTH_ABRIDGING = 512;

    private final LineParser parser;
    private final RecordVisitor visitor;
    private long index;
    private long before;

    JsonLines(LineParser parser, RecordVisitor visitor) {
        this.parser = parser;
        this.visitor = visitor;
    }

    /// What became of the lines of a batch.
    ///
    /// @param lines how many there were, blank ones included
    private record Batch(List<ParsedLine> parsed, int lines) {}

    void read(InputStream in, Cancellation cancellation) throws IOException {
        try (var batches = new ParsedBatches<>(in, parser.bounds(), this::parse)) {
            for (var batch = batches.next(); batch.isPresent(); batch = batches.next()) {
                cancellation.check();
                handOver(batch.get());
            }
        }
    }

    private void handOver(Batch batch) {
        for (var parsed : batch.parsed()) {
            switch (parsed) {
                case ParsedLine.Value(int line, JsonNode value) -> visitor.record(index++, place(line), value);
                case ParsedLine.Trouble(int line, String why) -> visitor.unreadable(place(line), why);
            }
        }
        before += batch.lines();
    }

    private Locator place(int line) {
        return Locator.line(before + line + 1);
    }

    /// Where the line before was long, this one is likely to be, and where it ends is found while it is abridged.
    private Batch parse(LineBatch batch) {
        var abridgement = new Abridgement(parser.selection());
        var parsed = new ArrayList<ParsedLine>();
        int lines = 0;
        boolean wasLong = false;
        for (int from = 0; from < batch.length(); lines++) {
            int end = wasLong ? abridgement.take(batch.bytes(), from, batch.length()) : -1;
            boolean abridged = end >= 0;
            if (!abridged) {
                end = batch.end(from);
            }
            wasLong = end - from >= WORTH_ABRIDGING;
            if (!batch.isBlank(from, end)) {
                abridged = wasLong && (abridged || abridgement.take(batch.bytes(), from, end) >= 0);
                parsed.add(parser.parse(batch, lines, from, end, abridged ? abridgement : null));
            }
            from = end + 1;
        }
        return new Batch(parsed, lines);
    }
}
