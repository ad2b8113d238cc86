package paretoscope.ingest.lighteval;

import java.io.IOException;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import paretoscope.eval.Configuration;
import paretoscope.eval.Direction;
import paretoscope.eval.Locator;
import paretoscope.eval.Measurement;
import paretoscope.eval.Metric;
import paretoscope.eval.Quantity;
import paretoscope.eval.Run;
import paretoscope.eval.RunDraft;
import paretoscope.eval.RunStatus;
import paretoscope.eval.Task;
import paretoscope.eval.Usage;
import paretoscope.eval.UsageField;
import paretoscope.eval.catalogue.MetricCatalogue;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.json.JsonDetails;
import paretoscope.ingest.json.JsonDialect;
import paretoscope.ingest.json.JsonDocument;
import paretoscope.ingest.json.JsonQuantity;
import paretoscope.ingest.json.JsonTree;
import paretoscope.ingest.json.Selection;
import paretoscope.ingest.reading.Report;
import paretoscope.ingest.reading.SourcePlace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/// A results file: a run for each task, aggregates marked as such.
final class ResultsFile {
    private static final String TWIN = "_stderr";

    private final SourceFile file;
    private final MetricCatalogue catalogue;
    private final RunSink sink;
    private final Report report;
    private final Cancellation cancellation;
    private final ObjectNode root = JsonNodeFactory.instance.objectNode();

    ResultsFile(SourceFile file, MetricCatalogue catalogue, RunSink sink, Report report, Cancellation cancellation) {
        this.file = file;
        this.catalogue = catalogue;
        this.sink = sink;
        this.report = report;
        this.cancellation = cancellation;
    }

    void read() throws IOException, UnreadableSource {
        // People write trailing commas into these, as the tool's own documentation does.
        new JsonDocument(file, JsonDialect.RELAXED, report, cancellation)
                .walk((name, value) -> root.set(name, JsonTree.read(value, Selection.ALL)));
        var rows = root.path("results").propertyStream().filter(row -> row.getValue().isObject()
                && !row.getKey().isBlank()).toList();
        if (rows.isEmpty()) {
            throw new UnreadableSource(file.displayName(), Locator.WHOLE_FILE,
                    "there is no \"results\" with tasks in it",
                    "give the results file that LightEval wrote");
        }
        long tasks = rows.stream().filter(row -> !new TaskName(row.getKey()).isAggregate()).count();
        for (var row : rows) {
            sink.run(run(new TaskName(row.getKey()), row.getValue(), tasks == 1));
        }
    }

    private JsonNode general() {
        return root.path("config_general");
    }

    private Run run(TaskName task, JsonNode scores, boolean alone) {
        var stamp = Stamp.of(SourcePlace.of(file).stem());
        var configuration = configuration();
        var draft = Run.draft(task.written(), configuration, new Task(task.written(), task.isAggregate()))
                .status(RunStatus.COMPLETED).at(Locator.pointer("/results/" + task.written()));
        stamp.started().ifPresent(draft::started);
        if (!stamp.text().isEmpty()) {
            draft.toolRunId(stamp.text() + "/" + configuration.model() + "/" + task.written());
            draft.companionKey(stamp.text() + "/" + task.plain());
        }
        var settings = settings(task);
        var n = JsonQuantity.count(settings.path("effective_num_docs"));
        n.ifPresent(draft::items);
        scores.properties().forEach(score -> measurement(draft, task, settings, score.getKey(), scores, n));
        var seconds = seconds();
        if (alone && !task.isAggregate() && seconds.isKnown()) {
            draft.usage(Usage.NOT_RECORDED.with(UsageField.LATENCY_S, seconds));
        }
        details(draft, task);
        return draft.run();
    }

    /// The key is misspelt in most versions.
    private Quantity seconds() {
        for (var name : new String[]{"total_evaluation_time_secondes", "total_evaluation_time_seconds"}) {
            if (general().has(name)) {
                return JsonQuantity.of(general().path(name));
            }
        }
        return Quantity.NOT_RECORDED;
    }

    private void measurement(RunDraft draft, TaskName task, JsonNode settings, String name, JsonNode scores,
            OptionalLong n) {
        boolean isTwin = name.endsWith(TWIN) && scores.has(name.substring(0, name.length() - TWIN.length()));
        var value = JsonQuantity.of(scores.path(name));
        if (isTwin || name.isBlank()) {
            return;
        }
        if (!scores.path(name).isNumber() && !(value instanceof Quantity.Undefined)) {
            draft.detail("results." + name, JsonDetails.text(scores.path(name)));
            return;
        }
        var error = JsonQuantity.of(scores.path(name + TWIN));
        draft.measurement(new Measurement(metric(settings, name, value), value,
                error instanceof Quantity.Finite ? error : Quantity.NOT_RECORDED, n,
                Locator.pointer("/results/" + task.written() + "/" + name)));
    }

    private Metric metric(JsonNode settings, String name, Quantity value) {
        var known = TaskMetric.of(catalogue, name, value);
        for (var list : new String[]{"metric", "metrics"}) {
            for (var declared : settings.path(list)) {
                var higher = declared.path("higher_is_better");
                higher = higher.isObject() ? higher.path(name) : higher;
                boolean same = declared.path("metric_name").asString("").equals(name)
                        || declared.path("higher_is_better").has(name);
                if (same && higher.isBoolean()) {
                    return known.withDirection(
                            higher.asBoolean() ? Direction.HIGHER_IS_BETTER : Direction.LOWER_IS_BETTER);
                }
            }
        }
        return known;
    }

    private JsonNode settings(TaskName task) {
        if (task.isAggregate()) {
            return MissingNode.getInstance();
        }
        return root.path("config_tasks").propertyStream()
                .filter(entry -> new TaskName(entry.getKey()).means(task)).map(Map.Entry::getValue).findFirst()
                .orElse(MissingNode.getInstance());
    }

    private Configuration configuration() {
        var model = general().path("model_name").asString("");
        model = model.isBlank() ? general().path("model_config").path("model_name").asString("") : model;
        if (model.isBlank()) {
            model = SourcePlace.of(file).folder();
            report.guessed(Locator.WHOLE_FILE, "the file names no model; it is called after its folder");
        }
        var settings = new TreeMap<>(JsonDetails.of(general().path("model_config").path("generation_parameters")));
        var older = JsonDetails.text(general().path("model_dtype"));
        var dtype = older.isBlank() ? JsonDetails.text(general().path("model_config").path("dtype")) : older;
        if (!dtype.isBlank()) {
            settings.put("dtype", dtype);
        }
        return Configuration.of(model, settings);
    }

    private void details(RunDraft draft, TaskName task) {
        JsonDetails.of(general()).forEach((name, value) -> draft.detail("config." + name, value));
        draft.detail("num_fewshot", task.shots());
        draft.detail("task_version", JsonDetails.text(root.path("versions").path(task.written())));
        var documents = settings(task).path("original_num_docs");
        draft.detail("documents", JsonDetails.text(documents));
    }
}
