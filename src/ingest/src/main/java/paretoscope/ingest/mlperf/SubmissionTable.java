package paretoscope.ingest.mlperf;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import paretoscope.eval.Configuration;
import paretoscope.eval.Locator;
import paretoscope.eval.Measurement;
import paretoscope.eval.Quantity;
import paretoscope.eval.Run;
import paretoscope.eval.RunStatus;
import paretoscope.eval.Task;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.Issue;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.json.JsonQuantity;
import paretoscope.ingest.reading.Report;
import paretoscope.ingest.table.json.JsonTable;
import paretoscope.ingest.table.row.Blank;
import paretoscope.ingest.table.row.RowSource;
import paretoscope.ingest.table.row.TableSource;
import paretoscope.ingest.table.text.DelimitedTable;
import tools.jackson.databind.node.StringNode;

/// The table of a round's submissions: a row is a model on a system in a scenario. What its result means, and which way
/// it is better, is told by its own unit. MLCommons publishes it as `summary.csv` and, with the power of a row in the
/// row, as `summary_results.json`.
final class SubmissionTable {
    private static final Set<String> DETAILS = Set.of("location", "notes", "compliance", "errors", "inferred",
            "operating_system", "id", "host_processor_model_name", "host_processors_per_node",
            "host_processor_core_count", "processor", "p#", "details", "code", "colorkey",
            "unique id (e.g. for audit)");
    private static final Set<String> SAID = Set.of("model", "mlperfmodel", "usedmodel", "scenario", "result",
            "performance_result", "power_result", "accuracy", "units", "performance_units", "power_units");

    private final SourceFile file;
    private final RunSink sink;
    private final Report report;
    private final Cancellation cancellation;

    SubmissionTable(SourceFile file, RunSink sink, Report report, Cancellation cancellation) {
        this.file = file;
        this.sink = sink;
        this.report = report;
        this.cancellation = cancellation;
    }

    void read() throws IOException, UnreadableSource {
        var table = table().orElseThrow(() -> new UnreadableSource(file.displayName(), Locator.WHOLE_FILE,
                "it is no table", "give the summary.csv or the summary_results.json of a round"));
        long rows = 0;
        try (var row = table.open(sink::issue)) {
            while (row.next()) {
                cancellation.check();
                row(row, ++rows);
            }
        }
        if (rows == 0) {
            sink.issue(Issue.doubtful(Locator.WHOLE_FILE, "the table has a header and no rows"));
        }
    }

    private Optional<? extends TableSource> table() throws IOException {
        return MlPerfImporter.isJson(file) ? JsonTable.in(file, name -> false) : DelimitedTable.in(file);
    }

    private void row(RowSource row, long number) {
        var cells = new HashMap<String, String>();
        var written = new TreeMap<String, String>();
        for (int i = 0; i < row.columns().size() && i < row.cells().size(); i++) {
            if (!Blank.is(row.cells().get(i))) {
                cells.put(row.columns().get(i).toLowerCase(Locale.ROOT), row.cells().get(i));
                written.put(row.columns().get(i), row.cells().get(i));
            }
        }
        var model = first(cells, "usedmodel", "model", "mlperfmodel");
        if (model.isEmpty()) {
            report.skipped(row.row(), "the row names no model");
            return;
        }
        var task = Task.of(cells.getOrDefault("scenario", "MLPerf"));
        var draft = Run.draft("row " + number, Configuration.of(model.get(), settings(written)), task)
                .status(RunStatus.COMPLETED).at(row.row());
        written.forEach((name, value) -> {
            if (DETAILS.contains(name.toLowerCase(Locale.ROOT))) {
                draft.detail(name, value);
            }
        });
        result(cells, row).ifPresent(draft::measurement);
        power(cells, row).ifPresent(draft::measurement);
        var accuracy = cells.getOrDefault("accuracy", "");
        var scores = SubmittedAccuracy.of(accuracy, row.cell("Accuracy"));
        scores.forEach(draft::measurement);
        draft.detail("accuracy", scores.isEmpty() ? accuracy : "");
        sink.run(draft.run());
    }

    private static TreeMap<String, String> settings(Map<String, String> written) {
        var settings = new TreeMap<String, String>();
        written.forEach((name, value) -> {
            var known = name.toLowerCase(Locale.ROOT);
            if (!SAID.contains(known) && !DETAILS.contains(known)) {
                settings.put(name, value);
            }
        });
        return settings;
    }

    private Optional<Measurement> result(Map<String, String> cells, RowSource row) {
        var column = cells.containsKey("performance_result") ? "Performance_Result" : "Result";
        var units = first(cells, "performance_units", "units").orElse("");
        var result = measured(cells.getOrDefault(column.toLowerCase(Locale.ROOT), ""), units, row.cell(column));
        if (result.isEmpty()) {
            report.skipped(row.cell(column), "the row states no result");
        }
        return result;
    }

    private static Optional<Measurement> power(Map<String, String> cells, RowSource row) {
        return measured(cells.getOrDefault("power_result", ""), cells.getOrDefault("power_units", ""),
                row.cell("Power_Result"));
    }

    private static Optional<Measurement> measured(String written, String units, Locator at) {
        var value = JsonQuantity.of(StringNode.valueOf(written.replace(",", "")));
        return value instanceof Quantity.Finite
                ? Optional.of(Measurement.of(SubmittedUnit.metric(units), value, at))
                : Optional.empty();
    }

    private static Optional<String> first(Map<String, String> cells, String... names) {
        return Stream.of(names).map(cells::get).filter(Objects::nonNull).findFirst();
    }
}
