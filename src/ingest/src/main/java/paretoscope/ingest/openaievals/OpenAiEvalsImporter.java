package paretoscope.ingest.openaievals;

import java.io.IOException;
import paretoscope.eval.Locator;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.Importer;
import paretoscope.eval.source.Probe;
import paretoscope.eval.source.ReadOptions;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.json.JsonDialect;
import paretoscope.ingest.json.JsonHead;
import paretoscope.ingest.json.JsonRecords;
import paretoscope.ingest.json.RecordVisitor;
import paretoscope.ingest.reading.Report;
import tools.jackson.databind.JsonNode;

/// Reads a record file as one run, with an attempt for each scoring of a sample.
public final class OpenAiEvalsImporter implements Importer {
    /// For [java.util.ServiceLoader].
    public OpenAiEvalsImporter() {}

    @Override
    public String tool() {
        return "openai-evals";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Probe probe(SourceFile file) throws IOException {
        if (file.firstByte() != '{') {
            return Probe.none();
        }
        var spec = JsonHead.of(file).first().path("spec");
        boolean known = spec.has("completion_fns") || spec.has("eval_name") && spec.has("run_id");
        return known ? Probe.certain("a record of OpenAI evals, which begins with its \"spec\"") : Probe.none();
    }

    @Override
    public void read(SourceFile file, ReadOptions options, RunSink sink, Cancellation cancellation)
            throws IOException, UnreadableSource {
        var report = new Report(sink);
        var record = new EvalRecord(options.catalogue(), sink, report);
        JsonRecords.read(file, JsonDialect.PYTHON, EvalRecord.SELECTION, cancellation, new RecordVisitor() {
            @Override
            public void record(long index, Locator at, JsonNode value) {
                record.add(value, at);
            }

            @Override
            public void unreadable(Locator at, String why) {
                report.skipped(at, why);
            }
        });
        record.finish(file);
        report.finish();
    }
}
