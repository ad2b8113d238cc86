package paretoscope.ingest.lmeval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import paretoscope.eval.Attempt;
import paretoscope.eval.Direction;
import paretoscope.eval.Measurement;
import paretoscope.eval.Quantity;
import paretoscope.eval.Run;
import paretoscope.eval.UsageField;
import paretoscope.eval.source.SourceFile;
import paretoscope.ingest.json.JsonDialect;
import paretoscope.ingest.json.JsonRecords;
import paretoscope.ingest.json.RecordLayout;
import paretoscope.ingest.recording.FactCheck;
import paretoscope.ingest.recording.RecordingSink;
import tools.jackson.databind.JsonNode;

/// The facts of lm-eval files, each against the place in our vocabulary where it belongs.
public final class LmEvalFacts {
    private LmEvalFacts() {}

    /// Compares all facts of a results file.
    public static void checkResults(RecordingSink sink, JsonNode facts) {
        var runs = sink.runs();
        var checks = new HashMap<String, Consumer<JsonNode>>();
        one(checks, runs.getFirst());
        rows(checks, runs);
        // Facts about the file's shape and about how the facts were cut, which are no values.
        checks.put("layout",
                fact -> assertThat(measurements(runs).stream().anyMatch(each -> each.metric().name().contains(",")))
                        .isEqualTo(fact.asString().startsWith("v0.4")));
        checks.put("metrics_truncated_to", _ -> {});
        FactCheck.all(facts, checks);
    }

    private static void one(Map<String, Consumer<JsonNode>> checks, Run run) {
        // Null means that the usual places name none; two such files say it elsewhere.
        checks.put("model", fact -> {
            if (!fact.isNull()) {
                assertThat(run.configuration().model()).isEqualTo(fact.asString());
            }
        });
        // Null means that the file does not say; the time may still stand in its name.
        checks.put("date_epoch", fact -> {
            if (!fact.isNull()) {
                assertThat(run.started()).contains(Instant.ofEpochMilli(Math.round(fact.asDouble() * 1000)));
            }
        });
        checks.put("model_backend", fact -> FactCheck.detail("backend", fact, run.details(), "config.model"));
        checks.put("limit", fact -> FactCheck.detail("limit", fact, run.details(), "config.limit"));
        checks.put("batch_size", fact -> FactCheck.detail("batch size", fact, run.details(), "config.batch_size"));
        checks.put("lm_eval_version", fact -> FactCheck.detail("version", fact, run.details(), "lm_eval_version"));
        checks.put("total_evaluation_time_seconds", fact -> FactCheck.detail("seconds", fact, run.details(),
                "total_evaluation_time_seconds"));
        checks.put("gen_kwargs", fact -> fact.properties().forEach(argument -> assertThat(
                run.configuration().settings()).containsEntry(argument.getKey(), argument.getValue().asString())));
        checks.put("tokens", fact -> assertThat(run.usage().get(UsageField.INPUT_TOKENS).isKnown()).isFalse());
        checks.put("cost", fact -> assertThat(run.usage().get(UsageField.COST_USD).isKnown()).isFalse());
    }

    private static void rows(Map<String, Consumer<JsonNode>> checks, List<Run> runs) {
        checks.put("n_result_rows", fact -> assertThat(runs).hasSize(fact.asInt()));
        checks.put("n_metrics", fact -> assertThat(measurements(runs)).hasSize(fact.asInt()));
        checks.put("groups", fact -> {
            if (!fact.isNull()) {
                assertThat(runs.stream().filter(run -> run.task().aggregate()).map(run -> run.task().name()))
                        .containsExactlyInAnyOrderElementsOf(fact.valueStream().map(JsonNode::asString).toList());
            }
        });
        checks.put("nan_metrics", fact -> assertThat(measurements(runs).stream()
                .filter(each -> each.value() instanceof Quantity.Undefined)).hasSize(fact.asInt()));
        checks.put("n_samples", fact -> fact.properties().forEach(task -> {
            assertThat(run(runs, task.getKey()).items()).hasValue(task.getValue().asLong());
            assertThat(run(runs, task.getKey()).measurements())
                    .allMatch(each -> each.n().orElse(-1) == task.getValue().asLong());
        }));
        checks.put("metrics",
                fact -> fact.properties().forEach(task -> metrics(run(runs, task.getKey()), task.getValue())));
        checks.put("higher_is_better", fact -> fact.properties()
                .forEach(task -> directions(run(runs, task.getKey()), task.getValue())));
    }

