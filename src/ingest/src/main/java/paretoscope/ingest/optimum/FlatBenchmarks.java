package paretoscope.ingest.optimum;

import java.io.IOException;
import java.util.regex.Pattern;
import paretoscope.eval.Locator;
import paretoscope.eval.Run;
import paretoscope.eval.RunStatus;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.json.JsonDetails;
import paretoscope.ingest.reading.Report;
import paretoscope.ingest.reading.Surroundings;
import paretoscope.ingest.table.row.Blank;
import paretoscope.ingest.table.row.RowSource;
import paretoscope.ingest.table.text.DelimitedTable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Benchmarks as the rows of a table, as the LLM-Perf leaderboard keeps them: the column `report.decode.latency.mean`
/// is the value that stands there in the JSON. In 2023 all reports were tables, with columns as `generate.latency(s)`.
final class FlatBenchmarks {
    private static final String CONFIG = "config.";
    private static final int DEPTH = 8;
    private static final Pattern MEASURED = Pattern
            .compile("(\\w+)\\.(latency|throughput|peak_memory|max_memory_\\w+)\\(([^)]+)\\)");
    private static final Pattern OLD = Pattern.compile(".*\\b(forward|generate|call|training)\\.latency\\(s\\).*");

    private final SourceFile file;
    private final RunSink sink;
    private final Report report;
    private final Cancellation cancellation;
    private int rows;

    FlatBenchmarks(SourceFile file, RunSink sink, Report report, Cancellation cancellation) {
        this.file = file;
        this.sink = sink;
        this.report = report;
        this.cancellation = cancellation;
    }

    static boolean are(SourceFile file) {
        var header = file.headText().lines().findFirst().orElse("");
        return OLD.matcher(header).matches() || header.contains("config.backend.model")
                && header.matches(".*\\breport\\.\\w+\\.(latency|memory)\\..*");
    }

    void read() throws IOException, UnreadableSource {
        var table = DelimitedTable.in(file).orElseThrow(() -> new UnreadableSource(file.displayName(),
                Locator.WHOLE_FILE, "it is no table", "give the CSV as it was published"));
        try (var row = table.open(sink::issue)) {
            while (row.next()) {
                cancellation.check();
                row(row);
            }
        }
    }

    private void row(RowSource row) {
        rows++;
        var root = unflattened(row);
        var config = new BenchmarkConfig(root.path("config"));
        boolean measured = PhaseMeasurements.isReport(root.path("report"));
        var draft = Run.draft("row " + rows, config.configuration(model(config)), config.task()).at(row.row())
                .status(measured ? RunStatus.COMPLETED : RunStatus.FAILED);
        config.details().forEach(draft::detail);
        draft.detail("traceback", JsonDetails.text(root.path("traceback")));
        new PhaseMeasurements(root.path("report"), row.row()).all().forEach(draft::measurement);
        sink.run(draft.run());
    }

    private String model(BenchmarkConfig config) {
        return config.model().orElseGet(() -> {
            var folder = Surroundings.folders(file).stream().filter(name -> !name.matches("[\\d_-]+")).findFirst();
            var name = folder.orElseGet(() -> Surroundings.stem(file));
            report.guessed(Locator.WHOLE_FILE,
                    "nothing says which model it is; it is called after its folder, \"" + name + "\"");
            return name;
        });
    }

    private static ObjectNode unflattened(RowSource row) {
        var root = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < row.columns().size() && i < row.cells().size(); i++) {
            var name = row.columns().get(i);
            var cell = row.cells().get(i);
            if (name.equals("report.traceback")) {
                root.put("traceback", cell);
            } else if (!Blank.is(cell) && !name.isBlank()) {
                place(root, name, cell);
            }
        }
        return root;
    }

    private static void place(ObjectNode root, String name, String cell) {
        var measured = MEASURED.matcher(name);
        if (measured.matches()) {
            var what = measured.group(2);
            var group = root.withObjectProperty("report").withObjectProperty(measured.group(1))
                    .withObjectProperty(what.contains("memory") ? "memory" : what);
            group.put("unit", measured.group(3));
            group.put(statistic(what), cell);
        } else {
            boolean placed = name.startsWith(CONFIG) || name.startsWith("report.");
            put(root, (placed ? name : CONFIG + name).split("\\.", DEPTH), cell);
        }
    }

    /// The name that the JSON has for it: `max_memory_allocated` is `memory.max_allocated`.
    private static String statistic(String what) {
        return switch (what) {
            case "latency" -> "mean";
            case "throughput" -> "value";
            case "peak_memory" -> "peak";
            default -> what.replace("max_memory_", "max_");
        };
    }

    /// A name that is both a value and the beginning of others keeps the value that came first.
    private static void put(ObjectNode root, String[] names, String cell) {
        var node = root;
        for (int i = 0; i < names.length - 1; i++) {
            if (node.has(names[i]) && !node.path(names[i]).isObject()) {
                return;
            }
            node = node.withObjectProperty(names[i]);
        }
        if (!node.has(names[names.length - 1])) {
            node.put(names[names.length - 1], cell);
        }
    }
}
