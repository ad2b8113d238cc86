package paretoscope.ingest.vllm;

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

/// Reads serving results: every result object is a run, however many stand in a file. Those of the offline benchmarks
/// of throughput and latency are read as well, and the records of either that are made for PyTorch's database.
///
/// A result in which no request completed holds zeros for everything it could not measure; it is left out and said so.
public final class VllmImporter implements Importer {
    /// For [java.util.ServiceLoader].
    public VllmImporter() {}

    @Override
    public String tool() {
        return "vllm-bench";
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
        if (PyTorchRecords.are(record)) {
            return PyTorchRecords.repeat(file)
                    ? Probe.notResults("the result beside it once more, in the form of PyTorch's benchmarks")
                    : Probe.certain("a result of vLLM in the form of PyTorch's benchmarks");
        }
        if (OfflineResult.is(record)) {
            return Probe.certain("a result of vLLM's offline throughput or latency");
        }
        if (isCutInServer(record, JsonHead.of(file))) {
            return Probe.certain("results of SGLang's serving benchmark");
        }
        if (!isResult(record)) {
            return Probe.none();
        }
        return record.has("model_id")
                ? Probe.certain("serving results with the throughput or the latencies of requests")
                : Probe.likely("serving results that do not name the model");
    }

    /// What SGLang's servers say of themselves stands before what was measured, and may be longer than the head.
    private static boolean isCutInServer(JsonNode record, JsonHead head) {
        return !head.complete() && record.path(ServerInfo.NAME).isObject() && record.has("backend")
                && record.has("request_rate");
    }

    /// Some keep the latencies of a result alone.
    static boolean isResult(JsonNode record) {
        boolean whole = record.has("total_output_tokens")
                && (record.has("request_throughput") || record.has("completed") && record.has("model_id"));
        boolean latencies = record.has("model_id") && record.has("backend") && record.has("request_rate")
                && (record.has("mean_ttft_ms") || record.has("mean_tpot_ms") || record.has("mean_e2el_ms"));
        return record.isObject() && (whole || latencies);
    }

    @Override
    public void read(SourceFile file, ReadOptions options, RunSink sink, Cancellation cancellation)
            throws IOException, UnreadableSource {
        var report = new Report(sink);
        if (PyTorchRecords.are(JsonHead.of(file).record())) {
            PyTorchRecords.read(file, sink);
            report.finish();
            return;
        }
        if (OfflineResult.is(JsonHead.of(file).record())) {
            OfflineResult.read(file, sink, report, cancellation);
            report.finish();
            return;
        }
        var results = new Results(file, sink, report);
        JsonRecords.read(file, JsonDialect.PYTHON, ServingResult.SELECTION, cancellation, results);
        if (results.seen == 0) {
            throw new UnreadableSource(file.displayName(), Locator.WHOLE_FILE,
                    "there is no result with request_throughput in it", "give the file that vllm bench serve wrote");
        }
        report.finish();
    }

    private static final class Results implements RecordVisitor {
        private final SourceFile file;
        private final RunSink sink;
        private final Report report;
        private long seen;

        Results(SourceFile file, RunSink sink, Report report) {
            this.file = file;
            this.sink = sink;
            this.report = report;
        }

        @Override
        public void record(long index, Locator at, JsonNode value) {
            if (!isResult(value)) {
                report.skipped(at, "this is no serving result");
                return;
            }
            seen++;
            new ServingResult(file, value, at).run("result " + (index + 1), report).ifPresent(sink::run);
        }

        @Override
        public void unreadable(Locator at, String why) {
            report.skipped(at, why);
        }
    }
}
