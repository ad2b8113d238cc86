package paretoscope.ingest.mteb;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import paretoscope.eval.Locator;
import paretoscope.eval.Measurement;
import paretoscope.eval.Metric;
import paretoscope.eval.Quantity;
import paretoscope.eval.Run;
import paretoscope.eval.RunDraft;
import paretoscope.eval.RunStatus;
import paretoscope.eval.Task;
import paretoscope.eval.Unit;
import paretoscope.eval.Usage;
import paretoscope.eval.UsageField;
import paretoscope.eval.catalogue.MetricCatalogue;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.json.IsoInstant;
import paretoscope.ingest.json.JsonDetails;
import paretoscope.ingest.json.JsonDocument;
import paretoscope.ingest.json.JsonQuantity;
import paretoscope.ingest.json.JsonTree;
import paretoscope.ingest.json.Selection;
import paretoscope.ingest.reading.Report;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// One task's scores: for each split the scores of each subset (a language, a domain).
///
/// Where there is one of them its metrics have their plain names. Where there are several each metric is followed by
/// a comma and the split and subset it belongs to, and `main_score` is the mean over them, as MTEB reports it.
final class TaskFile {
    private static final Set<String> ABOUT = Set.of("dataset_revision", "mteb_version", "task_name",
            "mteb_dataset_name",
            "evaluation_time", "kg_co2_emissions", "date", "evaluation_phases");
    /// The year 5138: what lies beyond is a damaged number.
    private static final double FAR_FUTURE = 1e11;
    private static final Metric EMISSIONS = Metric.cost("kg_co2_emissions", new Unit("kgCO2e"));

    private final SourceFile file;
    private final MetricCatalogue catalogue;
    private final RunSink sink;
    private final Report report;
    private final Cancellation cancellation;
    private final ObjectNode root = JsonNodeFactory.instance.objectNode();

    TaskFile(SourceFile file, MetricCatalogue catalogue, RunSink sink, Report report, Cancellation cancellation) {
        this.file = file;
        this.catalogue = catalogue;
        this.sink = sink;
        this.report = report;
        this.cancellation = cancellation;
    }

    void read() throws IOException, UnreadableSource {
        new JsonDocument(file, report, cancellation)
                .walk((name, value) -> root.set(name, JsonTree.read(value, Selection.ALL)));
        var subsets = subsets();
        if (subsets.isEmpty()) {
            throw new UnreadableSource(file.displayName(), Locator.WHOLE_FILE, "there are no scores of a split in it",
                    "give a task's file that MTEB wrote");
        }
        run(subsets);
    }

    private List<SubsetScores> subsets() {
        var subsets = new ArrayList<SubsetScores>();
        if (root.path("scores").isObject()) {
            root.path("scores").properties().forEach(split -> current(subsets, split.getKey(), split.getValue()));
            return subsets;
        }
        root.properties().stream().filter(entry -> !ABOUT.contains(entry.getKey()))
                .forEach(split -> older(subsets, split.getKey(), split.getValue()));
        return subsets;
    }

    /// A split is a list of subsets. The Scandinavian Embedding Benchmark, which writes no splits, has a language there.
    private static void current(List<SubsetScores> subsets, String name, JsonNode scores) {
        if (scores.isObject()) {
            add(subsets, "", name, scores, "/scores/" + name);
            return;
        }
        for (int i = 0; i < scores.size(); i++) {
            add(subsets, name, scores.path(i).path("hf_subset").asString("default"), scores.path(i),
                    "/scores/" + name + "/" + i);
        }
    }

    /// Before 1.11 a split held its scores itself, or an object for each language.
    private static void older(List<SubsetScores> subsets, String split, JsonNode scores) {
        var languages = scores.propertyStream().filter(entry -> entry.getValue().has("main_score")
                || entry.getValue().has("accuracy")).toList();
        if (languages.isEmpty()) {
            add(subsets, split, "default", scores, "/" + split);
        }
        languages.forEach(language -> add(subsets, split, language.getKey(), language.getValue(),
                "/" + split + "/" + language.getKey()));
    }

    private static void add(List<SubsetScores> subsets, String split, String subset, JsonNode scores, String pointer) {
        if (scores.isObject() && !scores.isEmpty()) {
            subsets.add(new SubsetScores(split, subset, scores, pointer));
        }
    }

    private void run(List<SubsetScores> subsets) throws IOException {
        var task = task();
        var draft = Run.draft(task, EmbeddingModel.of(file, report).configuration(), Task.of(task))
                .status(RunStatus.COMPLETED);
        if (subsets.size() > 1) {
            MainScore.of(subsets, catalogue).ifPresent(draft::measurement);
        }
        for (var subset : subsets) {
            subset.measurements(catalogue, subsets.size() == 1).forEach(draft::measurement);
        }
        spent(draft, subsets);
        date().ifPresent(draft::started);
        draft.detail("splits", String.join(", ", subsets.stream().map(SubsetScores::split).distinct().toList()));
        draft.detail("task_version", JsonDetails.text(root.path("task_version")));
        draft.detail("dataset_revision", JsonDetails.text(root.path("dataset_revision")));
        draft.detail("mteb_version", JsonDetails.text(root.path("mteb_version")));
        sink.run(draft.run());
    }

    private String task() {
        for (var name : new String[]{"task_name", "mteb_dataset_name"}) {
            var task = root.path(name).asString("");
            if (!task.isBlank()) {
                return task;
            }
        }
        report.guessed(Locator.WHOLE_FILE, "the task is called after the file");
        return file.fileName().replaceFirst("\\.json$", "");
    }

    /// Since 2.0 a result has its date, in seconds since 1970.
    private Optional<Instant> date() {
        double seconds = JsonQuantity.of(root.path("date")).orNaN();
        return seconds > 0 && seconds < FAR_FUTURE
                ? Optional.of(Instant.ofEpochMilli(Math.round(seconds * 1000)))
                : IsoInstant.parse(root.path("time_of_run").asString(root.path("date").asString("")));
    }

    /// The task's time; before 1.11 each split had its own.
    private Quantity seconds(List<SubsetScores> subsets) {
        if (root.has("evaluation_time")) {
            return JsonQuantity.of(root.path("evaluation_time"));
        }
        return Quantity.of(subsets.stream().map(SubsetScores::split).distinct()
                .mapToDouble(split -> JsonQuantity.of(root.path(split).path("evaluation_time")).orNaN()).sum());
    }

    private void spent(RunDraft draft, List<SubsetScores> subsets) {
        var seconds = seconds(subsets);
        if (seconds.isKnown()) {
            draft.usage(Usage.NOT_RECORDED.with(UsageField.LATENCY_S, seconds));
        }
        var emissions = JsonQuantity.of(root.path("kg_co2_emissions"));
        if (emissions.isKnown()) {
            draft.measurement(Measurement.of(EMISSIONS, emissions, Locator.pointer("/kg_co2_emissions")));
        }
    }
}
