package paretoscope.ingest.arc;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import paretoscope.eval.Attempt;
import paretoscope.eval.Configuration;
import paretoscope.eval.Locator;
import paretoscope.eval.Measurement;
import paretoscope.eval.Metric;
import paretoscope.eval.Quantity;
import paretoscope.eval.Run;
import paretoscope.eval.RunStatus;
import paretoscope.eval.Task;
import paretoscope.eval.Unit;
import paretoscope.eval.Usage;
import paretoscope.eval.UsageField;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.json.JsonDetails;
import paretoscope.ingest.json.JsonDocument;
import paretoscope.ingest.json.JsonQuantity;
import paretoscope.ingest.json.Selection;
import paretoscope.ingest.reading.ItemScores;
import paretoscope.ingest.reading.RecordedUsage;
import paretoscope.ingest.reading.Report;
import paretoscope.ingest.reading.Surroundings;
import tools.jackson.databind.JsonNode;

/// A summary of one configuration on a set of tasks; the configuration is named by the folder alone.
///
/// The stated score is the number of solved tasks, or their share, depending on the version; the tasks themselves tell.
/// In the first version a task is its score and nothing else.
final class BenchmarkResults {
    private static final String KEY = "run";
    private static final String TASK = "ARC-AGI";
    private static final String NO_PRICE = "0 means that no cost was recorded";
    private static final String NO_TOKENS = "0 means that no tokens were counted";
    private static final String NO_TIME = "0 means that no call came back";
    private static final Set<String> SAID_ELSEWHERE = Set.of("task_results", "score", "total_cost");

    private final SourceFile file;
    private final RunSink sink;
    private final Report report;
    private final JsonDocument document;
    private final Metric score = Metric.share("score");
    private final ItemScores scores = new ItemScores();

    BenchmarkResults(SourceFile file, RunSink sink, Report report, Cancellation cancellation) {
        this.file = file;
        this.sink = sink;
        this.report = report;
        this.document = new JsonDocument(file, report, cancellation);
    }

    void read() throws IOException, UnreadableSource {
        var root = document.properties(Selection.scalars().within("task_results", Selection.only()));
        document.each(List.of("task_results"), Selection.scalars(), this::task);
        if (scores.isEmpty() && !root.has("score")) {
            throw new UnreadableSource(file.displayName(), Locator.WHOLE_FILE, "there is no score in it",
                    "copy the file again");
        }
        var model = Surroundings.folder(file);
        report.guessed(Locator.WHOLE_FILE,
                "the file names no model; it is called after its folder, \"" + model + "\"");
        var total = JsonQuantity.count(root.path("total_tasks"));
        var n = scores.isEmpty() ? total : OptionalLong.of(scores.items());
        var draft = Run.draft(KEY, Configuration.of(model), Task.of(TASK)).status(RunStatus.COMPLETED)
                .usage(usage(root)).measurement(new Measurement(score, share(root), scores.standardError(), n,
                        Locator.pointer("/score")));
        if (root.has("avg_cost_per_task")) {
            draft.measurement(Measurement.of(Metric.cost("avg_cost_per_task", Unit.USD),
                    RecordedUsage.unlessZero(JsonQuantity.of(root.path("avg_cost_per_task")), NO_PRICE),
                    Locator.pointer("/avg_cost_per_task")));
        }
        n.ifPresent(draft::items);
        JsonDetails.of(root, name -> !SAID_ELSEWHERE.contains(name)).forEach(draft::detail);
        sink.run(draft.run());
    }

    private static Usage usage(JsonNode root) {
        return new RecordedUsage()
                .positive(UsageField.COST_USD, JsonQuantity.of(root.path("total_cost")), NO_PRICE).usage();
    }

    private void task(String name, Locator at, JsonNode task) {
        if (name.isBlank() || !task.isObject() && !task.isNumber()) {
            report.skipped(at, "there is no task here");
            return;
        }
        var value = JsonQuantity.of(task.isNumber() ? task : task.path("score"));
        if (value instanceof Quantity.Finite(double share)) {
            scores.add(name, share);
        }
        sink.attempt(KEY, Attempt.scored(name, 1, Map.of(score, value), taskUsage(task), at));
    }

    private static Usage taskUsage(JsonNode task) {
        return new RecordedUsage().positive(UsageField.COST_USD, JsonQuantity.of(task.path("cost")), NO_PRICE)
                .positive(UsageField.INPUT_TOKENS, JsonQuantity.of(task.path("prompt_tokens")), NO_TOKENS)
                .positive(UsageField.OUTPUT_TOKENS, JsonQuantity.of(task.path("output_tokens")), NO_TOKENS)
                .positive(UsageField.REASONING_TOKENS, JsonQuantity.of(task.path("reasoning_tokens")), NO_TOKENS)
                .positive(UsageField.TOTAL_TOKENS, JsonQuantity.of(task.path("total_tokens")), NO_TOKENS)
                .positive(UsageField.LATENCY_S, JsonQuantity.of(task.path("duration")), NO_TIME).usage();
    }

    /// The share of the tasks that were solved: the tasks' own mean, else what is stated.
    private Quantity share(JsonNode root) {
        if (!scores.isEmpty()) {
            return scores.mean();
        }
        var stated = JsonQuantity.of(root.path("score"));
        var total = JsonQuantity.count(root.path("total_tasks"));
        return stated instanceof Quantity.Finite(double value) && value > 1 && total.isPresent()
                && total.getAsLong() >= value ? Quantity.of(value / total.getAsLong()) : stated;
    }
}
