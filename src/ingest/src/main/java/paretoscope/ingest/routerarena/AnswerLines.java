package paretoscope.ingest.routerarena;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
import paretoscope.eval.source.Issue;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.json.JsonDetails;
import paretoscope.ingest.json.JsonDialect;
import paretoscope.ingest.json.JsonQuantity;
import paretoscope.ingest.json.JsonRecords;
import paretoscope.ingest.json.RecordVisitor;
import paretoscope.ingest.json.Selection;
import paretoscope.ingest.reading.Epochs;
import paretoscope.ingest.reading.RecordedUsage;
import paretoscope.ingest.reading.Report;
import paretoscope.ingest.reading.Surroundings;
import tools.jackson.databind.JsonNode;

/// The answers of one model, or of a router that chose among several.
final class AnswerLines implements RecordVisitor {
    private static final String KEY = "run";
    /// Beside the answer of the model it chose, a router's file has those of all models, to know the best choice.
    private static final String OTHERS = "for_optimality";
    private static final int LONGEST_ERROR = 300;
    private static final int MOST_MODELS = 50;
    private static final Selection SELECTION = Selection
            .only("global_index", "global index", "llm_selected", "prediction", "success", "provider", "error",
                    "token_usage", "accuracy", "cost", OTHERS)
            .within("generated_result", Selection.only("success", "token_usage", "provider", "error", "model_used"))
            .within("evaluation_result", Selection.only("score", "metric", "inference_cost"));

    private final SourceFile file;
    private final RunSink sink;
    private final Report report;
    private final Cancellation cancellation;
    private final Metric score = Metric.share("score");
    private final Epochs epochs = new Epochs();
    private final Set<String> models = new LinkedHashSet<>();
    private long others;
    private boolean scored;

    AnswerLines(SourceFile file, RunSink sink, Report report, Cancellation cancellation) {
        this.file = file;
        this.sink = sink;
        this.report = report;
        this.cancellation = cancellation;
    }

    void read() throws IOException, UnreadableSource {
        JsonRecords.read(file, JsonDialect.PYTHON, SELECTION, cancellation, this);
        if (epochs.items() == 0) {
            throw new UnreadableSource(file.displayName(), Locator.WHOLE_FILE, "none of its answers can be read",
                    "copy the file again");
        }
        if (others > 0) {
            sink.issue(Issue.guessed(Locator.WHOLE_FILE, others + " answers of models the router did not choose (\""
                    + OTHERS + "\") are left out"));
        }
        if (!scored) {
            sink.issue(Issue.doubtful(Locator.WHOLE_FILE, "its answers were not judged yet, so it has no scores"));
        }
        sink.run(Run.draft(KEY, configuration(), Task.of("RouterArena")).items(epochs.items())
                .detail("models", models.size() > 1 ? String.join(", ", models) : "").run());
    }

    /// Where several models answered, a router chose among them, and the file is called after it.
    private Configuration configuration() {
        if (models.size() == 1) {
            return Configuration.of(models.iterator().next());
        }
        var router = Surroundings.stem(file);
        report.guessed(Locator.WHOLE_FILE, models.isEmpty()
                ? "the file names no model; it is called after the file, \"" + router + "\""
                : models.size() + " models answered, so the run is that of a router, called \"" + router + "\"");
        return Configuration.of(router);
    }

    @Override
    public void unreadable(Locator at, String why) {
        report.skipped(at, why);
    }

    @Override
    public void record(long index, Locator at, JsonNode line) {
        var item = text(line, "global_index").or(() -> text(line, "global index"));
        if (item.isEmpty()) {
            report.skipped(at, "there is no \"global_index\" here");
            return;
        }
        if (line.path(OTHERS).asBoolean(false)) {
            others++;
            return;
        }
        var model = text(line, "llm_selected").or(() -> text(line, "prediction"));
        model.filter(_ -> models.size() < MOST_MODELS).ifPresent(models::add);
        var evaluated = line.path("evaluation_result");
        var tags = new TreeMap<String, String>();
        dataset(item.get()).ifPresent(name -> tags.put("dataset", name));
        text(evaluated, "metric").ifPresent(name -> tags.put("metric", name));
        model.ifPresent(name -> tags.put("model", name));
        var judged = JsonQuantity.of(evaluated.has("score") ? evaluated.path("score") : line.path("accuracy"));
        scored |= judged.isKnown();
        sink.attempt(KEY,
                new Attempt(item.get(), epochs.next(item.get()), "", Map.of(score, judged), usage(line),
                        Optional.empty(),
                        Quantity.NOT_RECORDED, error(line), tags, at));
    }

    private static Optional<String> text(JsonNode line, String name) {
        return Optional.of(JsonDetails.text(line.path(name)).strip()).filter(text -> !text.isEmpty());
    }

    /// `AIME_112` is of the data set AIME.
    private static Optional<String> dataset(String item) {
        int underscore = item.lastIndexOf('_');
        return underscore > 0 ? Optional.of(item.substring(0, underscore)) : Optional.empty();
    }

    private static Usage usage(JsonNode line) {
        var tokens = line.has("token_usage")
                ? line.path("token_usage")
                : line.path("generated_result").path("token_usage");
        var evaluated = line.path("evaluation_result");
        var cost = evaluated.has("inference_cost") ? evaluated.path("inference_cost") : line.path("cost");
        return new RecordedUsage()
                .positive(UsageField.INPUT_TOKENS, JsonQuantity.of(tokens.path("input_tokens")), "0 means not counted")
                .amount(UsageField.OUTPUT_TOKENS, JsonQuantity.of(tokens.path("output_tokens")))
                .amount(UsageField.TOTAL_TOKENS, JsonQuantity.of(tokens.path("total_tokens")))
                .positive(UsageField.COST_USD, JsonQuantity.of(cost),
                        "0 means that no price was known")
                .usage();
    }

    private static Optional<String> error(JsonNode line) {
        var where = line.has("error") ? line : line.path("generated_result");
        var text = JsonDetails.text(where.path("error")).strip();
        if (!text.isEmpty()) {
            return Optional.of(text.length() > LONGEST_ERROR ? text.substring(0, LONGEST_ERROR) + "…" : text);
        }
        boolean failed = where.path("success").isBoolean() && !where.path("success").booleanValue();
        return failed ? Optional.of("the query failed") : Optional.empty();
    }
}
