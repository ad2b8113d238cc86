package paretoscope.ingest.bigcode;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import paretoscope.eval.Configuration;
import paretoscope.eval.Locator;
import paretoscope.eval.Measurement;
import paretoscope.eval.Metric;
import paretoscope.eval.Quantity;
import paretoscope.eval.Run;
import paretoscope.eval.RunDraft;
import paretoscope.eval.RunStatus;
import paretoscope.eval.Task;
import paretoscope.eval.ValueRange;
import paretoscope.eval.catalogue.MetricCatalogue;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.json.JsonDetails;
import paretoscope.ingest.json.JsonDocument;
import paretoscope.ingest.json.JsonQuantity;
import paretoscope.ingest.json.JsonTree;
import paretoscope.ingest.json.Selection;
import paretoscope.ingest.reading.FittingMetric;
import paretoscope.ingest.reading.Report;
import paretoscope.ingest.reading.SourcePlace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A file of scores: what is not `config` is a task with its metrics.
final class EvaluationResults {
    /// The settings that change what is generated, as far as they are set.
    private static final List<String> SETTINGS = List.of("temperature", "top_p", "top_k", "precision", "revision",
            "peft_model", "load_in_8bit", "load_in_4bit", "instruction_tokens", "prefix");

    private final SourceFile file;
    private final MetricCatalogue catalogue;
    private final RunSink sink;
    private final Report report;
    private final Cancellation cancellation;
    private final ObjectNode root = JsonNodeFactory.instance.objectNode();

    EvaluationResults(SourceFile file, MetricCatalogue catalogue, RunSink sink, Report report,
            Cancellation cancellation) {
        this.file = file;
        this.catalogue = catalogue;
        this.sink = sink;
        this.report = report;
        this.cancellation = cancellation;
    }

    void read() throws IOException, UnreadableSource {
        new JsonDocument(file, report, cancellation)
                .walk((name, value) -> root.set(name, JsonTree.read(value, Selection.ALL)));
        var configuration = configuration();
        int runs = 0;
        for (var task : root.properties()) {
            if (!task.getKey().equals("config") && !task.getKey().isBlank() && task.getValue().isObject()) {
                runs += run(configuration, task.getKey(), task.getValue());
            }
        }
        if (runs == 0) {
            throw new UnreadableSource(file.displayName(), Locator.WHOLE_FILE, "there is no task with scores in it",
                    "give the evaluation results that the BigCode harness wrote");
        }
    }

    private int run(Configuration configuration, String task, JsonNode scores) {
        var draft = Run.draft(task, configuration, Task.of(task)).status(RunStatus.COMPLETED)
                .at(Locator.pointer("/" + task));
        int measured = measurements(draft, "", scores, "/" + task);
        if (measured == 0) {
            report.skipped(Locator.pointer("/" + task), "the task has no scores");
            return 0;
        }
        JsonDetails.of(root.path("config")).forEach((name, value) -> draft.detail("config." + name, value));
        sink.run(draft.run());
        return 1;
    }

    private int measurements(RunDraft draft, String prefix, JsonNode scores, String pointer) {
        int measured = 0;
        for (var score : scores.properties()) {
            var name = prefix + score.getKey();
            if (score.getValue().isObject() && prefix.length() < 100) {
                measured += measurements(draft, name + ".", score.getValue(), pointer + "/" + score.getKey());
            } else if (score.getValue().isNumber() && !name.isBlank()) {
                var value = JsonQuantity.of(score.getValue());
                draft.measurement(Measurement.of(metric(name, value), value,
                        Locator.pointer(pointer + "/" + score.getKey())));
                measured++;
            } else {
                draft.detail(name, JsonDetails.text(score.getValue()));
            }
        }
        return measured;
    }

    /// `Easy_pass@1` is `pass@1` of a part; Mercury's `beyond@k` weighs passes by how fast the programs are.
    private Metric metric(String name, Quantity value) {
        var base = name.contains("@") ? name.substring(name.lastIndexOf('_', name.lastIndexOf('@')) + 1) : name;
        boolean share = value instanceof Quantity.Finite(double number) && ValueRange.UNIT_INTERVAL.contains(number);
        return base.startsWith("beyond@") && share
                ? Metric.share(name)
                : FittingMetric.of(catalogue, base, name, value);
    }

    private Configuration configuration() {
        var config = root.path("config");
        var model = config.path("model").asString("");
        if (model.isBlank()) {
            model = SourcePlace.of(file).stem();
            report.guessed(Locator.WHOLE_FILE, "the file names no model; it is called after the file");
        }
        Map<String, String> settings = new TreeMap<>();
        for (var name : SETTINGS) {
            var value = JsonDetails.text(config.path(name));
            if (!value.isBlank() && !value.equals("false")) {
                settings.put(name, value);
            }
        }
        // The harness' own default says nothing.
        if (!config.path("prompt").asString("prompt").equals("prompt")) {
            settings.put("prompt", config.path("prompt").asString());
        }
        return Configuration.of(model, settings);
    }
}
