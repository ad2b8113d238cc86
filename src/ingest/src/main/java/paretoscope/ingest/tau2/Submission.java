package paretoscope.ingest.tau2;

import java.io.IOException;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import paretoscope.eval.Configuration;
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
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.json.IsoInstant;
import paretoscope.ingest.json.JsonDetails;
import paretoscope.ingest.json.JsonDocument;
import paretoscope.ingest.json.JsonQuantity;
import paretoscope.ingest.json.Selection;
import paretoscope.ingest.reading.BinomialError;
import paretoscope.ingest.reading.Percent;
import paretoscope.ingest.reading.RecordedUsage;
import paretoscope.ingest.reading.Report;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A submission: a model's results in percent in each domain it was evaluated in, and what a task cost.
final class Submission {
    private static final Pattern PASS = Pattern.compile("pass_\\d+");
    /// What a task cost: the agent, the simulated user, both.
    private static final Pattern COST = Pattern.compile("(user_|total_)?cost");
    private static final Pattern TIME = Pattern.compile("(duration|\\w+_time)_seconds");
    private static final Set<String> SAID_ELSEWHERE = Set.of("model_name", "results", "interaction_metrics",
            "contact_info", "reasoning_effort");

    private final SourceFile file;
    private final RunSink sink;
    private final Report report;
    private final Cancellation cancellation;

    Submission(SourceFile file, RunSink sink, Report report, Cancellation cancellation) {
        this.file = file;
        this.sink = sink;
        this.report = report;
        this.cancellation = cancellation;
    }

    void read() throws IOException, UnreadableSource {
        var root = new JsonDocument(file, report, cancellation).properties(Selection.except("contact_info"));
        var model = JsonDetails.text(root.path("model_name")).strip();
        if (model.isEmpty() || !root.path("results").isObject()) {
            throw new UnreadableSource(file.displayName(), Locator.WHOLE_FILE, "it names no model with results",
                    "give the submission.json of the leaderboard");
        }
        boolean any = false;
        for (var domain : root.path("results").properties()) {
            if (domain.getValue().isObject() && !domain.getKey().isBlank()) {
                sink.run(run(root, model, domain.getKey(), domain.getValue()));
                any = true;
            }
        }
        if (!any) {
            report.skipped(Locator.pointer("/results"), "the submission has no results in any domain");
        }
    }

    private static Run run(ObjectNode root, String model, String domain, JsonNode results) {
        var draft = Run.draft(domain, Configuration.of(model, settings(root)), Task.of(domain))
                .status(RunStatus.COMPLETED).at(Locator.pointer("/results/" + domain));
        IsoInstant.parse(JsonDetails.text(root.path("submission_date")))
                .or(() -> IsoInstant.parse(JsonDetails.text(root.path("methodology").path("evaluation_date"))))
                .ifPresent(draft::started);
        var interaction = root.path("interaction_metrics").path("domains").path(domain);
        var n = JsonQuantity.count(interaction.path("counts").path("n_simulations"));
        n.ifPresent(draft::items);
        results.properties().forEach(entry -> measure(draft, domain, entry.getKey(), entry.getValue(), n));
        interaction.properties().forEach(entry -> interaction(draft, domain, entry.getKey(), entry.getValue()));
        JsonDetails.of(root, name -> !SAID_ELSEWHERE.contains(name)).forEach(draft::detail);
        return draft.run();
    }

    private static Map<String, String> settings(ObjectNode root) {
        var settings = new TreeMap<String, String>();
        put(settings, "reasoning_effort", root.path("reasoning_effort"));
        if (!"text".equals(JsonDetails.text(root.path("modality")))) {
            put(settings, "modality", root.path("modality"));
        }
        put(settings, "user_simulator", root.path("methodology").path("user_simulator"));
        return settings;
    }

    private static void put(Map<String, String> settings, String name, JsonNode node) {
        var text = JsonDetails.text(node).strip();
        if (!text.isEmpty()) {
            settings.put(name, text);
        }
    }

    private static void measure(RunDraft draft, String domain, String name, JsonNode node, OptionalLong n) {
        var at = Locator.pointer("/results/" + domain + "/" + name);
        if (PASS.matcher(name).matches()) {
            var value = JsonQuantity.of(node);
            // With one trial each, the share counts simulations.
            boolean counted = "pass_1".equals(name) && n.isPresent()
                    && BinomialError.isCounted(value, n.getAsLong(), Percent.WHOLE);
            draft.measurement(new Measurement(Percent.metric(name), value,
                    counted ? BinomialError.of(value, n, Percent.WHOLE) : Quantity.NOT_RECORDED, n, at));
        } else if (COST.matcher(name).matches()) {
            draft.measurement(Measurement.of(Metric.cost(name, Unit.USD),
                    RecordedUsage.unlessZero(JsonQuantity.of(node), "a cost of 0 is one that nobody recorded"), at));
        } else if (TIME.matcher(name).matches()) {
            var value = JsonQuantity.of(node);
            if (value.isKnown()) {
                draft.measurement(Measurement.of(Metric.cost(name, Unit.SECONDS), value, at));
            }
        } else {
            draft.detail(name, JsonDetails.text(node));
        }
    }

    /// How a voice agent takes turns: means of seconds, and rates of which neither way is said to be better.
    private static void interaction(RunDraft draft, String domain, String name, JsonNode node) {
        if (node.isNumber() && !name.isBlank()) {
            var metric = name.contains("latency")
                    ? Metric.cost(name, Unit.SECONDS)
                    : Metric.named(name).withUnit(Unit.SHARE).withKind(MetricKind.NEITHER);
            draft.measurement(Measurement.of(metric, JsonQuantity.of(node),
                    Locator.pointer("/interaction_metrics/domains/" + domain + "/" + name)));
        }
    }
}
