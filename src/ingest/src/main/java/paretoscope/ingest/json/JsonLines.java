package paretoscope.ingest.json;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
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
    private final ArrayDeque<CompletableFuture<List<Parsed>>> underWay = new ArrayDeque<>();
    private long index;

    JsonLines(JsonDialect dialect, Selection selection, JsonBounds bounds, RecordVisitor visitor) {
        this.dialect = dialect;
        this.selection = selection;
        this.bounds = bounds;
        this.visitor = visitor;
    }

    /// What became of a line.
    private sealed interface Parsed {
        record Value(long line, JsonNode value) implements Parsed {}

        record Trouble(long line, String why) implements Parsed {}
    }

    void read(LineReader lines, Cancellation cancellation) throws IOException {
        try (var workers = Executors.newFixedThreadPool(WORKERS, Thread.ofPlatform().daemon().factory())) {
            int room = LineBatch.LITTLE;
            for (boolean more = true; more;) {
                cancellation.check();
                var batch = LineBatch.next(lines, room);
                room = batch.isHuge() ? LineBatch.LITTLE : batch.bytes().length;
                more = !batch.last();
                if (batch.last() || batch.isHuge()) {
                    handOver(0);
                    parse(batch).forEach(this::handOver);
                } else {
                    underWay.add(CompletableFuture.supplyAsync(() -> parse(batch), workers));
                    handOver(WORKERS);
                }
            }
        }
    }

    /// Waits until no more than so many batches are under way.
    private void handOver(int left) {
        while (underWay.size() > left) {
            underWay.remove().join().forEach(this::handOver);
        }
    }

    private void handOver(Parsed parsed) {
        switch (parsed) {
            case Parsed.Value(long line, JsonNode value) -> visitor.record(index++, Locator.line(line), value);
            case Parsed.Trouble(long line, String why) -> visitor.unreadable(Locator.line(line), why);
        }
    }

    private List<Parsed> parse(LineBatch batch) {
        var abridgement = new Abridgement(selection);
        return batch.lines().stream().map(line -> parse(batch.bytes(), line, abridgement)).toList();
    }

    private Parsed parse(byte[] bytes, LineBatch.Line line, Abridgement abridgement) {
        if (line.tooLong()) {
            return new Parsed.Trouble(line.number(), "the line is longer than " + (bounds.lineBytes() >> 20) + " MiB");
        }
        if (line.length() >= WORTH_ABRIDGING && abridgement.take(bytes, line.from(), line.length())
                && parse(abridgement.bytes(), 0, abridgement.length(), line) instanceof Parsed.Value value) {
            return value;
        }
        return parse(bytes, line.from(), line.length(), line);
    }

    private Parsed parse(byte[] bytes, int from, int length, LineBatch.Line line) {
        try (var parser = JsonParsers.open(bytes, from, length, dialect)) {
            parser.nextToken();
            var value = JsonTree.read(parser, selection);
            return parser.nextToken() == null
                    ? new Parsed.Value(line.number(), value)
                    : new Parsed.Trouble(line.number(), "something follows the record on its line");
        } catch (JacksonException broken) {
            return new Parsed.Trouble(line.number(),
                    line.ended() ? JsonTrouble.sentence(broken) : "the last line is only half written");
        }
    }
}
