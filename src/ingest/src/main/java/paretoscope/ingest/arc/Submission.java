package paretoscope.ingest.arc;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import paretoscope.eval.Attempt;
import paretoscope.eval.Configuration;
import paretoscope.eval.Locator;
import paretoscope.eval.Metric;
import paretoscope.eval.Quantity;
import paretoscope.eval.Run;
import paretoscope.eval.Task;
import paretoscope.eval.Usage;
import paretoscope.eval.UsageField;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.json.IsoInstant;
import paretoscope.ingest.json.JsonDetails;
import paretoscope.ingest.json.JsonDialect;
import paretoscope.ingest.json.JsonQuantity;
import paretoscope.ingest.json.JsonRecords;
import paretoscope.ingest.json.RecordVisitor;
import paretoscope.ingest.json.Selection;
import paretoscope.ingest.reading.Elapsed;
import paretoscope.ingest.reading.RecordedUsage;
import paretoscope.ingest.reading.Report;
import paretoscope.ingest.reading.Surroundings;
import tools.jackson.databind.JsonNode;

/// The attempts at one task: an element for each test pair of the task, in it `attempt_1`, `attempt_2` and so on.
final class Submission implements RecordVisitor {
    private static final String KEY = "run";
    private static final Pattern ATTEMPT = Pattern.compile("attempt_(\\d{1,6})");
    private static final String NO_PRICE = "0 means that no price was known";
    private static final String NO_TOKENS = "0 means that no tokens were counted";
    private static final Selection SELECTION = Selection.each(Selection.only("correct").within("metadata",
            Selection.only("model", "provider", "start_timestamp", "end_timestamp", "usage", "cost", "kwargs",
                    "task_id", "pair_index", "test_id")));

    private final SourceFile file;
    private final RunSink sink;
    private final Report report;
    private final Cancellation cancellation;
    private final Metric correct = Metric.share("correct");
    private Optional<JsonNode> first = Optional.empty();

    Submission(SourceFile file, RunSink sink, Report report, Cancellation cancellation) {
        this.file = file;
        this.sink = sink;
        this.report = report;
        this.cancellation = cancellation;
    }

    void read() throws IOException, UnreadableSource {
        JsonRecords.read(file, JsonDialect.PYTHON, SELECTION, cancellation, this);
        var metadata = first.orElseThrow(() -> new UnreadableSource(file.displayName(), Locator.WHOLE_FILE,
                "none of its attempts can be read", "copy the file again"));
        var model = JsonDetails.text(metadata.path("model"));
        if (model.isBlank()) {
            report.guessed(Locator.WHOLE_FILE, "the attempts name no model; it is called after their folder");
        }
        var draft = Run.draft(KEY, Configuration.of(model.isBlank() ? Surroundings.folder(file) : model,
                settings(metadata)), Task.of("ARC-AGI"));
        JsonDetails.of(metadata.path("kwargs")).forEach((name, value) -> draft.detail("kwargs." + name, value));
        draft.detail("provider", JsonDetails.text(metadata.path("provider")));
        IsoInstant.parse(metadata.path("start_timestamp").asString("")).ifPresent(draft::started);
        sink.run(draft.run());
    }

    /// `test_id` names the entry of the program's own list of configurations: one model with several thinking budgets
    /// has several.
    private static Map<String, String> settings(JsonNode metadata) {
        var settings = new TreeMap<String, String>();
        var effort = JsonDetails.text(metadata.path("kwargs").path("reasoning_effort"));
        var nested = JsonDetails.text(metadata.path("kwargs").path("reasoning").path("effort"));
        if (!(effort + nested).isBlank()) {
            settings.put("reasoning_effort", effort.isBlank() ? nested : effort);
        }
        var named = JsonDetails.text(metadata.path("test_id"));
        if (!named.isBlank() && !named.equals(JsonDetails.text(metadata.path("model")))) {
            settings.put("test_id", named);
        }
        return settings;
    }

    @Override
    public void unreadable(Locator at, String why) {
        report.skipped(at, why);
    }

    @Override
    public void record(long pair, Locator at, JsonNode attempts) {
        attempts.properties().forEach(entry -> {
            var name = ATTEMPT.matcher(entry.getKey());
            if (name.matches() && entry.getValue().isObject() && Integer.parseInt(name.group(1)) > 0) {
                attempt(pair, Integer.parseInt(name.group(1)), entry.getValue(),
                        new Locator(at.text() + "/" + entry.getKey()));
            }
        });
    }

    private void attempt(long pair, int number, JsonNode attempt, Locator at) {
        var metadata = attempt.path("metadata");
        if (first.isEmpty()) {
            first = Optional.of(metadata);
        }
        var task = JsonDetails.text(metadata.path("task_id"));
        var index = JsonQuantity.count(metadata.path("pair_index")).orElse(pair);
        var scores = new LinkedHashMap<Metric, Quantity>();
        scores.put(correct, JsonQuantity.of(attempt.path("correct")));
        sink.attempt(KEY, Attempt.scored((task.isBlank() ? Surroundings.stem(file) : task) + "/" + index, number,
                scores, usage(metadata), at));
    }

    private static Usage usage(JsonNode metadata) {
        var tokens = metadata.path("usage");
        return new RecordedUsage()
                .positive(UsageField.INPUT_TOKENS, JsonQuantity.of(tokens.path("prompt_tokens")), NO_TOKENS)
                .positive(UsageField.OUTPUT_TOKENS, JsonQuantity.of(tokens.path("completion_tokens")), NO_TOKENS)
                .positive(UsageField.TOTAL_TOKENS, JsonQuantity.of(tokens.path("total_tokens")), NO_TOKENS)
                .positive(UsageField.REASONING_TOKENS,
                        JsonQuantity.of(tokens.path("completion_tokens_details").path("reasoning_tokens")),
                        "0 is written for providers that do not count reasoning")
                .positive(UsageField.COST_USD, cost(metadata.path("cost")), NO_PRICE)
                .amount(UsageField.LATENCY_S, seconds(metadata)).usage();
    }

    /// The total as stated, else the sum of its parts, which the first versions wrote alone.
    private static Quantity cost(JsonNode cost) {
        if (cost.has("total_cost") || !cost.has("prompt_cost") || !cost.has("completion_cost")) {
            return JsonQuantity.of(cost.path("total_cost"));
        }
        double reasoning = JsonQuantity.of(cost.path("reasoning_cost")) instanceof Quantity.Finite(double part)
                ? part
                : 0;
        return Quantity.of(JsonQuantity.of(cost.path("prompt_cost")).orNaN()
                + JsonQuantity.of(cost.path("completion_cost")).orNaN() + reasoning);
    }

    private static Quantity seconds(JsonNode metadata) {
        return Elapsed.seconds(IsoInstant.parse(metadata.path("start_timestamp").asString("")),
                IsoInstant.parse(metadata.path("end_timestamp").asString("")));
    }
}
