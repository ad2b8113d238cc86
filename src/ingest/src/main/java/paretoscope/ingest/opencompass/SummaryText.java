package paretoscope.ingest.opencompass;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import paretoscope.eval.Configuration;
import paretoscope.eval.Locator;
import paretoscope.eval.Measurement;
import paretoscope.eval.Quantity;
import paretoscope.eval.Run;
import paretoscope.eval.Task;
import paretoscope.eval.catalogue.MetricCatalogue;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.json.JsonQuantity;
import paretoscope.ingest.reading.Report;
import paretoscope.ingest.table.row.Blank;
import paretoscope.ingest.table.text.TextLines;
import tools.jackson.databind.node.StringNode;

/// `summary_<time>.txt`, which holds the summary three times: laid out for people, as CSV, and as the results stand in
/// memory. The CSV in it is read.
final class SummaryText {
    private static final String CSV = "csv format";
    private static final String RULE = "^^^";
    private static final String END = "$$$";
    /// dataset, version, metric and mode; the models follow.
    private static final int FIRST_MODEL = 4;

    private final MetricCatalogue catalogue;
    private final RunSink sink;
    private final Report report;
    private List<String> header = List.of();
    private long runs;

    private SummaryText(MetricCatalogue catalogue, RunSink sink, Report report) {
        this.catalogue = catalogue;
        this.sink = sink;
        this.report = report;
    }

    static boolean is(SourceFile file) {
        var head = file.headText();
        return head.contains("tabulate format") && head.contains("dataset") && head.contains("version");
    }

    static void read(SourceFile file, MetricCatalogue catalogue, RunSink sink, Report report,
            Cancellation cancellation) throws IOException, UnreadableSource {
        var text = new SummaryText(catalogue, sink, report);
        try (var lines = TextLines.open(file)) {
            boolean inside = false;
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                cancellation.check();
                if (inside && line.get().startsWith(END)) {
                    break;
                }
                if (inside && !line.get().startsWith(RULE)) {
                    text.line(List.of(line.get().split(",", -1)), Locator.line(lines.number()));
                }
                inside |= line.get().strip().equals(CSV);
            }
        }
        if (text.runs == 0) {
            throw new UnreadableSource(file.displayName(), Locator.WHOLE_FILE, "there is no score in its CSV part",
                    "give the summary with all of its parts, or its CSV");
        }
    }

    private void line(List<String> cells, Locator at) {
        if (header.isEmpty()) {
            header = cells;
        } else if (cells.size() != header.size()) {
            report.skipped(at, "the line has " + cells.size() + " cells under " + header.size() + " columns");
        } else {
            for (int i = FIRST_MODEL; i < cells.size(); i++) {
                if (!Blank.is(cells.get(i)) && !header.get(i).isBlank() && !cells.getFirst().isBlank()) {
                    run(cells, i, at);
                }
            }
        }
    }

    private void run(List<String> cells, int model, Locator at) {
        var value = JsonQuantity.of(StringNode.valueOf(cells.get(model).strip()));
        if (!(value instanceof Quantity.Finite)) {
            report.skipped(at, "\"" + cells.get(model) + "\" is not a number");
            return;
        }
        var mode = cells.get(3).strip();
        var dataset = cells.getFirst().strip();
        var metric = cells.get(2).isBlank() ? "score" : cells.get(2).strip();
        runs++;
        sink.run(Run.draft("line " + at.text() + "/" + header.get(model),
                Configuration.of(header.get(model).strip(), mode.isEmpty() ? Map.of() : Map.of("mode", mode)),
                new Task(dataset, cells.get(1).strip().equals("-"))).at(at).detail("version", cells.get(1).strip())
                .measurement(Measurement.of(ScoreMetric.of(catalogue, metric, value), value, at)).run());
    }
}
