package paretoscope.ingest.humaneval;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import paretoscope.eval.Attempt;
import paretoscope.eval.Configuration;
import paretoscope.eval.Locator;
import paretoscope.eval.Metric;
import paretoscope.eval.Quantity;
import paretoscope.eval.Run;
import paretoscope.eval.Task;
import paretoscope.eval.Usage;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.Importer;
import paretoscope.eval.source.Probe;
import paretoscope.eval.source.ReadOptions;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.json.JsonDialect;
import paretoscope.ingest.json.JsonHead;
import paretoscope.ingest.json.JsonQuantity;
import paretoscope.ingest.json.JsonRecords;
import paretoscope.ingest.json.RecordVisitor;
import paretoscope.ingest.json.Selection;
import paretoscope.ingest.reading.Report;
import paretoscope.ingest.reading.SourcePlace;
import tools.jackson.databind.JsonNode;

/// Reads `samples.jsonl_results.jsonl`: each line is one try at a problem, from which pass@k follows for any k.
public final class HumanEvalImporter implements Importer {
    private static final Selection SELECTION = Selection.only("task_id", "passed", "result");

    /// For [java.util.ServiceLoader].
    public HumanEvalImporter() {}

    @Override
    public String tool() {
        return "human-eval";
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
        var record = head.first();
        boolean program = record.path("completion").isString() || record.path("solution").isString();
        if (!record.path("task_id").isString() || !program) {
            return Probe.none();
        }
        if (record.path("passed").isBoolean()) {
            return Probe.certain("samples that human-eval has run");
        }
        return head.complete() && record.size() == 2
                ? Probe.notResults("a file of programs that nobody has run yet")
                : Probe.none();
    }

    @Override
    public void read(SourceFile file, ReadOptions options, RunSink sink, Cancellation cancellation)
            throws IOException, UnreadableSource {
        var report = new Report(sink);
        var samples = new Samples(options.catalogue().metric("passed"), sink, report);
        JsonRecords.read(file, JsonDialect.PYTHON, SELECTION, cancellation, samples);
        samples.finish(file);
        report.finish();
    }

    private static final class Samples implements RecordVisitor {
        private static final String KEY = "run";

        private final Metric passed;
        private final RunSink sink;
        private final Report report;
        private final Map<String, Integer> tries = new HashMap<>();
        private String prefix = "";

        Samples(Metric passed, RunSink sink, Report report) {
            this.passed = passed;
            this.sink = sink;
            this.report = report;
        }

        @Override
        public void record(long index, Locator at, JsonNode value) {
            var item = value.path("task_id").asString("");
            if (item.isEmpty()) {
                report.skipped(at, "there is no \"task_id\" here");
                return;
            }
            if (prefix.isEmpty() && item.indexOf('/') > 0) {
                prefix = item.substring(0, item.indexOf('/'));
            }
            var verdict = value.has("passed") ? JsonQuantity.of(value.path("passed")) : Quantity.NOT_RECORDED;
            sink.attempt(KEY, Attempt.scored(item, tries.merge(item, 1, Integer::sum), Map.of(passed, verdict),
                    Usage.NOT_RECORDED, at));
        }

        @Override
        public void unreadable(Locator at, String why) {
            report.skipped(at, why);
        }

        void finish(SourceFile file) throws UnreadableSource {
            if (tries.isEmpty()) {
                throw new UnreadableSource(file.displayName(), Locator.WHOLE_FILE, "none of its samples can be read",
                        "copy the file again");
            }
            var place = SourcePlace.of(file);
            // "samples" is what the tool's own instructions call the file.
            var model = place.stem().equals("samples") ? place.folder() : place.stem();
            report.guessed(Locator.WHOLE_FILE, "the samples name no model; it is called \"" + model
                    + "\" after the file or its folder");
            sink.run(Run.draft(KEY, Configuration.of(model), Task.of(prefix.isBlank() ? "HumanEval" : prefix))
                    .items(tries.size()).run());
        }
    }
}
