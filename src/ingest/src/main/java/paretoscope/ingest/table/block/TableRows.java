package paretoscope.ingest.table.block;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import paretoscope.eval.Locator;
import paretoscope.eval.source.Irregular;
import paretoscope.eval.source.Issue;
import paretoscope.eval.source.RowBlock;
import paretoscope.eval.source.RowBlocks;
import paretoscope.ingest.json.JsonBounds;
import paretoscope.ingest.json.LineBatch;
import paretoscope.ingest.json.ParsedBatches;

/// The rows of a file with one on each line, read on all processors.
public final class TableRows implements RowBlocks {
    private static final int MOST_REJECTED = 20_000;

    private final ParsedBatches<RowBatch> batches;
    private final List<Issue> rejected;
    private long before;

    /// @param in the file from the first row on, which is closed with this
    /// @param linesBefore how many lines stand before that
    /// @param rejected where lines that are no rows are told of
    /// @param parse reads a batch, on any thread
    public TableRows(InputStream in, long linesBefore, List<Issue> rejected, Function<LineBatch, RowBatch> parse) {
        this.batches = new ParsedBatches<>(in, JsonBounds.USUAL, parse);
        this.before = linesBefore;
        this.rejected = rejected;
    }

    @Override
    public Optional<RowBlock> next() throws IOException, Irregular {
        var read = batches.next();
        if (read.isEmpty()) {
            return Optional.empty();
        }
        var batch = read.get();
        if (batch.irregular() != null) {
            throw new Irregular(batch.irregular());
        }
        for (var line : batch.rejected()) {
            rejected.add(Issue.skipped(Locator.line(before + line.line() + 1), line.why()));
        }
        if (rejected.size() > MOST_REJECTED) {
            throw new Irregular("too many bad lines");
        }
        var lines = batch.rows().lines();
        for (int row = 0; row < lines.length; row++) {
            lines[row] += before + 1;
        }
        before += batch.lines();
        return Optional.of(batch.rows());
    }

    @Override
    public void close() throws IOException {
        batches.close();
    }
}
