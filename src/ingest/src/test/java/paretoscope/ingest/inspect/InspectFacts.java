package paretoscope.ingest.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import paretoscope.eval.Attempt;
import paretoscope.eval.Quantity;
import paretoscope.eval.Run;
import paretoscope.eval.UsageField;
import paretoscope.eval.source.SourceFile;
import paretoscope.ingest.archive.ZipLog;
import paretoscope.ingest.json.IsoInstant;
import paretoscope.ingest.recording.FactCheck;
import paretoscope.ingest.recording.RecordingSink;
import tools.jackson.databind.JsonNode;

/// The facts of Inspect logs, each against the place in our vocabulary where it belongs.
public final class InspectFacts {
    private static final Map<String, UsageField> TOKENS = Map.of("input_tokens", UsageField.INPUT_TOKENS,
            "output_tokens", UsageField.OUTPUT_TOKENS, "total_tokens", UsageField.TOTAL_TOKENS, "reasoning_tokens",
            UsageField.REASONING_TOKENS, "input_tokens_cache_read", UsageField.CACHED_INPUT_TOKENS,
            "input_tokens_cache_write", UsageField.CACHE_WRITE_TOKENS);
    private static final Map<String, Double> GRADES = Map.of("C", 1.0, "I", 0.0, "P", 0.5, "N", 0.0);

    private final SourceFile file;
    private final Run run;
    private final List<Attempt> attempts;
    private final RecordingSink sink;

    private InspectFacts(SourceFile file, RecordingSink sink) {
        this.file = file;
        this.sink = sink;
        this.run = sink.onlyRun();
        this.attempts = sink.attempts();
    }

    /// Compares all facts of a log.
    public static void check(SourceFile file, RecordingSink sink, JsonNode facts) {
        FactCheck.all(facts, new InspectFacts(file, sink).checks());
    }

    /// Compares the facts of a listing.
    public static void checkListing(SourceFile file, JsonNode facts) throws IOException {
        var listing = BundleListing.read(file).orElseThrow();
        assertThat(listing.logs()).hasSize(facts.path("n_logs").asInt());
        assertThat(listing.logs()).containsExactlyElementsOf(
                facts.path("logs").valueStream().map(JsonNode::asString).toList());
    }

    private Map<String, Consumer<JsonNode>> checks() {
        var checks = new HashMap<String, Consumer<JsonNode>>();
        header(checks);
        samples(checks);
        shape(checks);
        return checks;
    }

    private void header(Map<String, Consumer<JsonNode>> checks) {
        checks.put("model", fact -> assertThat(run.configuration().model()).isEqualTo(fact.asString()));
        checks.put("task", fact -> assertThat(run.task().name()).isEqualTo(fact.asString()));
        checks.put("status", this::status);
        detail(checks, "version", "log_version");
        detail(checks, "dataset", "dataset.name");
        detail(checks, "dataset_samples", "dataset.samples");
        detail(checks, "epochs", "config.epochs");
        detail(checks, "created", "created");
        detail(checks, "total_samples", "total_samples");
        detail(checks, "completed_samples", "completed_samples");
        detail(checks, "error", "error");
        checks.put("started_at", fact -> assertThat(run.started()).isEqualTo(IsoInstant.parse(fact.asString())));
        checks.put("completed_at", fact -> assertThat(run.completed()).isEqualTo(IsoInstant.parse(fact.asString())));
        checks.put("scores", this::scores);
        checks.put("generate_config", fact -> fact.properties().forEach(setting -> FactCheck.detail(setting.getKey(),
                setting.getValue(), run.details(), "generate." + setting.getKey())));
        checks.put("usage_by_model", this::usageByModel);
        checks.put("usage_total", this::usageTotal);
    }

    private void detail(Map<String, Consumer<JsonNode>> checks, String fact, String name) {
        checks.put(fact, expected -> FactCheck.detail(fact, expected, run.details(), name));
    }

    private void status(JsonNode fact) {
        assertThat(run.status().name()).isEqualTo(switch (fact.asString()) {
            case "success" -> "COMPLETED";
            case "error" -> "FAILED";
            case "cancelled" -> "CANCELLED";
            default -> "STARTED";
        });
    }

    private void scores(JsonNode scores) {
        int expected = 0;
        for (var score : scores) {
            for (var metric : score.path("metrics").properties()) {
                if ("stderr".equals(metric.getKey())) {
                    FactCheck.number("stderr", metric.getValue(),
                            RecordingSink.measurement(run, "accuracy").standardError());
                } else {
                    FactCheck.number(metric.getKey(), metric.getValue(),
                            RecordingSink.measurement(run, metric.getKey()).value());
                    expected++;
                }
            }
        }
        assertThat(run.measurements()).hasSize(expected);
    }

    private void usageByModel(JsonNode byModel) {
        byModel.properties().forEach(model -> model.getValue().properties().forEach(field -> {
            if (model.getKey().equals(run.configuration().model())) {
                FactCheck.number(field.getKey(), field.getValue(), run.usage().get(TOKENS.get(field.getKey())));
            } else {
                FactCheck.detail(field.getKey(), field.getValue(), run.details(),
                        "usage." + model.getKey() + "." + field.getKey());
            }
        }));
    }

