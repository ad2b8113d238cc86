package paretoscope.ingest.evalplus;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import paretoscope.eval.Attempt;
import paretoscope.eval.Configuration;
import paretoscope.eval.Direction;
import paretoscope.eval.Locator;
import paretoscope.eval.Measurement;
import paretoscope.eval.Metric;
import paretoscope.eval.MetricKind;
import paretoscope.eval.Quantity;
import paretoscope.eval.Run;
import paretoscope.eval.RunStatus;
import paretoscope.eval.Task;
import paretoscope.eval.Unit;
import paretoscope.eval.Usage;
import paretoscope.eval.ValueRange;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.json.IsoInstant;
import paretoscope.ingest.json.JsonDetails;
import paretoscope.ingest.json.JsonDialect;
import paretoscope.ingest.json.JsonQuantity;
import paretoscope.ingest.json.JsonRecords;
import paretoscope.ingest.json.JsonTree;
import paretoscope.ingest.json.JsonTrouble;
import paretoscope.ingest.json.JsonWalk;
import paretoscope.ingest.json.Selection;
import paretoscope.ingest.reading.ItemMeans;
import paretoscope.ingest.reading.Report;
import paretoscope.ingest.reading.SourcePlace;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// EvalPerf's results: how efficient the correct programs are, in percent of reference solutions they beat
/// (differential performance score, Liu et al. 2024), for each task and over all.
final class PerformanceFile {
    private static final Map<String, Metric> METRICS = metrics("dps", "dps_norm", "pass@1");
    private static final Selection TASK = Selection.only("dps", "dps_norm", "pass@1", "n_profiled");
    private static final String KEY = "evalperf";

    private final SourceFile file;
    private final RunSink sink;
    private final Report report;
    private final Cancellation cancellation;
    private final ObjectNode rest = JsonNodeFactory.instance.objectNode();
    private final Map<String, ItemMeans> means = new LinkedHashMap<>();
    private long tasks;

    PerformanceFile(SourceFile file, RunSink sink, Report report, Cancellation cancellation) {
        this.file = file;
        this.sink = sink;
        this.report = report;
        this.cancellation = cancellation;
        METRICS.keySet().forEach(name -> means.put(name, new ItemMeans()));
    }

    private static Map<String, Metric> metrics(String... names) {
        var metrics = new LinkedHashMap<String, Metric>();
        for (var name : names) {
            metrics.put(name, new Metric(name, Unit.PERCENT, Optional.of(Direction.HIGHER_IS_BETTER),
                    new ValueRange(0, 100), MetricKind.QUALITY));
        }
        return metrics;
    }

    void read() throws IOException, UnreadableSource {
        try (var parser = JsonRecords.document(file, JsonDialect.PYTHON)) {
            parser.nextToken();
            JsonWalk.properties(parser, this::property);
        } catch (JacksonException broken) {
            report.skipped(JsonTrouble.line(broken), JsonTrouble.sentence(broken) + "; what stands before it was read");
        }
        if (tasks == 0 && rest.path("summary").isEmpty()) {
            throw new UnreadableSource(file.displayName(), Locator.WHOLE_FILE, "there are no scores in it",
                    "give the results that EvalPerf wrote");
        }
        run();
    }

    private void property(String name, JsonParser value) throws IOException {
        if (name.equals("eval")) {
            JsonWalk.properties(value, (task, scores) -> {
                cancellation.check();
                task(task, JsonTree.read(scores, TASK));
            });
        } else {
            rest.set(name, JsonTree.read(value, Selection.ALL));
        }
    }

    private void task(String item, JsonNode node) {
        if (item.isBlank() || !node.isObject()) {
            return;
        }
        tasks++;
        var scores = new LinkedHashMap<Metric, Quantity>();
        METRICS.forEach((name, metric) -> {
            var value = JsonQuantity.of(node.path(name));
            scores.put(metric, value);
            means.get(name).add(item, value);
        });
        sink.attempt(KEY, Attempt.scored(item, 1, scores, Usage.NOT_RECORDED,
                Locator.pointer("/eval/" + item.replace("/", "~1"))));
    }

    private void run() {
        var config = rest.path("config");
        var named = GeneratedBy.of(SourcePlace.of(file));
        var settings = new LinkedHashMap<>(named.settings());
        if (config.path("temperature").isNumber()) {
            settings.put("temperature", config.path("temperature").asString());
        }
        report.guessed(Locator.WHOLE_FILE, "the model is read from the name of the file or of its folder");
        var draft = Run.draft(KEY, Configuration.of(named.model(), settings), Task.of(KEY)).items(tasks)
                .status(RunStatus.COMPLETED);
        IsoInstant.parse(rest.path("date").asString("")).ifPresent(draft::started);
        JsonDetails.of(config).forEach((name, value) -> draft.detail("config." + name, value));
        METRICS.forEach((name, metric) -> {
            var value = JsonQuantity.of(rest.path("summary").path(name));
            if (value.isKnown()) {
                draft.measurement(new Measurement(metric, value, means.get(name).standardErrorOf(value),
                        means.get(name).n(), Locator.pointer("/summary/" + name)));
            }
        });
        sink.run(draft.run());
    }
}
