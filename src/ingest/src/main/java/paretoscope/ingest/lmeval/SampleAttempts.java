package paretoscope.ingest.lmeval;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import paretoscope.eval.Attempt;
import paretoscope.eval.Locator;
import paretoscope.eval.Metric;
import paretoscope.eval.Quantity;
import paretoscope.eval.Usage;
import paretoscope.eval.catalogue.MetricCatalogue;
import paretoscope.eval.source.Issue;
import paretoscope.eval.source.RunSink;
import paretoscope.ingest.reading.Report;
import tools.jackson.databind.JsonNode;

/// Turns logged samples of one task into attempts: one for each document and filter.
///
/// Metrics of a whole corpus leave pairs, lists or log-likelihoods with each sample, from which no single score follows;
/// they are left out and named once.
final class SampleAttempts {
    /// Why a sample is passed over.
    static final String NO_ITEM = "there is no \"doc_id\" here";

    private final SamplesOrigin origin;
    private final MetricCatalogue catalogue;
    private final RunSink sink;
    private final Report report;
    private final Map<String, Metric> metrics = new HashMap<>();
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
        if (Sample.item(record).isEmpty()) {
            report.skipped(at, NO_ITEM);
            return;
        }
        var sample = Sample.of(record, (metric, why) -> omitted(report, metric, at, why));
        int time = seen.merge(sample.item(), 1, Integer::sum);
        var scores = scores(sample, time);
        var filter = !sample.filter().isEmpty()
                ? sample.filter()
                : scores.keySet().stream().map(metric -> TaskMeasurements.filter(metric.name())).findFirst().orElse("");
        sink.attempt(origin.task(), new Attempt(sample.item(), 1, filter, scores, Usage.NOT_RECORDED, sample.answer(),
                Quantity.NOT_RECORDED, Optional.empty(), sample.labels(), at));
    }

    /// Names a metric that is left out, once.
    static void omitted(Report report, String metric, Locator at, String why) {
        report.once("metric " + metric, Issue.skipped(at, why));
    }

    private Map<Metric, Quantity> scores(Sample sample, int time) {
        var scores = new LinkedHashMap<Metric, Quantity>();
        sample.scores()
                .forEach((name, value) -> scores.put(metric(key(name, sample.filter(), time), value), value));
        return scores;
    }

    /// `metric,filter`; versions that did not name the filter logged one sample for each, in the order of the results.
    private String key(String name, String stated, int time) {
        if (!stated.isEmpty()) {
            return key(name, stated);
        }
        var filters = origin.filters(name);
        if (time <= filters.size()) {
            return key(name, filters.get(time - 1));
        }
        return time == 1 ? name : name + ",filter " + time;
    }

    /// The key of a metric that was scored in one way.
    static String key(String name, String filter) {
        return name + "," + filter;
    }

    private Metric metric(String key, Quantity value) {
        return metrics.computeIfAbsent(key,
                _ -> TaskMeasurements.metric(catalogue, origin.results(), origin.task(), key, value));
    }
}