    private static void metrics(Run run, JsonNode metrics) {
        metrics.properties().forEach(metric -> {
            var found = RecordingSink.measurement(run, metric.getKey());
            FactCheck.number(metric.getKey(), metric.getValue().path("value"), found.value());
            FactCheck.number(metric.getKey() + " stderr", metric.getValue().path("stderr"), found.standardError());
        });
    }

    private static void directions(Run run, JsonNode higherIsBetter) {
        for (var measurement : run.measurements()) {
            var higher = higherIsBetter.path(TaskMeasurements.base(measurement.metric().name()));
            if (higher.isBoolean()) {
                assertThat(measurement.metric().direction()).as(run.key() + " " + measurement.metric().name())
                        .contains(higher.asBoolean() ? Direction.HIGHER_IS_BETTER : Direction.LOWER_IS_BETTER);
            }
        }
    }

    private static List<Measurement> measurements(List<Run> runs) {
        return runs.stream().flatMap(run -> run.measurements().stream()).toList();
    }

    private static Run run(List<Run> runs, String task) {
        return runs.stream().filter(run -> run.key().equals(task)).findFirst().orElseThrow();
    }

    /// Compares all facts of a samples file.
    public static void checkSamples(SourceFile file, RecordingSink sink, JsonNode facts) {
        var attempts = sink.attempts();
        var checks = new HashMap<String, Consumer<JsonNode>>();
        checks.put("rows", fact -> assertThat(attempts).hasSize(fact.asInt()));
        checks.put("distinct_doc_id", fact -> assertThat(attempts.stream().map(Attempt::item).distinct())
                .hasSize(fact.asInt()));
        checks.put("filters", fact -> assertThat(attempts.stream().map(Attempt::filter).distinct())
                .hasSize(fact.size()));
        checks.put("per_sample_metric_means", fact -> means(attempts, fact));
        // Facts about the file's shape: the container is what the reader recognised, the keys are no values.
        checks.put("container", fact -> assertThat(layout(file)).isEqualTo(
                fact.asString().equals("JSON array") ? RecordLayout.ARRAY : RecordLayout.LINES));
        checks.put("keys", fact -> assertThat(fact.valueStream().map(JsonNode::asString)).contains("doc_id"));
        FactCheck.all(facts, checks);
    }

    private static RecordLayout layout(SourceFile file) {
        try {
            return JsonRecords.layout(file, JsonDialect.PYTHON);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private static void means(List<Attempt> attempts, JsonNode facts) {
        var values = new TreeMap<String, List<Double>>();
        attempts.forEach(attempt -> attempt.scores().forEach((metric, value) -> values
                .computeIfAbsent(TaskMeasurements.base(metric.name()), _ -> new ArrayList<>()).add(value.orNaN())));
        var expected = facts.propertyStream().map(fact -> TaskMeasurements.base(fact.getKey()))
                .collect(Collectors.toSet());
        assertThat(values.keySet()).containsExactlyInAnyOrderElementsOf(expected);
        facts.properties().forEach(fact -> {
            var list = values.get(TaskMeasurements.base(fact.getKey()));
            assertThat(list).hasSize(fact.getValue().path("n").asInt());
            FactCheck.number(fact.getKey(), fact.getValue().path("mean"),
                    Quantity.of(list.stream().mapToDouble(Double::doubleValue).average().orElseThrow()));
        });
    }
}
