package paretoscope.ingest.arc;

import java.io.IOException;
import paretoscope.eval.Locator;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.Importer;
import paretoscope.eval.source.Probe;
import paretoscope.eval.source.ReadOptions;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.json.JsonHead;
import paretoscope.ingest.reading.Report;

/// Reads ARC-AGI results: one run for each row of the leaderboard, one for each summary, and the attempts of a
/// submission.
public final class ArcImporter implements Importer {
    /// For [java.util.ServiceLoader].
    public ArcImporter() {}

    @Override
    public String tool() {
        return "arc-agi";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Probe probe(SourceFile file) throws IOException {
        int first = file.firstByte();
        return first == '{' || first == '[' ? ArcRecognition.probe(file, JsonHead.of(file)) : Probe.none();
    }

    @Override
    public void read(SourceFile file, ReadOptions options, RunSink sink, Cancellation cancellation)
            throws IOException, UnreadableSource {
        var report = new Report(sink);
        var kind = ArcRecognition.kind(JsonHead.of(file)).orElseThrow(() -> new UnreadableSource(file.displayName(),
                Locator.WHOLE_FILE, "it is neither the leaderboard's evaluations nor a result of the benchmarking"
                        + " program",
                "give evaluations.json, results.json or a submission"));
        switch (kind) {
            case LEADERBOARD -> new Leaderboard(file, sink, report, cancellation).read();
            case RESULTS -> new BenchmarkResults(file, sink, report, cancellation).read();
            case SUBMISSION -> new Submission(file, sink, report, cancellation).read();
        }
        report.finish();
    }
}
