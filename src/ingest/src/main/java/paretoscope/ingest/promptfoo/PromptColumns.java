package paretoscope.ingest.promptfoo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import paretoscope.eval.Attempt;
import paretoscope.eval.Configuration;
import paretoscope.eval.Locator;
import paretoscope.eval.Run;
import paretoscope.eval.RunStatus;
import paretoscope.eval.Task;
import paretoscope.eval.catalogue.MetricCatalogue;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.json.IsoInstant;
import paretoscope.ingest.json.JsonDetails;
import paretoscope.ingest.reading.Report;
import paretoscope.ingest.reading.SourcePlace;
import tools.jackson.databind.JsonNode;

/// Sorts rows into columns and announces a run for each when all have been seen.
final class PromptColumns {
    private final RunSink sink;
    private final Report report;
    private final RowReader rows;
    private final Map<PromptColumn, Map<String, Integer>> tries = new LinkedHashMap<>();
    private final Map<String, String> itemsByVariables = new HashMap<>();

    PromptColumns(MetricCatalogue catalogue, RunSink sink, Report report) {
        this.sink = sink;
        this.report = report;
        this.rows = new RowReader(catalogue, report);
    }

    void add(JsonNode row, Locator at) {
        if (!row.isObject()) {
            report.skipped(at, "this is no row of an evaluation");
            return;
        }
        var column = column(row);
        add(column, item(row), (item, epoch) -> rows.attempt(row, column, item, epoch, at));
    }

    /// Makes an attempt of an item's next try.
    interface Made {
        Attempt attempt(String item, int epoch);
    }

    void add(PromptColumn column, String item, Made made) {
        int epoch = tries.computeIfAbsent(column, _ -> new HashMap<>()).merge(item, 1, Integer::sum);
        sink.attempt(column.key(), made.attempt(item, epoch));
    }

    private static PromptColumn column(JsonNode row) {
        var provider = row.path("provider");
        var id = provider.isObject() ? provider.path("id").asString("") : provider.asString("");
        var label = provider.path("label").asString("");
        var prompt = row.path("prompt");
        var text = "";
        for (var name : new String[]{"label", "display", "raw"}) {
            text = text.isBlank() ? prompt.path(name).asString("") : text;
        }
        int index = row.path("promptIdx").isInt() || row.path("promptIdx").isLong()
                ? Math.max(-1, row.path("promptIdx").asInt(-1))
                : -1;
        return id.isBlank() && label.isBlank()
                ? PromptColumn.titled(index, text)
                : new PromptColumn(index, label.isBlank() ? id : label, id, text);
    }

    /// The number of the test; rows of old versions have none, there the variables tell.
    private String item(JsonNode row) {
        if (row.path("testIdx").isNumber()) {
            return row.path("testIdx").asString();
        }
        return itemsByVariables.computeIfAbsent(row.path("vars").toString(),
                _ -> String.valueOf(itemsByVariables.size()));
    }

    void finish(SourceFile file, Evaluation evaluation) throws UnreadableSource {
        if (tries.isEmpty()) {
            throw new UnreadableSource(file.displayName(), Locator.WHOLE_FILE, "there are no results in it",
                    "run the evaluation again");
        }
        var task = evaluation.description().isBlank() ? SourcePlace.of(file).stem() : evaluation.description();
        var prompts = new HashSet<String>();
        tries.keySet().forEach(column -> prompts.add(column.prompt()));
        var providers = new ProviderSettings(evaluation.providers(), new ArrayList<>(tries.keySet()));
        for (var column : tries.entrySet()) {
            var name = name(column.getKey(), providers, file);
            var settings = new TreeMap<>(providers.of(column.getKey()));
            if (prompts.size() > 1 && !column.getKey().shortPrompt().isBlank()) {
                settings.put("prompt", column.getKey().shortPrompt());
            }
            var draft = Run.draft(column.getKey().key(), Configuration.of(name, settings),
                    Task.of(task)).status(RunStatus.COMPLETED).items(column.getValue().size())
                    .detail("provider", column.getKey().id());
            about(evaluation).forEach(draft::detail);
            draft.toolRunId(evaluation.root().path("evalId").asString(""));
            IsoInstant.parse(evaluation.results().path("timestamp").asString("")).ifPresent(draft::started);
            sink.run(draft.run());
        }
    }

    /// In 2023 rows named no provider where there was one only, which the configuration then lists.
    private String name(PromptColumn column, ProviderSettings providers, SourceFile file) {
        if (!column.provider().isBlank()) {
            return column.provider();
        }
        var only = providers.only();
        report.guessed(Locator.WHOLE_FILE, only.isPresent()
                ? "the rows name no provider; it is the one that the configuration lists"
                : "the rows name no provider; the configuration is called after the file");
        return only.orElseGet(() -> SourcePlace.of(file).stem());
    }

    private static Map<String, String> about(Evaluation evaluation) {
        var details = new TreeMap<String, String>();
        details.put("version", JsonDetails.text(evaluation.results().path("version")));
        JsonDetails.of(evaluation.results().path("stats"))
                .forEach((name, value) -> details.put("stats." + name, value));
        for (var part : List.of("metadata", "runtimeOptions")) {
            JsonDetails.of(evaluation.root().path(part))
                    .forEach((name, value) -> details.put(part + "." + name, value));
        }
        details.put("shareableUrl", JsonDetails.text(evaluation.root().path("shareableUrl")));
        return details;
    }
}
