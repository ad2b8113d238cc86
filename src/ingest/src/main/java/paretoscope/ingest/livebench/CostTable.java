package paretoscope.ingest.livebench;

import java.io.IOException;
import java.util.TreeSet;
import paretoscope.eval.Configuration;
import paretoscope.eval.Locator;
import paretoscope.eval.Measurement;
import paretoscope.eval.Metric;
import paretoscope.eval.Quantity;
import paretoscope.eval.Run;
import paretoscope.eval.Task;
import paretoscope.eval.Unit;
import paretoscope.eval.UsageField;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.json.JsonQuantity;
import paretoscope.ingest.reading.RecordedUsage;
import paretoscope.ingest.reading.Report;
import paretoscope.ingest.reading.Surroundings;
import paretoscope.ingest.table.row.RowSource;
import paretoscope.ingest.table.text.DelimitedTable;
import tools.jackson.databind.node.StringNode;

/// Dollars that each model cost on each task. A model's cost is their sum, over the tasks that state one.
final class CostTable {
    private static final String MODEL = "model";

    private final SourceFile file;
    private final RunSink sink;
    private final Report report;
    private final Cancellation cancellation;
    private final TreeSet<String> unstated = new TreeSet<>();
    private int rows;

    CostTable(SourceFile file, RunSink sink, Report report, Cancellation cancellation) {
        this.file = file;
        this.sink = sink;
        this.report = report;
        this.cancellation = cancellation;
    }

    void read() throws IOException, UnreadableSource {
        var table = DelimitedTable.in(file).orElseThrow(() -> new UnreadableSource(file.displayName(),
                Locator.WHOLE_FILE, "it is no table", "give the costs as LiveBench publishes them"));
        try (var row = table.open(sink::issue)) {
            while (row.next()) {
                cancellation.check();
                row(row);
            }
        }
        if (!unstated.isEmpty()) {
            report.doubtful(Locator.WHOLE_FILE, "a model's cost is that of the tasks that state one; "
                    + String.join(", ", unstated) + " state none for some or all models");
        }
    }

    private void row(RowSource row) {
        int named = row.columns().indexOf(MODEL);
        var model = named < 0 ? "" : row.cells().get(named);
        if (model.isBlank()) {
            report.skipped(row.row(), "the row names no model");
            return;
        }
        var draft = Run.draft("row " + ++rows, Configuration.of(model), Task.of(Surroundings.stem(file)))
                .at(row.row());
        double sum = 0;
        int stated = 0;
        for (int i = 0; i < row.columns().size(); i++) {
            var task = row.columns().get(i);
            if (i == named || task.isBlank()) {
                continue;
            }
            var dollars = JsonQuantity.of(StringNode.valueOf(row.cells().get(i).replace("$", "")));
            if (dollars instanceof Quantity.Finite(double value) && value > 0) {
                sum += value;
                stated++;
                draft.measurement(Measurement.of(Metric.cost(task + " cost", Unit.USD), dollars, row.cell(task)));
            } else {
                unstated.add(task);
            }
        }
        draft.usage(new RecordedUsage().amount(UsageField.COST_USD,
                stated == 0 ? Quantity.NOT_RECORDED : Quantity.of(sum)).usage());
        sink.run(draft.run());
    }
}
