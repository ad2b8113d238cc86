package paretoscope.ingest.llmperf;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
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
import paretoscope.ingest.json.Selection;
import paretoscope.ingest.reading.Report;
import tools.jackson.databind.JsonNode;

/// Reads what LLMPerf writes: a summary is a run, a list of single requests is a run with an attempt for each.
public final class LlmPerfImporter implements Importer {
    /// For [java.util.ServiceLoader].
    public LlmPerfImporter() {}

    @Override
    public String tool() {
        return "llmperf";
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
        if (isSummary(record)) {
            return Probe.certain("an LLMPerf summary, with results_… and num_concurrent_requests");
        }
        return isRequest(record) || NumberInWords.isRequest(record)
                ? Probe.certain("single requests of LLMPerf, with error_code and inter_token_latency_s")
                : Probe.none();
    }

    private static boolean isSummary(JsonNode record) {
        return record.has("model") && (record.has("results_num_completed_requests")
                || record.has("results_ttft_s_mean") || record.has("results_error_rate")
                || NumberInWords.isSummary(record));
    }

    static boolean isRequest(JsonNode record) {
        return record.has("error_code") && record.has("ttft_s") && record.has("end_to_end_latency_s");
    }

    @Override
    public void read(SourceFile file, ReadOptions options, RunSink sink, Cancellation cancellation)
            throws IOException, UnreadableSource {
        var report = new Report(sink);
        if (isSummary(JsonHead.of(file).record())) {
            summary(file, sink, report, cancellation);
        } else {
            new RequestsFile(file, sink, report, cancellation).read();
        }
        report.finish();
    }

    private static void summary(SourceFile file, RunSink sink, Report report, Cancellation cancellation)
            throws IOException, UnreadableSource {
        var seen = new AtomicLong();
        JsonRecords.read(file, JsonDialect.PYTHON, Selection.scalars(), cancellation, new RecordVisitor() {
            @Override
            public void record(long index, Locator at, JsonNode value) {
                if (isSummary(value)) {
                    seen.incrementAndGet();
                    new LoadSummary(value, at).run("summary " + (index + 1), report).ifPresent(sink::run);
                } else {
                    report.skipped(at, "this is no LLMPerf summary");
                }
            }

            @Override
            public void unreadable(Locator at, String why) {
                report.skipped(at, why);
            }
        });
        if (seen.get() == 0) {
            throw new UnreadableSource(file.displayName(), Locator.WHOLE_FILE, "the summary cannot be read",
                    "copy the file again");
        }
    }
}
