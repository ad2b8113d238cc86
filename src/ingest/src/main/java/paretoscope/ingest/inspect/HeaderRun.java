package paretoscope.ingest.inspect;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import paretoscope.eval.Configuration;
import paretoscope.eval.Run;
import paretoscope.eval.RunDraft;
import paretoscope.eval.Task;
import paretoscope.eval.Usage;
import paretoscope.eval.UsageField;
import paretoscope.eval.catalogue.MetricCatalogue;
import paretoscope.ingest.json.IsoInstant;
import paretoscope.ingest.json.JsonDetails;
import paretoscope.ingest.reading.Report;
import tools.jackson.databind.JsonNode;

/// Turns a log's header into a run: configuration, results, what the evaluated model used, and everything else as
/// details.
final class HeaderRun {
    private static final Set<String> SAID_ELSEWHERE = Set.of("model", "task", "model_generate_config", "scorers",
            "viewer");

    private final LogHeader header;
    private final MetricCatalogue catalogue;
    private final Report report;

    HeaderRun(LogHeader header, MetricCatalogue catalogue, Report report) {
        this.header = header;
        this.catalogue = catalogue;
        this.report = report;
    }

    Run run() {
        var settings = new ModelSettings(header).settings();
        var draft = Run.draft(header.key(), Configuration.of(header.model(), settings), Task.of(header.task()))
                .status(header.status()).toolRunId(header.toolRunId()).at(header.at("/eval"));
        started().ifPresent(draft::started);
        completed().ifPresent(draft::completed);
        header.totalSamples().ifPresent(total -> draft.items(total / Math.max(header.epochs(), 1)));
        draft.usage(usage(draft));
        new ResultMeasurements(header, catalogue).all().forEach(draft::measurement);
        details(draft);
        return draft.run();
    }

    private Optional<Instant> started() {
        return IsoInstant.parse(header.stats().path("started_at").asString(""))
                .or(() -> IsoInstant.parse(header.eval().path("created").asString("")));
    }

    private Optional<Instant> completed() {
        return IsoInstant.parse(header.stats().path("completed_at").asString(""));
    }

    private Usage usage(RunDraft draft) {
        var models = ModelUsage.of(header.stats().path("model_usage"), header.model());
        if (models.guessedName().isPresent()) {
            report.guessed(header.at("/stats/model_usage"), "the tokens of \"" + models.guessedName().get()
                    + "\" are taken for the evaluated model's, \"" + header.model() + "\"");
        }
        models.others().forEach((model, fields) -> JsonDetails.of(fields)
                .forEach((field, value) -> draft.detail("usage." + model + "." + field, value)));
        models.conventions().forEach(draft::detail);
        return wallClock().map(seconds -> models.own().with(UsageField.LATENCY_S, seconds)).orElse(models.own());
    }

    /// From the first sample's start to the last one's end, waits and parallel work included.
    private Optional<Double> wallClock() {
        return IsoInstant.parse(header.stats().path("started_at").asString(""))
                .flatMap(start -> completed().filter(end -> !end.isBefore(start))
                        .map(end -> Duration.between(start, end).toMillis() / 1000.0));
    }

    private void details(RunDraft draft) {
        JsonDetails.of(header.eval(), path -> !SAID_ELSEWHERE.contains(path)).forEach(draft::detail);
        draft.detail("log_version", JsonDetails.text(header.root().path("version")));
        draft.detail("status", JsonDetails.text(header.root().path("status")));
        draft.detail("plan", steps());
        draft.detail("total_samples", JsonDetails.text(header.results().path("total_samples")));
        draft.detail("completed_samples", JsonDetails.text(header.results().path("completed_samples")));
        draft.detail("started_at", JsonDetails.text(header.stats().path("started_at")));
        draft.detail("completed_at", JsonDetails.text(header.stats().path("completed_at")));
        draft.detail("error", JsonDetails.text(header.root().path("error").path("message")));
        add(draft, "generate", header.eval().path("model_generate_config"));
        add(draft, "generate", header.plan().path("config"));
        add(draft, "role_usage", header.stats().path("role_usage"));
        add(draft, "metadata", header.root().path("metadata"));
    }

    private static void add(RunDraft draft, String prefix, JsonNode node) {
        JsonDetails.of(node).forEach((path, value) -> draft.detail(prefix + "." + path, value));
    }

    private String steps() {
        return header.plan().path("steps").valueStream().map(step -> step.path("solver").asString(""))
                .filter(name -> !name.isEmpty()).collect(Collectors.joining(", "));
    }
}
