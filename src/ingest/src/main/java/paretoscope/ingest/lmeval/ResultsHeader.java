package paretoscope.ingest.lmeval;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import paretoscope.eval.Configuration;
import paretoscope.eval.Direction;
import paretoscope.eval.Quantity;
import paretoscope.ingest.json.JsonDetails;
import paretoscope.ingest.json.JsonQuantity;
import paretoscope.ingest.json.Selection;
import tools.jackson.databind.JsonNode;

/// What a results file says about all of its tasks together: whose results they are, and how they were made.
///
/// @param root the file without its samples
/// @param folder the name of the folder it lies in, the last resort for a model's name
/// @param named the time in the file's name, which has no zone
record ResultsHeader(JsonNode root, String folder, Optional<Instant> named) {
    /// Everything but samples and the long texts that describe the machine.
    static final Selection SELECTION = Selection.except("samples", "pretty_env_info", "chat_template");

    private static final int LONGEST_SETTING = 80;
    private static final Set<String> PLUMBING = Set.of("trust_remote_code", "parallelize", "device", "device_map",
            "device_map_option", "tensor_parallel_size", "data_parallel_size", "pipeline_parallel_size",
            "gpu_memory_utilization", "base_url", "num_concurrent", "max_retries", "timeout", "use_accelerate",
            "batch_size", "max_batch_size", "cache_dir", "tokenized_requests", "tokenizer", "tokenizer_backend",
            "tokenizer_mode", "use_fast_tokenizer", "low_cpu_mem_usage", "swap_space", "offload_folder", "seed",
            "download_dir", "token", "max_memory_per_gpu", "max_cpu_memory", "verify_certificate", "until");

    Groups groups() {
        return Groups.of(root);
    }

    /// The model's name: as stated, else from the arguments it was loaded with, else the backend, else the folder.
    String model() {
        return text("model_name").or(() -> ModelArguments.of(config().path("model_args")).model())
                .or(() -> text("model")).or(() -> Optional.of(JsonDetails.text(config().path("model"))))
                .filter(name -> !name.isBlank()).orElse(folder);
    }

    /// Whether the file itself names a model or a backend.
    boolean namesModel() {
        return !model().equals(folder);
    }

    JsonNode config() {
        return root.path("config");
    }

    Configuration configuration() {
        var settings = new TreeMap<String, String>();
        add(settings, ModelArguments.of(config().path("model_args")).values());
        add(settings, ModelArguments.of(config().path("gen_kwargs")).values());
        shots().ifPresent(shots -> settings.put("num_fewshot", shots));
        if (root.path("chat_template_sha").isString()) {
            settings.put("chat_template", "applied");
        }
        text("system_instruction").ifPresent(text -> settings.put("system_instruction",
                text.length() > LONGEST_SETTING ? text.substring(0, LONGEST_SETTING) + "…" : text));
        return Configuration.of(model(), settings);
    }

    private static void add(Map<String, String> settings, Map<String, String> arguments) {
        arguments.forEach((name, value) -> {
            boolean main = "revision".equals(name) && "main".equals(value);
            if (!PLUMBING.contains(name) && !ModelArguments.namesTheModel(name) && !main
                    && value.length() <= LONGEST_SETTING && !name.contains("api_key")) {
                settings.put(name, value);
            }
        });
    }

    /// The number of shots, if it is one for all tasks.
    private Optional<String> shots() {
        var perTask = root.path("n-shot");
        if (!perTask.isObject() || perTask.isEmpty()) {
            return Optional.of(JsonDetails.text(config().path("num_fewshot"))).filter(text -> !text.isBlank())
                    .or(() -> text("num_fewshot"));
        }
        var groups = groups();
        var distinct = perTask.propertyStream().filter(entry -> !groups.isAggregate(entry.getKey()))
                .map(entry -> JsonDetails.text(entry.getValue())).collect(Collectors.toSet());
        return distinct.size() == 1
                ? Optional.of(distinct.iterator().next()).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    /// When the evaluation began: as stated in seconds since 1970, else as the file's name has it.
    Optional<Instant> date() {
        var stated = JsonQuantity.of(root.path("date"));
        return stated instanceof Quantity.Finite(double seconds) && seconds > 1e8 && seconds < 1e11
                ? Optional.of(Instant.ofEpochMilli(Math.round(seconds * 1000)))
                : named;
    }

    /// What the results of a task and the samples logged with them share: the microsecond that both files are named
    /// after, else the moment when the evaluation began, and the model; of versions that wrote no time, the model and
    /// the scores themselves.
    Optional<String> companionKey(String task) {
        return named.flatMap(moment -> companionKey(moment, task))
                .or(() -> Optional.of(date().map(Instant::toString).orElseGet(() -> row(task).toString()) + "\n"
                        + model() + "\n" + task));
    }

    /// The same from a file's name alone; a name without a fraction of a second is not enough.
    static Optional<String> companionKey(Instant named, String task) {
        return named.getNano() == 0 ? Optional.empty() : Optional.of(named + "\n" + task);
    }

    /// Wall time of the whole evaluation, all tasks together; some versions write it as text.
    Quantity seconds() {
        var total = JsonQuantity.of(root.path("total_evaluation_time_seconds"));
        return total.isKnown() ? total : JsonQuantity.of(root.path("duration"));
    }

    /// The number of documents a task was evaluated on.
    OptionalLong documents(String task) {
        var effective = JsonQuantity.count(root.path("n-samples").path(task).path("effective"));
        return effective.isPresent() ? effective : JsonQuantity.count(row(task).path("sample_len"));
    }

    JsonNode row(String task) {
        var row = root.path("results").path(task);
        return row.isMissingNode() ? root.path("groups").path(task) : row;
    }

    /// Which way the tool says a metric improves on a task.
    Optional<Direction> direction(String task, String metric) {
        var higher = root.path("higher_is_better").path(task).path(metric);
        return higher.isBoolean()
                ? Optional.of(higher.booleanValue() ? Direction.HIGHER_IS_BETTER : Direction.LOWER_IS_BETTER)
                : Optional.empty();
    }

    private Optional<String> text(String name) {
        return Optional.of(JsonDetails.text(root.path(name))).filter(text -> !text.isBlank());
    }
}
