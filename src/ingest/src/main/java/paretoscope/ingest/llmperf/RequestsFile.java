package paretoscope.ingest.llmperf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paretoscope.eval.Attempt;
import paretoscope.eval.Configuration;
import paretoscope.eval.Direction;
import paretoscope.eval.Locator;
import paretoscope.eval.Metric;
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
import paretoscope.ingest.json.JsonDetails;
import paretoscope.ingest.json.JsonDialect;
import paretoscope.ingest.json.JsonHead;
import paretoscope.ingest.json.JsonQuantity;
import paretoscope.ingest.json.JsonRecords;
import paretoscope.ingest.json.RecordVisitor;
import paretoscope.ingest.json.Selection;
import paretoscope.ingest.reading.FileStem;
import paretoscope.ingest.reading.MetricRules;
import paretoscope.ingest.reading.Report;
import tools.jackson.databind.JsonNode;

/// The single requests of a load test. They do not say which model answered: the summary beside them does.
///
/// A request that failed has zeros where it measured nothing; they are left out.
final class RequestsFile {
    private static final MetricRules RULES = MetricRules.of(MetricRules.spent("(inter_token_latency|ttft)_s", "s"),
            MetricRules.speed("request_output_throughput_token_per_s", "tokens/s"));
    private static final Metric FAILED = Metric.share("request_failed").withDirection(Direction.LOWER_IS_BETTER);
    private static final String KEY = "requests";
    private static final Selection PARTS = Selection.each(Selection.each(Selection.scalars()));

    private final SourceFile file;
    private final RunSink sink;
    private final Report report;
    private final Cancellation cancellation;
    private long requests;
    private String named = "";

    RequestsFile(SourceFile file, RunSink sink, Report report, Cancellation cancellation) {
        this.file = file;
        this.sink = sink;
        this.report = report;
        this.cancellation = cancellation;
    }

    void read() throws IOException, UnreadableSource {
        JsonRecords.read(file, JsonDialect.PYTHON, PARTS, cancellation, new RecordVisitor() {
            @Override
            public void record(long index, Locator at, JsonNode value) {
                if (LlmPerfImporter.isRequest(value) || NumberInWords.isRequest(value)) {
                    requests++;
                    named = named.isBlank() ? JsonDetails.text(value.path("request_config").path("model")) : named;
                    sink.attempt(KEY, attempt(index, at, value));
                } else {
                    report.skipped(at, "this is no request of LLMPerf");
                }
            }

            @Override
            public void unreadable(Locator at, String why) {
                report.skipped(at, why);
            }
        });
        if (requests == 0) {
            throw new UnreadableSource(file.displayName(), Locator.WHOLE_FILE, "none of its requests can be read",
                    "copy the file again");
        }
        var summary = summary();
        var configuration = summary.map(LoadSummary::configuration).orElseGet(() -> Configuration.of(guessedModel()));
        var draft = Run.draft(KEY, configuration, summary.map(LoadSummary::task).orElse(Task.of("load test")))
                .status(RunStatus.COMPLETED).items(requests);
        summary.flatMap(LoadSummary::started).ifPresent(draft::started);
        summary.flatMap(LoadSummary::companionKey).ifPresent(draft::companionKey);
        sink.run(draft.run());
    }

    private static Attempt attempt(long index, Locator at, JsonNode record) {
        var request = NumberInWords.isRequest(record) ? record.path("metrics") : record;
        var code = JsonDetails.text(request.path("error_code"));
        boolean failed = !code.isBlank();
        var scores = new LinkedHashMap<Metric, Quantity>();
        scores.put(FAILED, Quantity.of(failed ? 1 : 0));
        request.properties().forEach(entry -> RULES.find(entry.getKey()).ifPresent(metric -> scores.put(metric,
                failed ? Quantity.unknown("the request failed") : JsonQuantity.of(entry.getValue()))));
        if (!failed) {
            NumberInWords.mismatched(record).ifPresent(
                    wrong -> scores.put(NumberInWords.MISMATCHED, Quantity.of(wrong ? 1 : 0)));
        }
        var usage = counted(Usage.NOT_RECORDED, UsageField.INPUT_TOKENS, request.path("number_input_tokens"));
        usage = counted(usage, UsageField.OUTPUT_TOKENS, request.path("number_output_tokens"));
        usage = failed ? usage : counted(usage, UsageField.LATENCY_S, request.path("end_to_end_latency_s"));
        var message = JsonDetails.text(request.path("error_msg"));
        return new Attempt("request " + (index + 1), 1, "", scores, usage, Optional.empty(), Quantity.NOT_RECORDED,
                failed ? Optional.of(message.isBlank() ? code : code + " " + message) : Optional.empty(), Map.of(),
                at);
    }

    private static Usage counted(Usage usage, UsageField field, JsonNode node) {
        return JsonQuantity.of(node) instanceof Quantity.Finite amount && amount.value() >= 0
                ? usage.with(field, amount)
                : usage;
    }

    private String guessedModel() {
        if (!named.isBlank()) {
            return named;
        }
        var stem = FileStem.of(file).replaceFirst("_individual_responses$", "");
        report.guessed(Locator.WHOLE_FILE,
                "no summary stands beside it, so the model is called after the file, \"" + stem + "\"");
        return stem.isBlank() ? "unnamed model" : stem;
    }

    /// The summary in the same folder, or of the same name in a folder `summary` beside this one.
    private Optional<LoadSummary> summary() throws IOException {
        var folder = file.path().toAbsolutePath().getParent();
        if (folder == null) {
            return Optional.empty();
        }
        var name = file.fileName().replace("_individual_responses", "_summary");
        var candidates = name.equals(file.fileName())
                ? List.of(folder.resolveSibling("summary").resolve(name),
                        folder.resolve(FileStem.of(name) + "_summary.json"))
                : List.of(folder.resolve(name), folder.resolveSibling("summary").resolve(name));
        for (var path : candidates) {
            var found = read(path);
            if (found.isPresent()) {
                report.guessed(Locator.WHOLE_FILE, "model and load are taken from the summary beside it, \""
                        + path.getFileName() + "\"");
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<LoadSummary> read(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        var head = JsonHead.of(SourceFile.open(path));
        return head.object().filter(root -> head.complete() && !JsonDetails.text(root.path("model")).isBlank())
                .map(root -> new LoadSummary(root, Locator.WHOLE_FILE));
    }
}
