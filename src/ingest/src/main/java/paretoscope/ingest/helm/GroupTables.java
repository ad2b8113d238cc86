package paretoscope.ingest.helm;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import paretoscope.eval.Configuration;
import paretoscope.eval.Locator;
import paretoscope.eval.Measurement;
import paretoscope.eval.Run;
import paretoscope.eval.Task;
import paretoscope.eval.catalogue.MetricCatalogue;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.json.JsonDialect;
import paretoscope.ingest.json.JsonQuantity;
import paretoscope.ingest.json.JsonRecords;
import paretoscope.ingest.json.RecordVisitor;
import paretoscope.ingest.json.Selection;
import paretoscope.ingest.reading.Report;
import tools.jackson.databind.JsonNode;

/// Tables of models: a row for each model, a column for each metric of a group of scenarios.
///
/// A column that names no group (the mean win rate) is about the table as a whole, which is an aggregate. Where a later
/// table repeats a group's metrics it is about a part of the group (a subject, a language), which its title names; the
/// first table is then the mean over the parts. In a file of its own such a table is known by its name
/// (`mmlu_subject:law`).
final class GroupTables implements RecordVisitor {
    private final SourceFile file;
    private final MetricCatalogue catalogue;
    private final RunSink sink;
    private final Report report;
    private final Cancellation cancellation;
    private final Map<Row, Map<String, Measurement>> measured = new LinkedHashMap<>();
    private final Set<String> aggregates = new HashSet<>();

    /// What a run is about.
    private record Row(String model, String task) {
        String key() {
            return model + " @ " + task;
        }
    }

    GroupTables(SourceFile file, MetricCatalogue catalogue, RunSink sink, Report report, Cancellation cancellation) {
        this.file = file;
        this.catalogue = catalogue;
        this.sink = sink;
        this.report = report;
        this.cancellation = cancellation;
    }

    void read() throws IOException, UnreadableSource {
        JsonRecords.read(file, JsonDialect.PYTHON, Selection.ALL, cancellation, this);
        if (measured.isEmpty()) {
            throw new UnreadableSource(file.displayName(), Locator.WHOLE_FILE, "there is no row with a number in it",
                    "give the runs themselves");
        }
        measured.forEach((row, measurements) -> {
            var draft = Run.draft(row.key(), Configuration.of(row.model()),
                    new Task(row.task(), aggregates.contains(row.task())))
                    .at(measurements.values().iterator().next().at());
            measurements.values().forEach(draft::measurement);
            sink.run(draft.run());
        });
    }

    @Override
    public void record(long index, Locator at, JsonNode table) {
        var title = table.path("title").asString("").isBlank() ? file.fileName() : table.path("title").asString();
        var columns = table.path("header").valueStream().map(TableColumn::of).toList();
        boolean part = isPart(table, columns);
        for (int row = 0; row < table.path("rows").size(); row++) {
            var cells = table.path("rows").path(row);
            var model = cells.path(0).path("value").asString("");
            if (model.isBlank()) {
                report.skipped(at, "row " + row + " names no model");
                continue;
            }
            for (int i = 1; i < Math.min(cells.size(), columns.size()); i++) {
                cell(new Row(model, task(columns.get(i), title, part)), columns.get(i), cells.path(i).path("value"),
                        new Locator((at.text() + " row " + row + ", column " + i).strip()));
            }
        }
    }

    /// Whether its name picks out a part, or an earlier table has said a metric of the same group of the same model.
    private boolean isPart(JsonNode table, List<TableColumn> columns) {
        if (table.path("name").asString("").contains(":")) {
            return true;
        }
        var models = table.path("rows").valueStream().map(cells -> cells.path(0).path("value").asString("")).toList();
        return columns.stream().filter(column -> !column.group().isBlank())
                .anyMatch(column -> models.stream().map(model -> new Row(model, column.group()))
                        .anyMatch(row -> measured.getOrDefault(row, Map.of()).containsKey(column.metric())));
    }

    private String task(TableColumn column, String title, boolean part) {
        if (column.group().isBlank()) {
            aggregates.add(title);
            return title;
        }
        if (!part) {
            return column.group();
        }
        aggregates.add(column.group());
        return column.group() + ", " + title;
    }

    private void cell(Row row, TableColumn column, JsonNode node, Locator at) {
        var value = JsonQuantity.of(node);
        if (value.isKnown() && node.isNumber() && !column.metric().isBlank()) {
            measured.computeIfAbsent(row, _ -> new LinkedHashMap<>()).putIfAbsent(column.metric(),
                    Measurement.of(column.metric(catalogue, value), value, at));
        }
    }

    @Override
    public void unreadable(Locator at, String why) {
        report.skipped(at, why);
    }
}
