package paretoscope.ingest.terminalbench;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import paretoscope.eval.Attempt;
import paretoscope.eval.Configuration;
import paretoscope.eval.Locator;
import paretoscope.eval.Quantity;
import paretoscope.eval.Run;
import paretoscope.eval.RunStatus;
import paretoscope.eval.Task;
import paretoscope.eval.Usage;
import paretoscope.eval.UsageField;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.json.IsoInstant;
import paretoscope.ingest.json.JsonDetails;
import paretoscope.ingest.json.JsonDocument;
import paretoscope.ingest.json.JsonQuantity;
import paretoscope.ingest.json.Selection;
import paretoscope.ingest.reading.Elapsed;
import paretoscope.ingest.reading.RecordedUsage;
import paretoscope.ingest.reading.Report;
import tools.jackson.databind.JsonNode;

/// One trial as Harbor, which runs terminal-bench since version 2, writes it: `<job>/<trial>/result.json`.
///
/// Input tokens include those that came from the cache. A trial without a reward counts as unsolved.
final class HarborTrial {
    private static final String KEY = "trial";
    private static final Selection SELECTION = Selection.only("task_name", "trial_name", "source", "agent_info",
            "config", "agent_result", "verifier_result", "exception_info", "started_at", "finished_at",
            "agent_execution").within("agent_result", Selection.except("rollout_details", "metadata"));
    private static final String NO_TOKENS = "0 is written for agents whose tokens nobody counts";

    private final JsonNode trial;

    private HarborTrial(JsonNode trial) {
        this.trial = trial;
    }

    static boolean is(JsonNode root) {
        return root.has("task_name") && root.has("trial_name") && (root.has("agent_info") || root.has("agent_result")
                || root.has("verifier_result"));
    }

    static void read(SourceFile file, RunSink sink, Report report, Cancellation cancellation)
            throws IOException, UnreadableSource {
        new HarborTrial(new JsonDocument(file, report, cancellation).properties(SELECTION)).announce(sink);
    }

    private void announce(RunSink sink) {
        var draft = Run.draft(KEY, configuration(), Task.of(task())).status(RunStatus.COMPLETED).items(1)
                .toolRunId(text(trial, "trial_name")).detail("agent_version",
                        text(trial.path("agent_info"), "version"));
        IsoInstant.parse(text(trial, "started_at")).ifPresent(draft::started);
        IsoInstant.parse(text(trial, "finished_at")).ifPresent(draft::completed);
        sink.run(draft.run());
        var exception = text(trial.path("exception_info"), "exception_type");
        sink.attempt(KEY, new Attempt(text(trial, "task_name"), 1, "", Map.of(TrialAttempt.RESOLVED, reward()),
                usage(), Optional.empty(), Quantity.NOT_RECORDED,
                Optional.of(exception).filter(type -> !type.isBlank()), Map.of(), Locator.WHOLE_FILE));
    }

    private Configuration configuration() {
        var settings = new TreeMap<String, String>();
        var agent = first(text(trial.path("agent_info"), "name"), text(trial.path("config").path("agent"), "name"));
        if (!agent.isEmpty()) {
            settings.put("agent", agent);
        }
        var effort = text(trial.path("config").path("agent").path("kwargs"), "reasoning_effort");
        if (!effort.isEmpty()) {
            settings.put("reasoning_effort", effort);
        }
        return Configuration.of(first(model(), agent, "unnamed model"), settings);
    }

    private String model() {
        var info = trial.path("agent_info").path("model_info");
        var provider = text(info, "provider");
        var name = text(info, "name");
        return first(name.isEmpty() || provider.isEmpty() ? name : provider + "/" + name,
                text(trial.path("config").path("agent"), "model_name"));
    }

    private static String first(String... names) {
        return Stream.of(names).filter(name -> !name.isEmpty()).findFirst().orElse("");
    }

    private String task() {
        return first(text(trial, "source"), "terminal-bench");
    }

    private Quantity reward() {
        var rewards = trial.path("verifier_result").path("rewards");
        var stated = rewards.has("reward") || rewards.isEmpty() ? rewards.path("reward") : rewards.iterator().next();
        var reward = JsonQuantity.of(stated);
        return reward.isKnown() ? reward : Quantity.of(0);
    }

    private Usage usage() {
        var result = trial.path("agent_result");
        var execution = trial.path("agent_execution");
        return new RecordedUsage()
                .positive(UsageField.INPUT_TOKENS, JsonQuantity.of(result.path("n_input_tokens")), NO_TOKENS)
                .positive(UsageField.OUTPUT_TOKENS, JsonQuantity.of(result.path("n_output_tokens")), NO_TOKENS)
                .amount(UsageField.CACHED_INPUT_TOKENS, cached(result))
                .positive(UsageField.COST_USD, JsonQuantity.of(result.path("cost_usd")),
                        "0 means that no price is known")
                .amount(UsageField.LATENCY_S, seconds(trial)).amount(UsageField.WORKING_S, seconds(execution)).usage();
    }

    /// What came from the cache, which is part of the input: nobody counted it where the input is not counted.
    static Quantity cached(JsonNode tokens) {
        return JsonQuantity.of(tokens.path("n_input_tokens")).orNaN() > 0
                ? JsonQuantity.of(tokens.path("n_cache_tokens"))
                : RecordedUsage.unlessZero(JsonQuantity.of(tokens.path("n_cache_tokens")), NO_TOKENS);
    }

    private static Quantity seconds(JsonNode phase) {
        return Elapsed.seconds(IsoInstant.parse(text(phase, "started_at")),
                IsoInstant.parse(text(phase, "finished_at")));
    }

    private static String text(JsonNode node, String name) {
        return JsonDetails.text(node.path(name)).strip();
    }
}
