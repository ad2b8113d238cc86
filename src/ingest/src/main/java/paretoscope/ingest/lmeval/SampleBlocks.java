package paretoscope.ingest.lmeval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paretoscope.eval.Locator;
import paretoscope.eval.Metric;
import paretoscope.eval.Quantity;
import paretoscope.eval.catalogue.MetricCatalogue;
import paretoscope.eval.source.AttemptBlock;
import paretoscope.eval.source.AttemptBlocks;
import paretoscope.eval.source.Irregular;
import paretoscope.eval.source.SourceFile;
import paretoscope.ingest.json.JsonBounds;
import paretoscope.ingest.json.JsonDialect;
import paretoscope.ingest.json.JsonRecords;
import paretoscope.ingest.json.LineBatch;
import paretoscope.ingest.json.LineParser;
import paretoscope.ingest.json.ParsedBatches;
import paretoscope.ingest.json.ParsedLine;
import paretoscope.ingest.json.RecordLayout;
import paretoscope.ingest.json.Utf8Stream;
import paretoscope.ingest.reading.Report;
import tools.jackson.databind.JsonNode;

/// The samples of a big file of lines, in blocks: those of versions that say how each was scored, with scores that are
/// numbers.
final class SampleBlocks implements AttemptBlocks, AutoCloseable {
    /// A smaller file is read before this is set up.
    static final long LEAST_BYTES = 2L << 20;
    private static final int FIRST_BYTES = 1 << 20;
    private static final int FIRST_LINES = 200;
    private static final int MOST_REMARKS = 20_000;
    private static final LineParser PARSER = new LineParser(JsonDialect.PYTHON, Sample.SELECTION, JsonBounds.USUAL);

    private final SamplesOrigin origin;
    private final MetricCatalogue catalogue;
    private final SampleMetrics metrics;
    private final ParsedBatches<SampleLines.Batch> batches;
    private final List<Remark> remarks = new ArrayList<>();
    private final Map<Scored, Double> firsts = new HashMap<>();
    private long before;

    /// What is to be said about a place.
    private record Remark(Locator at, SampleLines.Remark said) {}

    private record Scored(int column, String filter) {}

    private SampleBlocks(SourceFile file, SamplesOrigin origin, MetricCatalogue catalogue, SampleMetrics metrics)
            throws IOException {
        this.origin = origin;
        this.catalogue = catalogue;
        this.metrics = metrics;
        this.batches = new ParsedBatches<>(Utf8Stream.of(file.stream()), PARSER.bounds(),
                batch -> SampleLines.read(PARSER, metrics, batch));
    }

    /// Opens a file whose first samples are regular; nothing for another.
    static Optional<SampleBlocks> of(SourceFile file, SamplesOrigin origin, MetricCatalogue catalogue)
            throws IOException {
        if (file.size() < LEAST_BYTES || JsonRecords.layout(file, JsonDialect.PYTHON) != RecordLayout.LINES) {
            return Optional.empty();
        }
        var first = first(file);
        boolean regular = !first.isEmpty() && first.stream().allMatch(record -> record.path("filter").isString());
        return regular
                ? Optional.of(new SampleBlocks(file, origin, catalogue, SampleMetrics.of(first)))
                : Optional.empty();
    }

    private static List<JsonNode> first(SourceFile file) throws IOException {
        var first = new ArrayList<JsonNode>();
        try (var in = Utf8Stream.of(file.stream())) {
            var bytes = in.readNBytes(FIRST_BYTES);
            var batch = new LineBatch(bytes, bytes.length, false);
            for (int from = 0, line = 0; from < batch.length() && line < FIRST_LINES; line++) {
                int end = batch.end(from);
                if (end < batch.length() && !batch.isBlank(from, end)
                        && PARSER.parse(batch, line, from, end) instanceof ParsedLine.Value(_, JsonNode record)
                        && record.isObject()) {
                    first.add(record);
                }
                from = end + 1;
            }
        }
        return first;
    }

    @Override
    public int scores() {
        return metrics.names().size();
    }

    @Override
    public Metric metric(int column, String filter) {
        var key = SampleAttempts.key(metrics.names().get(column), filter);
        return TaskMeasurements.metric(catalogue, origin.results(), origin.task(), key,
                Quantity.of(firsts.getOrDefault(new Scored(column, filter), Double.NaN)));
    }

    @Override
    public Optional<AttemptBlock> next() throws IOException, Irregular {
        var read = batches.next();
        if (read.isEmpty()) {
            return Optional.empty();
        }
        var batch = read.get();
        if (batch.irregular() != null) {
            throw new Irregular(batch.irregular());
        }
        for (var remark : batch.remarks()) {
            remarks.add(new Remark(Locator.line(before + remark.line() + 1), remark));
        }
        if (remarks.size() > MOST_REMARKS) {
            throw new Irregular("too many bad lines");
        }
        var block = batch.attempts();
        for (int row = 0; row < block.size(); row++) {
            block.lines()[row] += before + 1;
        }
        before += batch.lines();
        noteFirsts(block);
        return Optional.of(block);
    }

    /// The first score of a metric tells what scale it is on.
    private void noteFirsts(AttemptBlock block) {
        var filters = block.filters();
        for (int column = 0; column < scores(); column++) {
            var scores = block.scores()[column];
            var known = "";
            for (int row = 0; row < scores.length; row++) {
                if (!Double.isNaN(scores[row]) && !filters[row].equals(known)) {
                    known = filters[row];
                    firsts.putIfAbsent(new Scored(column, known), scores[row]);
                }
            }
        }
    }

    @Override
    public long lines() {
        return before;
    }

    /// Says what was left out.
    void report(Report report) {
        for (var remark : remarks) {
            if (remark.said().metric().isEmpty()) {
                report.skipped(remark.at(), remark.said().why());
            } else {
                SampleAttempts.omitted(report, remark.said().metric(), remark.at(), remark.said().why());
            }
        }
    }

    @Override
    public void close() throws IOException {
        batches.close();
    }
}
