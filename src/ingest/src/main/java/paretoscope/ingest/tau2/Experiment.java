package paretoscope.ingest.tau2;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import paretoscope.eval.Configuration;
import paretoscope.eval.Locator;
import paretoscope.eval.Measurement;
import paretoscope.eval.Metric;
import paretoscope.eval.Run;
import paretoscope.eval.RunDraft;
import paretoscope.eval.Task;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.json.IsoInstant;
import paretoscope.ingest.json.JsonDetails;
import paretoscope.ingest.json.JsonDocument;
import paretoscope.ingest.json.Selection;
import paretoscope.ingest.reading.ItemScores;
import paretoscope.ingest.reading.Report;
import tools.jackson.databind.JsonNode;

/// The results of an experiment; newer versions keep the simulations as files of their own in a folder beside it.
final class Experiment {
    private static final String KEY = "run";
    private static final int MOST_TRIALS = 64;
    private static final int MOST_FILES = 100_000;
    private static final Selection SELECTION = Selection.only("timestamp", "model", "domain", "agent")
            .within("info", Selection.ALL.within("environment_info", Selection.only("domain_name")));

    private final SourceFile file;
    private final RunSink sink;
    private final Report report;
    private final Cancellation cancellation;
    private final ItemScores scores = new ItemScores();

    Experiment(SourceFile file, RunSink sink, Report report, Cancellation cancellation) {
        this.file = file;
        this.sink = sink;
        this.report = report;
        this.cancellation = cancellation;
    }

    void read() throws IOException, UnreadableSource {
        var document = new JsonDocument(file, report, cancellation);
        var root = document.properties(SELECTION);
        document.each(List.of("simulations"), Simulation.SELECTION, (_, at, node) -> simulation(node, at));
        if (scores.isEmpty()) {
            simulationsBeside();
        }
        var info = root.path("info");
        var model = text(info.path("agent_info").path("llm"), root.path("model"));
        if (model.isEmpty() && scores.isEmpty()) {
            throw new UnreadableSource(file.displayName(), Locator.WHOLE_FILE,
                    "it names no agent, and there are no simulations", "give the results.json of an experiment");
        }
        var domain = text(info.path("environment_info").path("domain_name"), root.path("domain"));
        var draft = Run.draft(KEY, Configuration.of(model.isEmpty() ? "unnamed model" : model, settings(root)),
                Task.of(domain.isEmpty() ? "tau2-bench" : domain));
        IsoInstant.parse(JsonDetails.text(root.path("timestamp"))).ifPresent(draft::started);
        JsonDetails.of(info).forEach(draft::detail);
        measurements(draft);
        sink.run(draft.run());
    }

    /// What the experiment says, or what the submission that merged several says at the top.
    private static String text(JsonNode stated, JsonNode merged) {
        var text = JsonDetails.text(stated).strip();
        return text.isEmpty() ? JsonDetails.text(merged).strip() : text;
    }

    private static Map<String, String> settings(JsonNode root) {
        var info = root.path("info");
        var settings = new TreeMap<String, String>();
        put(settings, "agent", root.path("agent"));
        put(settings, "agent", info.path("agent_info").path("implementation"));
        put(settings, "temperature", info.path("agent_info").path("llm_args").path("temperature"));
        put(settings, "reasoning_effort", info.path("agent_info").path("llm_args").path("reasoning_effort"));
        put(settings, "user_simulator", info.path("user_info").path("llm"));
        put(settings, "retrieval", info.path("retrieval_config"));
        return settings;
    }

    private static void put(Map<String, String> settings, String name, JsonNode node) {
        var text = JsonDetails.text(node).strip();
        if (!text.isEmpty()) {
            settings.put(name, text);
        }
    }

    private void measurements(RunDraft draft) {
        if (scores.isEmpty()) {
            return;
        }
        draft.items(scores.items());
        draft.measurement(new Measurement(Simulation.REWARD, scores.mean(), scores.standardError(),
                OptionalLong.of(scores.tries()), Locator.WHOLE_FILE));
        for (int k = 1; k <= Math.min(scores.fewestTries(), MOST_TRIALS); k++) {
            draft.measurement(new Measurement(Metric.share("pass_" + k), scores.allOf(k), scores.errorOfAllOf(k),
                    OptionalLong.of(scores.items()), Locator.WHOLE_FILE));
        }
    }

    private void simulation(JsonNode node, Locator at) {
        var simulation = new Simulation(node);
        if (simulation.task().isBlank()) {
            report.skipped(at, "there is no \"task_id\" here");
            return;
        }
        simulation.reward().ifPresent(score -> scores.add(simulation.task(), score));
        sink.attempt(KEY, simulation.attempt(at));
    }

    private void simulationsBeside() throws IOException {
        var folder = file.path().resolveSibling("simulations");
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> paths;
        try (var listing = Files.list(folder)) {
            paths = listing.filter(path -> path.toString().endsWith(".json")).sorted().limit(MOST_FILES).toList();
        }
        for (var path : paths) {
            cancellation.check();
            var name = "simulations/" + path.getFileName();
            try {
                simulation(new JsonDocument(SourceFile.open(path, name), report, cancellation)
                        .properties(Simulation.SELECTION), new Locator(name));
            } catch (UnreadableSource broken) {
                report.skipped(new Locator(name), broken.found());
            }
        }
    }
}
