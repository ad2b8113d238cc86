package paretoscope.ingest.everyevalever;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
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
import paretoscope.eval.Usage;
import paretoscope.eval.UsageField;
import paretoscope.eval.catalogue.MetricCatalogue;
import paretoscope.ingest.json.IsoInstant;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What a run says and the schema has no field for, as the texts of `source_metadata.additional_details`.
final class PublishedRun {
    static final String KEY = "paretoscope.key";
    private static final String TOOL_RUN = "paretoscope.tool_run_id";
    private static final String STATUS = "paretoscope.status";
    private static final String STARTED = "paretoscope.started";
    private static final String COMPLETED = "paretoscope.completed";
    private static final String ITEMS = "paretoscope.items";
    private static final String AGGREGATE = "paretoscope.aggregate";
    private static final String SETTING = "setting.";
    private static final String DETAIL = "detail.";
    private static final String USAGE = "usage.";
    private static final String UNSTATED = "measurement.";
    private static final String ATTEMPT_METRIC = "attempt_metric.";

    private final JsonNode texts;

    PublishedRun(JsonNode texts) {
        this.texts = texts;
    }

    /// Whether a file was written here.
    boolean isOurs() {
        return texts.path(KEY).isString();
    }

    static ObjectNode texts(Run run, List<Metric> attemptMetrics) {
        var texts = JsonNodeFactory.instance.objectNode().put(KEY, run.key()).put(STATUS, run.status().name())
                .put(AGGREGATE, String.valueOf(run.task().aggregate()));
        run.toolRunId().ifPresent(id -> texts.put(TOOL_RUN, id));
        run.started().ifPresent(instant -> texts.put(STARTED, instant.toString()));
        run.completed().ifPresent(instant -> texts.put(COMPLETED, instant.toString()));
        run.items().ifPresent(items -> texts.put(ITEMS, String.valueOf(items)));
        run.configuration().settings().forEach((name, value) -> texts.put(SETTING + name, value));
        new TreeMap<>(run.usage().amounts())
                .forEach((field, amount) -> texts.put(USAGE + field.key(), PublishedQuantity.text(amount)));
        new TreeMap<>(run.details()).forEach((name, value) -> texts.put(DETAIL + name, value));
        for (int i = 0; i < run.measurements().size(); i++) {
            var measurement = run.measurements().get(i);
            if (!isPublishable(measurement)) {
                texts.put(UNSTATED + i, unstated(measurement).toString());
            }
        }
        for (int i = 0; i < attemptMetrics.size(); i++) {
            texts.put(ATTEMPT_METRIC + i, PublishedMetric.config(attemptMetrics.get(i)).toString());
        }
        return texts;
    }

    /// Whether a measurement has a number; the schema knows no other.
    static boolean isPublishable(Measurement measurement) {
        return Double.isFinite(measurement.value().orNaN());
    }

    private static ObjectNode unstated(Measurement measurement) {
        var node = JsonNodeFactory.instance.objectNode();
        node.set("metric_config", PublishedMetric.config(measurement.metric()));
        node.put("value", PublishedQuantity.text(measurement.value()));
        node.put("standard_error", PublishedQuantity.text(measurement.standardError()));
        measurement.n().ifPresent(n -> node.put("n", n));
        return node;
    }

    /// Starts a run again as it was.
    RunDraft draft(String model, String task, Configuration published) {
        var configuration = isOurs() ? Configuration.of(model, part(SETTING)) : published;
        var draft = Run.draft(text(KEY).orElse(task), configuration,
                new Task(task, Boolean.parseBoolean(text(AGGREGATE).orElse(""))));
        text(TOOL_RUN).ifPresent(draft::toolRunId);
        text(STATUS).flatMap(PublishedRun::status).ifPresent(draft::status);
        text(STARTED).flatMap(IsoInstant::parse).ifPresent(draft::started);
        text(COMPLETED).flatMap(IsoInstant::parse).ifPresent(draft::completed);
        text(ITEMS).filter(items -> items.matches("\\d{1,15}")).ifPresent(items -> draft.items(Long.parseLong(items)));
        part(DETAIL).forEach(draft::detail);
        return draft.usage(usage());
    }

    private Usage usage() {
        var usage = Usage.NOT_RECORDED;
        for (var field : UsageField.values()) {
            var text = text(USAGE + field.key());
            if (text.isPresent()) {
                usage = usage.with(field, PublishedQuantity.parse(text.get()));
            }
        }
        return usage;
    }

    /// Puts the measurements without a number back where they stood.
    List<Measurement> withUnstated(List<Measurement> stated, MetricCatalogue catalogue) {
        var all = new ArrayList<>(stated);
        new TreeMap<>(indexed(UNSTATED)).forEach((index, node) -> {
            var value = PublishedQuantity.parse(node.path("value").asString(""));
            var n = node.path("n");
            all.add(Math.min(index, all.size()), new Measurement(metric(node.path("metric_config"), catalogue), value,
                    PublishedQuantity.parse(node.path("standard_error").asString("")),
                    n.isIntegralNumber() && n.longValue() >= 0
                            ? OptionalLong.of(n.longValue())
                            : OptionalLong.empty(),
                    Locator.pointer("/source_metadata/additional_details/" + UNSTATED + index)));
        });
        return all;
    }

    /// The metrics of the samples, by name.
    Map<String, Metric> attemptMetrics(MetricCatalogue catalogue) {
        var metrics = new TreeMap<String, Metric>();
        indexed(ATTEMPT_METRIC).values().stream().map(config -> metric(config, catalogue))
                .forEach(metric -> metrics.put(metric.name(), metric));
        return metrics;
    }

    private static Metric metric(JsonNode config, MetricCatalogue catalogue) {
        var name = config.path("metric_name").asString("");
        return PublishedMetric.read(config, name.isBlank() ? "score" : name, catalogue,
                Quantity.NOT_RECORDED);
    }

    private Map<Integer, JsonNode> indexed(String prefix) {
        var nodes = new TreeMap<Integer, JsonNode>();
        part(prefix).forEach((index, text) -> {
            if (index.matches("\\d{1,6}")) {
                try {
                    nodes.put(Integer.valueOf(index), JsonMapper.shared().readTree(text));
                } catch (JacksonException notOurs) {
                    nodes.remove(Integer.valueOf(index));
                }
            }
        });
        return nodes;
    }

    private Map<String, String> part(String prefix) {
        var part = new TreeMap<String, String>();
        if (isOurs()) {
            texts.properties().forEach(entry -> {
                if (entry.getKey().startsWith(prefix) && entry.getValue().isString()) {
                    part.put(entry.getKey().substring(prefix.length()), entry.getValue().stringValue());
                }
            });
        }
        return part;
    }

    private Optional<String> text(String name) {
        return isOurs() ? Optional.of(texts.path(name).asString("")).filter(text -> !text.isEmpty()) : Optional.empty();
    }

    private static Optional<RunStatus> status(String name) {
        for (var status : RunStatus.values()) {
            if (status.name().equals(name.toUpperCase(Locale.ROOT))) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
