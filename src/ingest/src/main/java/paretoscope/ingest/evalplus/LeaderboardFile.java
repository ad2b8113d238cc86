package paretoscope.ingest.evalplus;

import java.io.IOException;
import java.util.Optional;
import paretoscope.eval.Configuration;
import paretoscope.eval.Direction;
import paretoscope.eval.Locator;
import paretoscope.eval.Measurement;
import paretoscope.eval.Metric;
import paretoscope.eval.MetricKind;
import paretoscope.eval.Run;
import paretoscope.eval.Task;
import paretoscope.eval.Unit;
import paretoscope.eval.ValueRange;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.json.JsonDetails;
import paretoscope.ingest.json.JsonDocument;
import paretoscope.ingest.json.JsonQuantity;
import paretoscope.ingest.json.JsonTree;
import paretoscope.ingest.json.Selection;
import paretoscope.ingest.reading.Report;
import tools.jackson.databind.JsonNode;

/// The leaderboard: for each model its pass@1 in percent on each benchmark it was evaluated on.
final class LeaderboardFile {
    private static final Metric SIZE = Metric.cost("size", new Unit("B parameters"));

    private final SourceFile file;
    private final RunSink sink;
    private final Report report;
    private final Cancellation cancellation;
    private int runs;

    LeaderboardFile(SourceFile file, RunSink sink, Report report, Cancellation cancellation) {
        this.file = file;
        this.sink = sink;
        this.report = report;
        this.cancellation = cancellation;
    }

    void read() throws IOException, UnreadableSource {
        new JsonDocument(file, report, cancellation)
                .walk((model, entry) -> model(model, JsonTree.read(entry, Selection.ALL)));
        if (runs == 0) {
            throw new UnreadableSource(file.displayName(), Locator.WHOLE_FILE, "there is no model with scores in it",
                    "give the results.json of the EvalPlus leaderboard");
        }
    }

    private void model(String model, JsonNode entry) {
        if (model.isBlank() || !entry.path("pass@1").isObject()) {
            report.skipped(Locator.pointer("/" + model), "the entry has no scores");
            return;
        }
        for (var score : entry.path("pass@1").properties()) {
            var value = JsonQuantity.of(score.getValue());
            if (value.isKnown() && !score.getKey().isBlank()) {
                var at = Locator.pointer("/" + model + "/pass@1/" + score.getKey());
                var draft = Run.draft(model + " @ " + score.getKey(), Configuration.of(model),
                        Task.of(BigCodeBench.task(entry.path("pass@1"), score.getKey()))).at(at)
                        .measurement(Measurement.of(pass(), value, at));
                var size = JsonQuantity.of(entry.path("size"));
                if (size.isKnown() && size.orNaN() > 0) {
                    draft.measurement(Measurement.of(SIZE, size, Locator.pointer("/" + model + "/size")));
                }
                JsonDetails.of(entry, name -> !name.startsWith("pass@1") && !name.equals("size"))
                        .forEach(draft::detail);
                sink.run(draft.run());
                runs++;
            }
        }
    }

    private static Metric pass() {
        return new Metric("pass@1", Unit.PERCENT, Optional.of(Direction.HIGHER_IS_BETTER), new ValueRange(0, 100),
                MetricKind.QUALITY);
    }
}
