package paretoscope.ingest.terminalbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import paretoscope.eval.Attempt;
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
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.json.IsoInstant;
import paretoscope.ingest.json.JsonDocument;
import paretoscope.ingest.json.JsonQuantity;
import paretoscope.ingest.json.Selection;
import paretoscope.ingest.reading.RecordedUsage;
import paretoscope.ingest.reading.Report;
import tools.jackson.databind.JsonNode;

/// The summary that Harbor keeps of a job, `<job>/result.json`: for each agent, model and data set the names of its
/// trials under the reward they earned. It is read where the trials themselves are not there.
final class HarborJob {
    private static final String BETWEEN = "__";
    private static final String NOT_COUNTED = "0 is written where nobody counted";

    private final SourceFile file;
    private final RunSink sink;
    private final Map<String, Integer> tries = new HashMap<>();

    private HarborJob(SourceFile file, RunSink sink) {
        this.file = file;
        this.sink = sink;
    }

    static boolean is(JsonNode root) {
        return root.has("n_total_trials") && root.has("stats") && root.has("started_at");
    }

    /// Whether nothing but the summary is left of the job, and it says something.
    static boolean isAlone(SourceFile file, JsonNode root) throws IOException {
        var folder = file.path().toAbsolutePath().getParent();
        if (folder == null || root.path("stats").path("evals").isEmpty()) {
            return false;
        }
        try (var trials = Files.newDirectoryStream(folder, HarborJob::isTrial)) {
            return !trials.iterator().hasNext();
        }
    }

    private static boolean isTrial(Path folder) {
        return Files.isRegularFile(folder.resolve("result.json"));
    }

    static void read(SourceFile file, RunSink sink, Report report, Cancellation cancellation)
            throws IOException, UnreadableSource {
        var root = new JsonDocument(file, report, cancellation).properties(Selection.ALL);
        report.guessed(Locator.WHOLE_FILE, usage(root).isEmpty()
                ? "the trials are not beside their summary, so what they cost is not known"
                : "the trials are not beside their summary, so what each cost is not known");
        new HarborJob(file, sink).announce(root);
    }

    private void announce(JsonNode root) throws UnreadableSource {
        var evals = root.path("stats").path("evals");
        if (evals.isEmpty()) {
            throw new UnreadableSource(file.displayName(), Locator.WHOLE_FILE, "it counts no trials",
                    "import the folder with the trials");
        }
        evals.properties().stream().filter(entry -> !entry.getKey().isBlank()).forEach(entry -> {
            var draft = draft(entry.getKey());
            IsoInstant.parse(root.path("started_at").asString("")).ifPresent(draft::started);
            IsoInstant.parse(root.path("finished_at").asString("")).ifPresent(draft::completed);
            var at = "/stats/evals/" + entry.getKey();
            draft.at(Locator.pointer(at)).usage(usage(root));
            entry.getValue().path("pass_at_k").properties().forEach(pass -> draft.measurement(Measurement.of(
                    Metric.share("pass@" + pass.getKey()), JsonQuantity.of(pass.getValue()),
                    Locator.pointer(at + "/pass_at_k/" + pass.getKey()))));
            trials(entry.getKey(), entry.getValue(), at);
            sink.run(draft.run());
        });
    }

    /// What all trials spent together, which later versions state; it is one run's where there is one.
    private static Usage usage(JsonNode root) {
        var stats = root.path("stats");
        if (stats.path("evals").size() != 1) {
            return Usage.NOT_RECORDED;
        }
        return new RecordedUsage()
                .positive(UsageField.INPUT_TOKENS, JsonQuantity.of(stats.path("n_input_tokens")), NOT_COUNTED)
                .positive(UsageField.OUTPUT_TOKENS, JsonQuantity.of(stats.path("n_output_tokens")), NOT_COUNTED)
                .amount(UsageField.CACHED_INPUT_TOKENS, HarborTrial.cached(stats))
                .positive(UsageField.COST_USD, JsonQuantity.of(stats.path("cost_usd")), NOT_COUNTED).usage();
    }

    /// `agent__model__dataset`, or `agent__dataset` of an agent that brings its own model.
    private static RunDraft draft(String key) {
        var parts = List.of(key.split(BETWEEN, -1));
        var agent = parts.getFirst();
        var model = parts.size() > 2 ? String.join(BETWEEN, parts.subList(1, parts.size() - 1)) : agent;
        var task = parts.size() > 1 ? parts.getLast() : "";
        return Run.draft(key,
                Configuration.of(model.isBlank() ? "unnamed model" : model,
                        agent.isBlank() ? Map.of() : Map.of("agent", agent)),
                Task.of(task.isBlank() ? "terminal-bench" : task)).status(RunStatus.COMPLETED);
    }

    private void trials(String key, JsonNode eval, String at) {
        var seen = new HashSet<String>();
        var exceptions = new HashMap<String, String>();
        eval.path("exception_stats").properties().forEach(type -> type.getValue().forEach(
                name -> exceptions.put(name.asString(""), type.getKey())));
        var stats = eval.path("reward_stats");
        var rewards = stats.has("reward") || stats.isEmpty() ? stats.path("reward") : stats.iterator().next();
        rewards.properties().forEach(reward -> reward.getValue().forEach(name -> trial(key, name.asString(""),
                number(reward.getKey()), exceptions, seen, Locator.pointer(at + "/reward_stats"))));
        exceptions.keySet().stream().sorted().forEach(name -> trial(key, name, Quantity.of(0), exceptions, seen,
                Locator.pointer(at + "/exception_stats")));
    }

    private static Quantity number(String reward) {
        try {
            return Quantity.of(Double.parseDouble(reward));
        } catch (NumberFormatException _) {
            return Quantity.of(0);
        }
    }

    /// A trial is called `task__suffix`; one that failed without a reward counts as unsolved.
    private void trial(String key, String name, Quantity reward, Map<String, String> exceptions, Set<String> seen,
            Locator at) {
        if (name.isBlank() || !seen.add(name)) {
            return;
        }
        int suffix = name.lastIndexOf(BETWEEN);
        var item = suffix > 0 ? name.substring(0, suffix) : name;
        sink.attempt(key, new Attempt(item, tries.merge(key + "\n" + item, 1, Integer::sum), "",
                Map.of(TrialAttempt.RESOLVED, reward), Usage.NOT_RECORDED, Optional.empty(), Quantity.NOT_RECORDED,
                Optional.ofNullable(exceptions.get(name)), Map.of(), at));
    }
}
