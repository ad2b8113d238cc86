package paretoscope.ingest.lighteval;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paretoscope.eval.Attempt;
import paretoscope.eval.Configuration;
import paretoscope.eval.Locator;
import paretoscope.eval.Metric;
import paretoscope.eval.Quantity;
import paretoscope.eval.Run;
import paretoscope.eval.Task;
import paretoscope.eval.Usage;
import paretoscope.eval.UsageField;
import paretoscope.eval.catalogue.MetricCatalogue;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.Issue;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.json.JsonQuantity;
import paretoscope.ingest.reading.Report;
import paretoscope.ingest.reading.SourcePlace;
import paretoscope.ingest.table.row.RowSource;
import paretoscope.ingest.table.row.TableSource;
import tools.jackson.databind.node.JsonNodeFactory;

/// The details of one task: a row for each document, with its metrics and the tokens of prompt and answer.
///
/// Newer files have the structures `__doc__`, `__model_response__` and `__metric__`; older ones a structure `metrics`.
final class DetailsFile {
    private static final List<String> METRICS = List.of("__metric__.", "metrics.");
    private static final String RESPONSE = "__model_response__.";
    private static final String KEY = "details";

    private final SourceFile file;
    private final MetricCatalogue catalogue;
    private final RunSink sink;
    private final Report report;
    private final Cancellation cancellation;
    private final Map<String, Metric> metrics = new HashMap<>();
    private final Map<String, Integer> tries = new HashMap<>();

    DetailsFile(SourceFile file, MetricCatalogue catalogue, RunSink sink, Report report, Cancellation cancellation) {
        this.file = file;
        this.catalogue = catalogue;
        this.sink = sink;
        this.report = report;
        this.cancellation = cancellation;
    }

    static boolean areDetails(TableSource table) throws IOException {
        try (var rows = table.open(_ -> {})) {
            var columns = rows.columns();
            boolean current = columns.stream().anyMatch(name -> name.startsWith("__metric__"))
                    && columns.stream().anyMatch(name -> name.startsWith("__doc__") || name.startsWith("__model"));
            boolean older = columns.contains("full_prompt") && columns.contains("example")
                    && columns.stream().anyMatch(name -> name.startsWith("metrics."));
            return current || older;
        } catch (UnreadableSource notATable) {
            return false;
        }
    }

    void read(TableSource table) throws IOException, UnreadableSource {
        try (var rows = table.open(this::pass)) {
            for (long number = 0; rows.next(); number++) {
                cancellation.check();
                attempt(rows, number);
            }
        }
        if (tries.isEmpty()) {
            throw new UnreadableSource(file.displayName(), Locator.WHOLE_FILE, "there is no row in it",
                    "check that the evaluation finished");
        }
        var stamp = Stamp.of(SourcePlace.of(file).stem());
        var task = new TaskName(stamp.before().replaceFirst("^details_", ""));
        report.guessed(Locator.WHOLE_FILE, "the task is read from the file's name, the model from its folders'");
        var draft = Run.draft(KEY, Configuration.of(model()), Task.of(task.written().isBlank()
                ? "details"
                : task
                        .written()))
                .items(tries.size());
        stamp.started().ifPresent(draft::started);
        if (!stamp.text().isEmpty()) {
            draft.companionKey(stamp.text() + "/" + task.plain());
        }
        sink.run(draft.run());
    }

    private void pass(Issue issue) {
        switch (issue.kind()) {
            case SKIPPED -> report.skipped(issue.where(), issue.why());
            case GUESSED -> report.guessed(issue.where(), issue.why());
            case DOUBTFUL -> report.doubtful(issue.where(), issue.why());
        }
    }

    /// `details/<org>/<model>/<time>/`, or without an organisation.
    private String model() {
        var folders = SourcePlace.of(file).folders();
        int details = folders.indexOf("details");
        int first = !folders.isEmpty() && !Stamp.of(folders.getFirst()).text().isEmpty() ? 1 : 0;
        if (details > first) {
            return String.join("/", folders.subList(first, details).reversed());
        }
        return folders.size() > first ? folders.get(first) : SourcePlace.of(file).stem();
    }

    private void attempt(RowSource rows, long number) {
        var scores = new LinkedHashMap<Metric, Quantity>();
        var usage = Usage.NOT_RECORDED;
        var item = String.valueOf(number);
        for (int i = 0; i < Math.min(rows.columns().size(), rows.cells().size()); i++) {
            var name = rows.columns().get(i);
            var cell = rows.cells().get(i);
            if (name.equals("__doc__.id") && !cell.isBlank()) {
                item = cell;
            }
            for (var prefix : METRICS) {
                var value = JsonQuantity.of(JsonNodeFactory.instance.stringNode(flag(cell)));
                if (name.startsWith(prefix) && name.length() > prefix.length() && value.isKnown()) {
                    scores.put(metric(name.substring(prefix.length()), value), value);
                }
            }
            if (name.equals(RESPONSE + "input_tokens") && TokenList.count(cell) > 0) {
                usage = usage.with(UsageField.INPUT_TOKENS, TokenList.count(cell));
            } else if (name.equals(RESPONSE + "output_tokens") && TokenList.count(cell) > 0) {
                usage = usage.with(UsageField.OUTPUT_TOKENS, TokenList.count(cell));
            }
        }
        sink.attempt(KEY, Attempt.scored(item, tries.merge(item, 1, Integer::sum), scores, usage, rows.row()));
    }

    private static String flag(String cell) {
        return cell.equals("true") ? "1" : cell.equals("false") ? "0" : cell;
    }

    private Metric metric(String name, Quantity value) {
        return metrics.computeIfAbsent(name, _ -> TaskMetric.of(catalogue, name, value));
    }
}
