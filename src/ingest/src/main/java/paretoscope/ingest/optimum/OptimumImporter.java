package paretoscope.ingest.optimum;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import paretoscope.eval.Locator;
import paretoscope.eval.Run;
import paretoscope.eval.RunStatus;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.Importer;
import paretoscope.eval.source.Probe;
import paretoscope.eval.source.ReadOptions;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.json.JsonHead;
import paretoscope.ingest.json.WholeDocument;
import paretoscope.ingest.reading.FileStem;
import paretoscope.ingest.reading.Report;
import tools.jackson.databind.JsonNode;

/// Reads `benchmark.json`, which holds configuration and report, and `benchmark_report.json`, whose configuration
/// stands in a file beside it. A benchmark is one run.
public final class OptimumImporter implements Importer {
    private static final String CONFIG = "benchmark_config.json";
    private static final String BOTH = "benchmark.json";

    /// For [java.util.ServiceLoader].
    public OptimumImporter() {}

    @Override
    public String tool() {
        return "optimum-benchmark";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Probe probe(SourceFile file) throws IOException {
        if (file.firstByte() != '{') {
            return FlatBenchmarks.are(file)
                    ? Probe.certain("benchmarks of optimum-benchmark, as a table")
                    : Probe.none();
        }
        var root = JsonHead.of(file).first();
        if (PhaseMeasurements.isReport(root.path("report")) || root.has("report") && isConfig(root.path("config"))) {
            return Probe.certain("a benchmark of optimum-benchmark, with config and report");
        }
        if (PhaseMeasurements.isReport(root)) {
            boolean twice = !file.fileName().equals(BOTH) && beside(file, BOTH).isPresent();
            return twice
                    ? Probe.notResults("the report of a benchmark that stands whole beside it, in " + BOTH)
                    : Probe.certain("a report of optimum-benchmark, with phases that were measured");
        }
        return isConfig(root) ? Probe.notResults("the configuration of an optimum-benchmark") : Probe.none();
    }

    private static boolean isConfig(JsonNode root) {
        return root.path("backend").isObject() && root.has("environment")
                && (root.path("scenario").isObject() || root.path("benchmark").isObject())
                && !root.has("report");
    }

    private static Optional<SourceFile> beside(SourceFile file, String name) throws IOException {
        var path = file.path().resolveSibling(name);
        return Files.isRegularFile(path) ? Optional.of(SourceFile.open(path)) : Optional.empty();
    }

    @Override
    public void read(SourceFile file, ReadOptions options, RunSink sink, Cancellation cancellation)
            throws IOException, UnreadableSource {
        var report = new Report(sink);
        if (file.firstByte() != '{') {
            new FlatBenchmarks(file, sink, report, cancellation).read();
            report.finish();
            return;
        }
        var root = WholeDocument.read(file);
        boolean whole = PhaseMeasurements.isReport(root.path("report"));
        var phases = whole ? root.path("report") : root;
        if (!PhaseMeasurements.isReport(phases)) {
            throw new UnreadableSource(file.displayName(), Locator.WHOLE_FILE,
                    "there is no phase with measurements in it",
                    "give the benchmark_report.json or benchmark.json of the benchmark");
        }
        cancellation.check();
        var config = new BenchmarkConfig(whole ? root.path("config") : configBeside(file));
        var draft = Run.draft("benchmark", config.configuration(name(file, config, report)), config.task())
                .status(RunStatus.COMPLETED);
        config.details().forEach(draft::detail);
        new PhaseMeasurements(phases, Locator.pointer(whole ? "/report" : "")).all().forEach(draft::measurement);
        sink.run(draft.run());
        report.finish();
    }

    private static JsonNode configBeside(SourceFile file) throws IOException {
        var config = beside(file, CONFIG);
        return config.isPresent() ? JsonHead.of(config.get()).first() : JsonHead.of(file).first().path("config");
    }

    private static String name(SourceFile file, BenchmarkConfig config, Report report) {
        if (config.model().isPresent()) {
            return config.model().get();
        }
        var folder = FileStem.folder(file);
        var name = folder.isBlank() ? FileStem.of(file) : folder;
        report.guessed(Locator.WHOLE_FILE,
                "no configuration says which model it is; it is called after its folder, \"" + name + "\"");
        return name;
    }
}
