package paretoscope.ingest.helm;

import java.io.IOException;
import paretoscope.eval.Configuration;
import paretoscope.eval.Locator;
import paretoscope.eval.Run;
import paretoscope.eval.RunStatus;
import paretoscope.eval.Task;
import paretoscope.eval.UsageField;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.json.JsonDocument;
import paretoscope.ingest.json.JsonQuantity;
import paretoscope.ingest.json.Selection;
import paretoscope.ingest.reading.RecordedUsage;
import paretoscope.ingest.reading.Report;
import paretoscope.ingest.reading.Surroundings;
import tools.jackson.databind.JsonNode;

/// `costs.json`: the tokens that each model of a suite read and wrote, over all its runs. What they were about is said
/// elsewhere, so that no quality goes with them.
final class SuiteCosts {
    private static final String PROMPT = "num_prompt_tokens";
    private static final String COMPLETION = "num_completion_tokens";
    private static final String TOTAL = "total_tokens";
    private static final String FILLED_IN = "HELM writes 0 where no run counted them";

    private SuiteCosts() {}

    static boolean is(JsonNode root) {
        return root.isObject() && !root.isEmpty() && root.valueStream().allMatch(counts -> counts.has(TOTAL)
                && (counts.has(PROMPT) || counts.has(COMPLETION)) && counts.valueStream().allMatch(JsonNode::isNumber));
    }

    static void read(SourceFile file, RunSink sink, Report report, Cancellation cancellation)
            throws IOException, UnreadableSource {
        var suite = Surroundings.folder(file);
        var models = new JsonDocument(file, report, cancellation).properties(Selection.ALL);
        report.guessed(Locator.WHOLE_FILE, "the suite, \"" + suite + "\", is read from the folder's name");
        models.properties().stream().filter(entry -> !entry.getKey().isBlank()).forEach(entry -> {
            var counts = entry.getValue();
            var draft = Run.draft(entry.getKey(), Configuration.of(entry.getKey()), new Task(suite, true))
                    .status(RunStatus.COMPLETED).at(Locator.pointer("/" + entry.getKey())).usage(new RecordedUsage()
                            .positive(UsageField.INPUT_TOKENS, JsonQuantity.of(counts.path(PROMPT)), FILLED_IN)
                            .positive(UsageField.OUTPUT_TOKENS, JsonQuantity.of(counts.path(COMPLETION)), FILLED_IN)
                            .positive(UsageField.TOTAL_TOKENS, JsonQuantity.of(counts.path(TOTAL)), FILLED_IN)
                            .usage());
            counts.properties().stream().filter(count -> !count.getKey().endsWith("_tokens"))
                    .forEach(count -> draft.detail(count.getKey(), count.getValue().asString()));
            sink.run(draft.run());
        });
    }
}
