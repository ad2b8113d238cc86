package paretoscope.ingest.promptfoo;

import java.io.IOException;
import java.util.Optional;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.Importer;
import paretoscope.eval.source.Probe;
import paretoscope.eval.source.ReadOptions;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.dialect.Dialects;
import paretoscope.ingest.json.JsonHead;
import paretoscope.ingest.reading.Report;
import paretoscope.ingest.table.DialectImporter;
import tools.jackson.databind.JsonNode;

/// Reads promptfoo's output in each of its forms.
public final class PromptfooImporter implements Importer {
    /// For [java.util.ServiceLoader].
    public PromptfooImporter() {}

    @Override
    public String tool() {
        return "promptfoo";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Probe probe(SourceFile file) throws IOException {
        int first = file.firstByte();
        if (first == '{' || first == '[') {
            return json(JsonHead.of(file));
        }
        return PromptTable.in(file).isPresent()
                ? Probe.certain("promptfoo's table of verdicts")
                : Probe.none();
    }

    private static Probe json(JsonHead head) {
        if (isRow(head.record())) {
            return Probe.certain("rows of a promptfoo evaluation");
        }
        var root = head.first();
        var results = root.path("results");
        var rows = results.isArray() ? results : results.path("results");
        if (rows.isArray() && isRow(rows.path(0))) {
            return Probe.certain("a promptfoo evaluation");
        }
        boolean ours = root.has("evalId") || results.has("timestamp") || results.has("stats");
        if (results.isObject() && rows.isArray() && rows.isEmpty() && head.complete() && ours) {
            return Probe.notResults("a promptfoo evaluation in which nothing was run");
        }
        boolean begun = results.path("prompts").path(0).has("raw") || results.path("table").path("head").isObject();
        return results.isObject() && begun && results.has("version")
                ? Probe.certain("a promptfoo evaluation of version " + results.path("version").asInt(0))
                : Probe.none();
    }

    private static boolean isRow(JsonNode row) {
        boolean judged = row.has("success") && row.has("prompt")
                && (row.has("provider") || row.path("prompt").has("display"));
        return row.isObject() && (judged && (row.has("vars") || row.has("gradingResult") || row.has("response"))
                || row.has("promptIdx") && row.has("testIdx"));
    }

    @Override
    public void read(SourceFile file, ReadOptions options, RunSink sink, Cancellation cancellation)
            throws IOException, UnreadableSource {
        var report = new Report(sink);
        var columns = new PromptColumns(options.catalogue(), sink, report);
        int first = file.firstByte();
        boolean json = first == '{' || first == '[';
        var table = json ? Optional.<PromptTable>empty() : PromptTable.in(file);
        if (table.isEmpty() && !json) {
            new DialectImporter(Dialects.named(tool()).orElseThrow()).read(file, options, sink, cancellation);
            return;
        }
        if (table.isPresent()) {
            table.get().read(columns, report, cancellation);
            columns.finish(file, Evaluation.UNKNOWN);
        } else {
            columns.finish(file, new EvaluationFile(file, columns, report, cancellation).read());
        }
        report.finish();
    }
}
