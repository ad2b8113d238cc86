package paretoscope.ingest.everyevalever;

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
import tools.jackson.databind.JsonNode;

/// Reads every_eval_ever: a file of results is one run for each evaluation it names, a file of instances is their
/// attempts.
public final class EveryEvalEverImporter implements Importer {
    /// For [java.util.ServiceLoader].
    public EveryEvalEverImporter() {}

    @Override
    public String tool() {
        return "every-eval-ever";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Probe probe(SourceFile file) throws IOException {
        int first = file.firstByte();
        if (first != '{' && first != '[') {
            return Probe.none();
        }
        var head = JsonHead.of(file);
        var record = head.record();
        if (isInstance(record)) {
            return Probe.certain("samples with evaluation_id and sample_id, as every_eval_ever keeps them");
        }
        if (record.path("properties").has("evaluation_id") && (record.has("$schema") || record.has("$defs"))) {
            return Probe.notResults("the published schema of every_eval_ever");
        }
        boolean aggregate = record.has("evaluation_id") && (record.has("evaluation_results")
                || record.has("model_info") && (record.has("schema_version") || !head.complete()));
        return aggregate
                ? Probe.certain("results with evaluation_id and model_info, as every_eval_ever keeps them")
                : Probe.none();
    }

    private static boolean isInstance(JsonNode record) {
        return record.has("evaluation_id") && record.has("sample_id");
    }

    @Override
    public void read(SourceFile file, ReadOptions options, RunSink sink, Cancellation cancellation)
            throws IOException, UnreadableSource {
        var report = new Report(sink);
        if (isInstance(JsonHead.of(file).record())) {
            new InstanceFile(file, options.catalogue(), sink, report, cancellation).read();
        } else {
            new AggregateFile(file, options.catalogue(), sink, report, cancellation).read();
        }
        report.finish();
    }
}
