package paretoscope.store;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import paretoscope.eval.Attempt;
import paretoscope.eval.Configuration;
import paretoscope.eval.Locator;
import paretoscope.eval.Measurement;
import paretoscope.eval.Metric;
import paretoscope.eval.Quantity;
import paretoscope.eval.Run;
import paretoscope.eval.Task;
import paretoscope.eval.Unit;
import paretoscope.eval.Usage;
import paretoscope.eval.UsageField;
import paretoscope.eval.source.RunSink;

/// Small imports that tests are made of.
final class Imports {
    static final Metric ACCURACY = Metric.share("accuracy");
    static final Metric PRICE = Metric.cost("total_cost", Unit.USD);

    private Imports() {}

    static SourceDescription file(String path, String digest) {
        return new SourceDescription("/results/" + path, path, digest, 100, "test", 1);
    }

    static ImportOutcome add(Workspace workspace, String path, String digest, Consumer<RunSink> content)
            throws WorkspaceException {
        try (var session = workspace.beginImport(file(path, digest))) {
            content.accept(session.sink());
            return session.commit();
        }
    }

    /// A file of one line per model: accuracy and total cost.
    static ImportOutcome addBoard(Workspace workspace, String path, String digest, Map<String, double[]> models)
            throws WorkspaceException {
        return add(workspace, path, digest, sink -> new TreeMap<>(models).forEach((model, values) -> sink.run(Run
                .draft(model, Configuration.of(model), Task.of("board")).measurement(measured(ACCURACY, values[0]))
                .measurement(measured(PRICE, values[1])).run())));
    }

    static Measurement measured(Metric metric, double value) {
        return Measurement.of(metric, Quantity.of(value), Locator.line(1));
    }

    static Run run(String key, String model, String task) {
        return Run.draft(key, Configuration.of(model), Task.of(task)).run();
    }

    /// A try with a score and a cost; NaN stands for what was not recorded.
    static Attempt attempt(String item, int epoch, double score, double cost) {
        Map<Metric, Quantity> scores = Double.isNaN(score) ? Map.of() : Map.of(ACCURACY, Quantity.of(score));
        var usage = Double.isNaN(cost) ? Usage.NOT_RECORDED : Usage.NOT_RECORDED.with(UsageField.COST_USD, cost);
        return Attempt.scored(item, epoch, scores, usage, Locator.line(epoch));
    }
}
