package paretoscope.ingest.routerarena;

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

/// Reads RouterArena's answers, one run for each file and one attempt for each query, and its summaries of them.
public final class RouterArenaImporter implements Importer {
    /// For [java.util.ServiceLoader].
    public RouterArenaImporter() {}

    @Override
    public String tool() {
        return "routerarena";
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
        var record = JsonHead.of(file).record();
        if (record.path("pipeline_params").has("router_name")) {
            return Probe.notResults("the settings of a router for RouterArena; its answers are in predictions/");
        }
        if (ScoreSummary.is(record)) {
            return Probe.certain("RouterArena's scores of all queries together");
        }
        boolean indexed = record.has("global_index") || record.has("global index");
        return indexed && (record.has("llm_selected") || record.has("evaluation_result")
                || record.has("generated_result"))
                        ? Probe.certain("answers to RouterArena's queries")
                        : Probe.none();
    }

    @Override
    public void read(SourceFile file, ReadOptions options, RunSink sink, Cancellation cancellation)
            throws IOException, UnreadableSource {
        var report = new Report(sink);
        if (ScoreSummary.is(JsonHead.of(file).record())) {
            ScoreSummary.read(file, sink, report);
        } else {
            new AnswerLines(file, sink, report, cancellation).read();
        }
        report.finish();
    }
}
