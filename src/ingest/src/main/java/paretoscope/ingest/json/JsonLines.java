package paretoscope.ingest.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import paretoscope.eval.Locator;
import paretoscope.eval.source.Cancellation;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Parses the lines of a file on all processors and hands them over in their order; the last ones, and so those of a
/// small file, the caller parses itself.
final class JsonLines {
    private static final int WORTH_ABRIDGING = 512;
    private static final int WORKERS = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

    private final JsonDialect dialect;
    private final Selection selection;
    private final JsonBounds bounds;
    private final RecordVisitor visitor;
    private final ArrayDeque<CompletableFuture<Batch>> underWay = new ArrayDeque<>();
    private long index;
    private long before;

    JsonLines(JsonDialect dialect, Selection selection, JsonBounds bounds, RecordVisitor visitor) {
        this.dialect = dialect;
        this.selection = selection;
        this.bounds = bounds;
        this.visitor = visitor;
    }

    /// What became of a line; lines are counted from 0 in their batch.
    private sealed interface Parsed {
        record Value(int line, JsonNode value) implements Parsed {}

        record Trouble(int line, String why) implements Parsed {}
    }

    /// What became of the lines of a batch.
    ///
    /// @param lines how many there were, blank ones included
    private record Batch(LineBatch read, List<Parsed> parsed, int lines) {}

    void read(InputStream in, Cancellation cancellation) throws IOException {
        var batches = new LineBatches(in, bounds.lineBytes());
        try (var workers = Executors.newFixedThreadPool(WORKERS, Thread.ofPlatform().daemon().factory())) {
            for (boolean more = true; more;) {
                cancellation.check();
                var batch = batches.next();
                more = !batch.last();
                if (batch.last() || batch.isHuge()) {
                    handOver(0, batches);
                    handOver(parse(batch));
                } else {
                    underWay.add(CompletableFuture.supplyAsync(() -> parse(batch), workers));
                    handOver(WORKERS, batches);
                }
            }
        }
    }

    /// Waits until no more than so many batches are under way.
    private void handOver(int left, LineBatches batches) {
        while (underWay.size() > left) {
            var batch = underWay.remove().join();
            batches.release(batch.read());
            handOver(batch);
        }
    }

    private void handOver(Batch batch) {
        for (var parsed : batch.parsed()) {
            switch (parsed) {
                case Parsed.Value(int line, JsonNode value) -> visitor.record(index++, place(line), value);
                case Parsed.Trouble(int line, String why) -> visitor.unreadable(place(line), why);
            }
        }
        before += batch.lines();
    }

    private Locator place(int line) {
        return Locator.line(before + line + 1);
    }

    /// Where the line before was long, this one is likely to be, and where it ends is found while it is abridged.
    private Batch parse(LineBatch batch) {
        var abridgement = new Abridgement(selection);
        var parsed = new ArrayList<Parsed>();
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
                parsed.add(parse(batch, lines, from, end, abridged ? abridgement : null));
            }
            from = end + 1;
        }
        return new Batch(batch, parsed, lines);
    }

    private Parsed parse(LineBatch batch, int line, int from, int end, @Nullable Abridgement abridged) {
        if (end - from > bounds.lineBytes()) {
            return new Parsed.Trouble(line, "the line is longer than " + (bounds.lineBytes() >> 20) + " MiB");
        }
        boolean ended = end < batch.length();
        return abridged != null
                && parse(abridged.bytes(), 0, abridged.length(), line, ended) instanceof Parsed.Value value
                        ? value
                        : parse(batch.bytes(), from, end - from, line, ended);
    }

    private Parsed parse(byte[] bytes, int from, int length, int line, boolean ended) {
        try (var parser = JsonParsers.open(bytes, from, length, dialect)) {
            parser.nextToken();
            var value = JsonTree.read(parser, selection);
            return parser.nextToken() == null
                    ? new Parsed.Value(line, value)
                    : new Parsed.Trouble(line, "something follows the record on its line");
        } catch (JacksonException broken) {
            return new Parsed.Trouble(line,
                    ended ? JsonTrouble.sentence(broken) : "the last line is only half written");
        }
    }
}
