package paretoscope.ingest.evalplus;

import java.io.IOException;
import java.util.List;
import paretoscope.eval.Configuration;
import paretoscope.eval.Locator;
import paretoscope.eval.Measurement;
import paretoscope.eval.Metric;
import paretoscope.eval.Quantity;
import paretoscope.eval.Run;
import paretoscope.eval.RunDraft;
import paretoscope.eval.Task;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.SourceFile;
import paretoscope.ingest.json.JsonDocument;
import paretoscope.ingest.json.JsonQuantity;
import paretoscope.ingest.json.JsonTree;
import paretoscope.ingest.json.Selection;
import paretoscope.ingest.reading.Percent;
import paretoscope.ingest.reading.Report;
import tools.jackson.databind.JsonNode;

/// EvalPerf's leaderboard: for each model its efficiency in percent, and the share of models and tasks it wins against.
/// What is compared pair by pair (`heatmap_data`) is no score of a model.
final class PerformanceBoard {
    private static final List<String> SCORES = List.of("dps", "dps_norm", "pass@1");
    private static final List<String> RATES = List.of("model_win_rate", "task_win_rate");
    private static final Selection ENTRY = Selection.only("dps", "dps_norm", "pass@1", "model_win_rate",
            "task_win_rate");

    private final SourceFile file;
    private final RunSink sink;
    private final Report report;
    private final Cancellation cancellation;

    PerformanceBoard(SourceFile file, RunSink sink, Report report, Cancellation cancellation) {
        this.file = file;
        this.sink = sink;
        this.report = report;
        this.cancellation = cancellation;
    }

    void read() throws IOException {
        new JsonDocument(file, report, cancellation).walk((model, entry) -> model(model, JsonTree.read(entry, ENTRY)));
    }

    private void model(String model, JsonNode entry) {
        if (model.isBlank() || !JsonQuantity.of(entry.path("dps")).isKnown()) {
            return;
        }
        var draft = Run.draft(model, Configuration.of(model.replace("--", "/")), Task.of("evalperf"))
                .at(Locator.pointer("/" + model));
        SCORES.forEach(name -> add(draft, Percent.metric(name), entry, model));
        RATES.forEach(name -> add(draft, Metric.share(name), entry, model));
        sink.run(draft.run());
    }

    private static void add(RunDraft draft, Metric metric, JsonNode entry, String model) {
        if (JsonQuantity.of(entry.path(metric.name())) instanceof Quantity.Finite value) {
            draft.measurement(Measurement.of(metric, value, Locator.pointer("/" + model + "/" + metric.name())));
        }
    }
}
