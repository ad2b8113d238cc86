package paretoscope.ingest.trtllm;

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
import paretoscope.ingest.json.WholeDocument;
import paretoscope.ingest.reading.Report;
import tools.jackson.databind.JsonNode;

/// Reads the report that `trtllm-bench --report_json` writes, or the log at whose end it is printed: one run.
public final class TrtLlmImporter implements Importer {
    /// For [java.util.ServiceLoader].
    public TrtLlmImporter() {}

    @Override
    public String tool() {
        return "trtllm-bench";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Probe probe(SourceFile file) throws IOException {
        if (file.firstByte() != '{') {
            return PrintedReport.is(file) ? Probe.certain("the log of a trtllm-bench run") : Probe.none();
        }
        return isReport(JsonHead.of(file).first())
                ? Probe.certain("a report of trtllm-bench, with engine, world_info and request_info")
                : Probe.none();
    }

    private static boolean isReport(JsonNode root) {
        int sections = 0;
        for (var name : new String[]{"engine", "world_info", "request_info", "performance"}) {
            sections += root.path(name).isObject() ? 1 : 0;
        }
        return sections >= 3;
    }

    @Override
    public void read(SourceFile file, ReadOptions options, RunSink sink, Cancellation cancellation)
            throws IOException, UnreadableSource {
        var root = file.firstByte() == '{' ? WholeDocument.read(file) : printed(file, cancellation);
        cancellation.check();
        if (!isReport(root)) {
            throw new UnreadableSource(file.displayName(), Locator.WHOLE_FILE,
                    "there are no engine, request_info and performance in it",
                    "give the file written by trtllm-bench --report_json");
        }
        var report = new Report(sink);
        new BenchReport(root).run(file, report).ifPresent(sink::run);
        report.finish();
    }

    private static JsonNode printed(SourceFile file, Cancellation cancellation) throws IOException, UnreadableSource {
        return PrintedReport.in(file, cancellation).orElseThrow(() -> new UnreadableSource(file.displayName(),
                Locator.WHOLE_FILE, "the log ends before the report of the benchmark",
                "give the log of a run that finished"));
    }
}
