package paretoscope.ingest.lmeval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import paretoscope.eval.Attempt;
import paretoscope.eval.Locator;
import paretoscope.eval.Metric;
import paretoscope.eval.Quantity;
import paretoscope.eval.Usage;
import paretoscope.eval.catalogue.MetricCatalogue;
import paretoscope.eval.source.Issue;
import paretoscope.eval.source.RunSink;
import paretoscope.ingest.json.JsonDetails;
import paretoscope.ingest.json.JsonQuantity;
import paretoscope.ingest.json.Selection;
import paretoscope.ingest.reading.Report;
import tools.jackson.databind.JsonNode;

/// Turns logged samples of one task into attempts: one for each document and filter.
///
/// Metrics of a whole corpus leave pairs, lists or log-likelihoods with each sample, from which no single score follows;
/// they are left out and named once.
final class SampleAttempts {
    private static final String[] LABELS = {"subject", "category", "sub_category", "subcategory", "level", "difficulty",
        "type", "topic", "language", "domain", "field"};

    /// Of a sample, prompts and responses stay in the file.
    static final Selection SELECTION = Selection.except("arguments", "resps").within("doc", Selection.only(LABELS));

    private static final Set<String> NO_METRICS = Set.of("doc_id", "doc", "target", "arguments", "resps",
            "filtered_resps", "filter", "metrics", "doc_hash", "prompt_hash", "target_hash", "truth", "task_name",
            "schema_version", "idx", "id");
    private static final Pattern WRITTEN_OUT = Pattern.compile("(prompt|logit|choice)_\\d+");
    private static final Set<String> OF_A_CORPUS = Set.of("perplexity", "word_perplexity", "byte_perplexity",
            "bits_per_byte", "bits_per_dim");
    private static final int LONGEST_LABEL = 60;

    private final SamplesOrigin origin;
    private final MetricCatalogue catalogue;
    private final RunSink sink;
    private final Report report;
    private final Map<String, Metric> metrics = new HashMap<>();
    private final Map<String, Boolean> named = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();

    SampleAttempts(SamplesOrigin origin, MetricCatalogue catalogue, RunSink sink, Report report) {
        this.origin = origin;
        this.catalogue = catalogue;
        this.sink = sink;
        this.report = report;
    }

    /// The number of documents seen so far.
    int documents() {
        return seen.size();
    }

    void add(JsonNode record, Locator at) {
        var item = record.path("doc_id").asString("");
        if (item.isEmpty()) {
            report.skipped(at, "there is no \"doc_id\" here");
            return;
        }
        int time = seen.merge(item, 1, Integer::sum);
        var stated = record.path("filter").asString("");
        var scores = scores(record, stated, time, at);
        var filter = !stated.isEmpty()
                ? stated
                : scores.keySet().stream().map(metric -> TaskMeasurements.filter(metric.name())).findFirst().orElse("");
        sink.attempt(origin.task(), new Attempt(item, 1, filter, scores, Usage.NOT_RECORDED,
                FilteredResponse.answer(record.path("filtered_resps")), Quantity.NOT_RECORDED, Optional.empty(),
                labels(record.path("doc")), at));
    }

    private static Map<String, String> labels(JsonNode doc) {
        if (doc.isEmpty()) {
            return Map.of();
        }
        var labels = new TreeMap<>(JsonDetails.of(doc));
        labels.values().removeIf(label -> label.length() > LONGEST_LABEL);
        return labels;
    }

    private Map<Metric, Quantity> scores(JsonNode record, String filter, int time, Locator at) {
        var scores = new LinkedHashMap<Metric, Quantity>();
        for (var name : names(record)) {
            var node = record.path(name);
            if (node.isContainer() || OF_A_CORPUS.contains(name)) {
                report.once("metric " + name, Issue.skipped(at,
                        "\"" + name + "\" is a metric of the whole corpus; samples have no score of their own in it"));
                continue;
            }
            var value = JsonQuantity.of(node);
            if (node.isString() && !value.isKnown() && !(value instanceof Quantity.Undefined)) {
                report.once("metric " + name, Issue.skipped(at, "\"" + name + "\" is no number and is left out"));
                continue;
            }
            scores.put(metric(key(name, filter, time), value), value);
        }
        return scores;
    }

    private List<String> names(JsonNode record) {
        var names = new ArrayList<String>();
        if (record.path("metrics").isArray()) {
            for (var name : record.path("metrics")) {
                if (record.has(name.asString(""))) {
                    names.add(name.asString());
                }
            }
            return names;
        }
        for (var name : record.propertyNames()) {
            if (named.computeIfAbsent(name, SampleAttempts::namesMetric)) {
                names.add(name);
            }
        }
        return names;
    }

    private static boolean namesMetric(String name) {
        return !NO_METRICS.contains(name) && !WRITTEN_OUT.matcher(name).matches() && !name.isBlank();
    }

    /// `metric,filter`; versions that did not name the filter logged one sample for each, in the order of the results.
    private String key(String name, String stated, int time) {
        if (!stated.isEmpty()) {
            return name + "," + stated;
        }
        var filters = origin.filters(name);
        if (time <= filters.size()) {
            return name + "," + filters.get(time - 1);
        }
        return time == 1 ? name : name + ",filter " + time;
    }

    private Metric metric(String key, Quantity value) {
        return metrics.computeIfAbsent(key,
                _ -> TaskMeasurements.metric(catalogue, origin.results(), origin.task(), key, value));
    }
}