    private void usageTotal(JsonNode total) {
        total.properties().forEach(field -> {
            double others = run.details().entrySet().stream()
                    .filter(detail -> detail.getKey().startsWith("usage.")
                            && detail.getKey().endsWith("." + field.getKey()))
                    .mapToDouble(detail -> Double.parseDouble(detail.getValue())).sum();
            double own = run.usage().get(TOKENS.get(field.getKey())).orNaN();
            FactCheck.number("total " + field.getKey(), field.getValue(), Quantity.of(own + others));
        });
        assertThat(total.isNull()).isEqualTo(run.usage().get(UsageField.TOTAL_TOKENS).equals(Quantity.NOT_RECORDED));
    }

    private void samples(Map<String, Consumer<JsonNode>> checks) {
        checks.put("samples_logged", fact -> assertThat(attempts).hasSize(fact.asInt()));
        checks.put("sample_errors", fact -> assertThat(attempts.stream().filter(each -> each.error().isPresent()))
                .hasSize(fact.asInt()));
        checks.put("sample_limits", this::limits);
        checks.put("distinct_sample_ids",
                fact -> assertThat(attempts.stream().map(Attempt::item).distinct()).hasSize(fact.asInt()));
        checks.put("max_epoch", fact -> assertThat(attempts.stream().mapToInt(Attempt::epoch).max().orElse(0))
                .isEqualTo(fact.asInt()));
        checks.put("score_value_histogram", this::histogram);
        checks.put("score_mean_CI_mapped", this::means);
        checks.put("sum_sample_usage", fact -> fact.properties().forEach(field -> FactCheck.number(field.getKey(),
                field.getValue(), sum(attempt -> attempt.usage().get(TOKENS.get(field.getKey())).orNaN()))));
        checks.put("sum_total_time_s", fact -> FactCheck.number("total time", fact,
                sum(attempt -> attempt.usage().get(UsageField.LATENCY_S).orNaN())));
        checks.put("sum_working_time_s", fact -> FactCheck.number("working time", fact,
                sum(attempt -> attempt.usage().get(UsageField.WORKING_S).orNaN())));
    }

    private Quantity sum(ToDoubleFunction<Attempt> part) {
        return Quantity.of(attempts.stream().mapToDouble(part).filter(value -> !Double.isNaN(value)).sum());
    }

    private void limits(JsonNode fact) {
        var found = attempts.stream().flatMap(attempt -> attempt.tags().entrySet().stream())
                .filter(tag -> "limit".equals(tag.getKey()))
                .collect(Collectors.groupingBy(Map.Entry::getValue, Collectors.counting()));
        var expected = new HashMap<String, Long>();
        fact.properties().forEach(entry -> expected.put(entry.getKey(), entry.getValue().asLong()));
        assertThat(found).isEqualTo(expected);
    }

    private Map<String, List<Double>> values() {
        var values = new TreeMap<String, List<Double>>();
        attempts.forEach(attempt -> attempt.scores().forEach((metric, value) -> values
                .computeIfAbsent(metric.name(), _ -> new ArrayList<>()).add(value.orNaN())));
        return values;
    }

    private void histogram(JsonNode fact) {
        var expected = new TreeMap<String, Map<Double, Long>>();
        fact.properties().forEach(scorer -> scorer.getValue().properties()
                .forEach(value -> expected.computeIfAbsent(scorer.getKey(), _ -> new TreeMap<>()).merge(
                        GRADES.containsKey(value.getKey())
                                ? GRADES.get(value.getKey())
                                : Double.valueOf(value.getKey()),
                        value.getValue().asLong(), Long::sum)));
        var found = new TreeMap<String, Map<Double, Long>>();
        values().forEach((scorer, list) -> found.put(scorer,
                new TreeMap<>(list.stream().collect(Collectors.groupingBy(value -> value, Collectors.counting())))));
        assertThat(found).isEqualTo(expected);
    }

    private void means(JsonNode fact) {
        var values = values();
        assertThat(values).hasSize(fact.size());
        fact.properties().forEach(scorer -> FactCheck.number("mean of " + scorer.getKey(), scorer.getValue(),
                Quantity.of(
                        values.get(scorer.getKey()).stream().mapToDouble(Double::doubleValue).average().orElse(0))));
    }

    /// Facts about the file rather than about the run: they are checked as what the reader recognised.
    private void shape(Map<String, Consumer<JsonNode>> checks) {
        checks.put("zip_methods", fact -> assertThat(entries().stream().map(ZipLog.Entry::method).distinct().toList())
                .containsExactlyElementsOf(fact.valueStream().map(JsonNode::asInt).toList()));
        checks.put("entries", fact -> assertThat(entries()).hasSize(fact.asInt()));
        checks.put("has_header_json", fact -> assertThat(run.at().text().startsWith("header.json"))
                .isEqualTo(fact.asBoolean()));
        checks.put("contains_bare_NaN", _ -> assertThat(sink.issues()).noneMatch(issue -> issue.why().contains("NaN")));
    }

    private List<ZipLog.Entry> entries() {
        try (var zip = ZipLog.open(file)) {
            return zip.entries();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
