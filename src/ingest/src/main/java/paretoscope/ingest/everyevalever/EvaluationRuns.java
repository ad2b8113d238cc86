package paretoscope.ingest.everyevalever;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import paretoscope.eval.Configuration;
import paretoscope.eval.Locator;
import paretoscope.eval.Measurement;
import paretoscope.eval.Metric;
import paretoscope.eval.Quantity;
import paretoscope.eval.Run;
import paretoscope.eval.RunDraft;
import paretoscope.eval.Task;
import paretoscope.eval.catalogue.MetricCatalogue;
import paretoscope.ingest.json.IsoInstant;
import paretoscope.ingest.json.JsonDetails;
import paretoscope.ingest.json.JsonQuantity;
import paretoscope.ingest.reading.Report;
import tools.jackson.databind.JsonNode;

/// The runs of one record of results: its entries by evaluation, each metric a measurement.
final class EvaluationRuns {
    private static final Set<String> AVERAGES = Set.of("overall", "average", "avg", "mean", "mean score", "macro avg");

    private final JsonNode root;
    private final String keyPrefix;
    private final MetricCatalogue catalogue;
    private final Report report;
    private final PublishedRun published;

    EvaluationRuns(JsonNode root, String keyPrefix, MetricCatalogue catalogue, Report report) {
        this.root = root;
        this.keyPrefix = keyPrefix;
        this.catalogue = catalogue;
        this.report = report;
        this.published = new PublishedRun(root.path("source_metadata").path("additional_details"));
    }

    List<Run> all() {
        var runs = new ArrayList<Run>();
        if (model().isEmpty()) {
            report.skipped(Locator.pointer("/model_info"), "there is no model here");
            return runs;
        }
        var byTask = byTask();
        if (byTask.isEmpty() && published.isOurs()) {
            byTask.put(root.path("source_metadata").path("source_name").asString("unnamed evaluation"), List.of());
        }
        byTask.forEach((task, entries) -> runs.add(run(task, entries)));
        return runs;
    }

    private String model() {
        var info = root.path("model_info");
        var id = info.path("id").asString("").strip();
        return id.isEmpty() ? info.path("name").asString("").strip() : id;
    }

    private Map<String, List<Integer>> byTask() {
        var byTask = new LinkedHashMap<String, List<Integer>>();
        var results = root.path("evaluation_results");
        for (int i = 0; i < results.size(); i++) {
            var name = MetricNaming.task(results.path(i));
            if (name.isEmpty()) {
                report.skipped(Locator.pointer("/evaluation_results/" + i), "the result names no evaluation");
            } else {
                byTask.computeIfAbsent(name, _ -> new ArrayList<>()).add(i);
            }
        }
        return byTask;
    }

    private Run run(String task, List<Integer> entries) {
        var configuration = entries.isEmpty()
                ? Configuration.of(model())
                : PublishedSettings.configuration(model(), root.path("model_info"), entry(entries.getFirst()));
        var draft = published.isOurs()
                ? published.draft(model(), task, configuration)
                : draft(task, configuration, entries);
        draft.at(Locator.pointer("/evaluation_results"));
        companionKey(JsonDetails.text(root.path("evaluation_id")), model(), task).ifPresent(draft::companionKey);
        published.withUnstated(measurements(entries), catalogue).forEach(draft::measurement);
        return draft.run();
    }

    /// What results and instances of one evaluation share: every_eval_ever names the evaluation on each line.
    static Optional<String> companionKey(String evaluation, String model, String task) {
        return evaluation.isBlank() ? Optional.empty() : Optional.of(evaluation + "\n" + model + "\n" + task);
    }

    /// The metrics under the identifiers that instances refer to them by.
    Map<String, Metric> metricsByResult() {
        var metrics = new LinkedHashMap<String, Metric>();
        for (var entries : byTask().values()) {
            var measured = measurements(entries);
            for (int i = 0; i < entries.size(); i++) {
                var id = entry(entries.get(i)).path("evaluation_result_id").asString("").strip();
                if (!id.isEmpty()) {
                    metrics.putIfAbsent(id, measured.get(i).metric());
                }
            }
        }
        return metrics;
    }

    private JsonNode entry(int index) {
        return root.path("evaluation_results").path(index);
    }

    private RunDraft draft(String task, Configuration configuration, List<Integer> entries) {
        boolean average = AVERAGES.contains(task.toLowerCase(Locale.ROOT));
        if (average && root.path("evaluation_results").size() > entries.size()) {
            report.guessed(Locator.pointer("/evaluation_results/" + entries.getFirst()),
                    "\"" + task + "\" is taken for an average of the others");
        }
        var draft = Run.draft(keyPrefix + task, configuration, new Task(task, average));
        var id = JsonDetails.text(root.path("evaluation_id"));
        if (!id.isBlank()) {
            draft.toolRunId(id + "/" + task);
        }
        var first = entry(entries.getFirst());
        moment(first.path("evaluation_timestamp")).or(() -> moment(root.path("evaluation_timestamp")))
                .ifPresent(draft::started);
        JsonDetails.of(root, name -> !"evaluation_results".equals(name)).forEach(draft::detail);
        JsonDetails.of(first.path("source_data")).forEach((name, value) -> draft.detail("source_data." + name, value));
        JsonDetails.of(first.path("generation_config"))
                .forEach((name, value) -> draft.detail("generation." + name, value));
        for (int index : entries) {
            JsonDetails.of(entry(index).path("score_details").path("details"))
                    .forEach((name, value) -> draft.detail("score." + name, value));
        }
        return draft;
    }

    /// ISO 8601, or seconds since 1970 as a number or as text.
    private static Optional<Instant> moment(JsonNode node) {
        return IsoInstant.parse(node.asString(""))
                .or(() -> JsonQuantity.of(node) instanceof Quantity.Finite(double seconds) && seconds > 1e8
                        && seconds < 1e11
                                ? Optional.of(Instant.ofEpochMilli(Math.round(seconds * 1000)))
                                : Optional.empty());
    }

    private List<Measurement> measurements(List<Integer> entries) {
        var measurements = new ArrayList<Measurement>();
        var taken = new HashSet<String>();
        for (int index : entries) {
            measurements.add(measurement(index, taken));
        }
        return measurements;
    }

    private Measurement measurement(int index, Set<String> taken) {
        var config = entry(index).path("metric_config");
        var details = entry(index).path("score_details");
        var value = JsonQuantity.of(details.path("score"));
        if (config.path("has_unknown_level").asBoolean(false) && value.orNaN() == -1) {
            value = Quantity.unknown("the unknown level");
        }
        var name = MetricNaming.of(entry(index), catalogue);
        for (int i = 2; !taken.add(name); i++) {
            name = MetricNaming.of(entry(index), catalogue) + " (" + i + ")";
        }
        var uncertainty = details.path("uncertainty");
        return new Measurement(PublishedMetric.read(config, name, catalogue, value), value, error(details),
                n(uncertainty),
                Locator.pointer("/evaluation_results/" + index));
    }

    private static Quantity error(JsonNode details) {
        var text = details.path("details").path(EveryEvalEverExport.STANDARD_ERROR);
        if (text.isString()) {
            return PublishedQuantity.parse(text.stringValue());
        }
        var error = details.path("uncertainty").path("standard_error");
        return JsonQuantity.of(error.isObject() ? error.path("value") : error);
    }

    private static OptionalLong n(JsonNode uncertainty) {
        return JsonQuantity.count(uncertainty.path("num_samples"));
    }
}
