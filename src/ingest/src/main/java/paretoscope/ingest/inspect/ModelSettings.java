package paretoscope.ingest.inspect;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import paretoscope.ingest.json.JsonDetails;
import tools.jackson.databind.JsonNode;

/// The settings that make a configuration of a model: how it generates, what it may spend, and the agent around it.
///
/// Connections, retries and seeds change neither what a configuration can do nor what it costs; they stay details.
final class ModelSettings {
    private static final Set<String> GENERATION = Set.of("temperature", "top_p", "top_k", "max_tokens",
            "max_completion_tokens", "reasoning_effort", "reasoning_tokens", "reasoning_history", "effort", "verbosity",
            "num_choices", "best_of", "frequency_penalty", "presence_penalty", "system_message", "fallback_models");
    private static final Set<String> LIMITS = Set.of("message_limit", "token_limit", "time_limit", "working_limit",
            "cost_limit");
    private static final Set<String> PLAIN_SOLVERS = Set.of("generate", "chain", "plan");
    private static final Set<String> AGENT_ARGUMENTS = Set.of("agent", "solver", "scaffold");
    private static final Set<String> PLACES = Set.of("base_url", "model_path", "device", "devices", "cache_dir");

    private final LogHeader header;
    private final Map<String, String> settings = new TreeMap<>();

    ModelSettings(LogHeader header) {
        this.header = header;
    }

    Map<String, String> settings() {
        var eval = header.eval();
        pick(eval.path("model_generate_config"), GENERATION);
        pick(header.plan().path("config"), GENERATION);
        pick(eval.path("config"), LIMITS);
        pick(eval.path("task_args"), AGENT_ARGUMENTS);
        JsonDetails.of(eval.path("model_args"), path -> !PLACES.contains(path)).forEach(settings::putIfAbsent);
        solver(eval);
        return settings;
    }

    private void pick(JsonNode from, Set<String> names) {
        for (var name : names) {
            var text = JsonDetails.text(from.path(name));
            if (!text.isBlank()) {
                settings.put(name, text);
            }
        }
    }

    private void solver(JsonNode eval) {
        var solver = JsonDetails.text(eval.path("solver"));
        if (solver.isBlank() || PLAIN_SOLVERS.contains(solver)) {
            return;
        }
        settings.put("solver", solver);
        var arguments = eval.path("solver_args_passed");
        JsonDetails.of(arguments.isObject() ? arguments : eval.path("solver_args"))
                .forEach((name, value) -> settings.putIfAbsent("solver." + name, value));
    }
}
