package paretoscope.ingest.evalplus;

import java.io.IOException;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.Importer;
import paretoscope.eval.source.Probe;
import paretoscope.eval.source.ReadOptions;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.json.JsonHead;
import paretoscope.ingest.reading.Report;

/// Reads `*_eval_results.json`, `*_evalperf_results[.brief].json` and the leaderboards' `results.json` and
/// `COMBINED-RESULTS.json`.
public final class EvalPlusImporter implements Importer {
    /// For [java.util.ServiceLoader].
    public EvalPlusImporter() {}

    @Override
    public String tool() {
        return "evalplus";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Probe probe(SourceFile file) throws IOException {
        if (file.firstByte() != '{') {
            return Probe.none();
        }
        var head = JsonHead.of(file);
        if (head.object().isEmpty() || head.more()) {
            return Probe.none();
        }
        return switch (EvalPlusKind.of(head.first())) {
            case VERDICTS -> Probe.certain("EvalPlus' verdicts of each program");
            case PERFORMANCE -> Probe.certain("EvalPerf's efficiency scores");
            case LEADERBOARD -> Probe.certain("the results of the EvalPlus leaderboard");
            case PERFORMANCE_BOARD -> Probe.certain("EvalPerf's scores of several models");
            case NONE -> Probe.none();
        };
    }

    @Override
    public void read(SourceFile file, ReadOptions options, RunSink sink, Cancellation cancellation)
            throws IOException, UnreadableSource {
        var report = new Report(sink);
        switch (EvalPlusKind.of(JsonHead.of(file).first())) {
            case PERFORMANCE -> new PerformanceFile(file, sink, report, cancellation).read();
            case PERFORMANCE_BOARD -> new PerformanceBoard(file, sink, report, cancellation).read();
            case LEADERBOARD -> new LeaderboardFile(file, sink, report, cancellation).read();
            case VERDICTS, NONE -> new VerdictFile(file, sink, report, cancellation).read();
        }
        report.finish();
    }
}
