package paretoscope.ingest.routerarena;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import paretoscope.eval.Configuration;
import paretoscope.eval.Direction;
import paretoscope.eval.Locator;
import paretoscope.eval.Measurement;
import paretoscope.eval.Metric;
import paretoscope.eval.MetricKind;
import paretoscope.eval.Quantity;
import paretoscope.eval.Run;
import paretoscope.eval.RunDraft;
import paretoscope.eval.RunStatus;
import paretoscope.eval.Task;
import paretoscope.eval.Unit;
import paretoscope.eval.UsageField;
import paretoscope.eval.ValueRange;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.json.JsonDetails;
import paretoscope.ingest.json.JsonQuantity;
import paretoscope.ingest.json.WholeDocument;
import paretoscope.ingest.reading.RecordedUsage;
import paretoscope.ingest.reading.Report;
import paretoscope.ingest.reading.Surroundings;
import tools.jackson.databind.JsonNode;

/// `metrics.json`, what RouterArena says of all queries together. It names no router.
final class ScoreSummary {
    private static final String OPTIMALITY = "optimality";
    private static final String NO_PRICE = "0 means that no price was known";

    private final JsonNode root;
    private final OptionalLong queries;

    private ScoreSummary(JsonNode root) {
        this.root = root;
        this.queries = JsonQuantity.count(root.path("num_queries"));
    }

    static boolean is(JsonNode root) {
        return root.has("arena_score") && root.has("accuracy") && root.has("num_queries");
    }

    static void read(SourceFile file, RunSink sink, Report report) throws IOException, UnreadableSource {
        var router = Surroundings.folder(file);
        report.guessed(Locator.WHOLE_FILE,
                "the summary names no router; it is called after its folder, \"" + router + "\"");
        sink.run(new ScoreSummary(WholeDocument.read(file)).run(router));
    }

    private Run run(String router) {
        var draft = Run.draft("summary", Configuration.of(router), Task.of("RouterArena")).status(RunStatus.COMPLETED)
                .usage(new RecordedUsage()
                        .positive(UsageField.COST_USD, JsonQuantity.of(root.path("total_cost")), NO_PRICE).usage());
        queries.ifPresent(draft::items);
        add(draft, "arena_score", new Metric("arena_score", Unit.ONE, Optional.of(Direction.HIGHER_IS_BETTER),
                ValueRange.UNIT_INTERVAL, MetricKind.QUALITY));
        add(draft, "accuracy", Metric.share("accuracy"));
        add(draft, "avg_cost_per_query", Metric.cost("avg_cost_per_query", Unit.USD));
        add(draft, "avg_cost_per_1000", Metric.cost("avg_cost_per_1000", Unit.USD));
        root.path(OPTIMALITY).properties().stream().filter(entry -> entry.getKey().startsWith("opt_"))
                .forEach(entry -> draft.measurement(Measurement.of(Metric.share(OPTIMALITY + "." + entry.getKey()),
                        JsonQuantity.of(entry.getValue()), Locator.pointer("/" + OPTIMALITY + "/" + entry.getKey()))));
        draft.detail("abnormal_count", JsonDetails.text(root.path("abnormal_count")));
        return draft.run();
    }

    private void add(RunDraft draft, String name, Metric metric) {
        if (!root.has(name)) {
            return;
        }
        var value = JsonQuantity.of(root.path(name));
        boolean cost = metric.kind() == MetricKind.COST;
        draft.measurement(new Measurement(metric, cost ? RecordedUsage.unlessZero(value, NO_PRICE) : value,
                Quantity.NOT_RECORDED, queries, Locator.pointer("/" + name)));
    }
}
