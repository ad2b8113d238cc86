package paretoscope.ingest.wandb;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import paretoscope.eval.Locator;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.Importer;
import paretoscope.eval.source.Probe;
import paretoscope.eval.source.ReadOptions;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.json.JsonDocument;
import paretoscope.ingest.json.JsonHead;
import paretoscope.ingest.json.Selection;
import paretoscope.ingest.reading.Report;
import tools.jackson.databind.JsonNode;

/// Reads the summary of a run, `wandb-summary.json`, with the settings beside it in `config.yaml`.
public final class WandbImporter implements Importer {
    private static final Pattern CONFIG = Pattern.compile("(?m)^_wandb:\\s*$|^wandb_version:");
    private static final List<String> OWN = List.of("_runtime", "_step", "_timestamp", "_wandb");
    private static final List<String> MACHINE = List.of("heartbeatAt", "startedAt", "program", "executable", "host");
    private static final int ENOUGH = 3;

    /// For [java.util.ServiceLoader].
    public WandbImporter() {}

    @Override
    public String tool() {
        return "wandb-run";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Probe probe(SourceFile file) throws IOException {
        if (file.firstByte() != '{') {
            return CONFIG.matcher(file.headText()).find() && ConfigFile.NAME.equals(file.fileName())
                    ? Probe.notResults("the settings of a Weights & Biases run; its results are in wandb-summary.json")
                    : Probe.none();
        }
        var head = JsonHead.of(file);
        var root = head.first();
        if (root.has("python") && MACHINE.stream().filter(root::has).count() >= ENOUGH) {
            return Probe.notResults("the machine a Weights & Biases run ran on; its results are in wandb-summary.json");
        }
        if (!head.more() && isSummary(root)) {
            return Probe.certain("the summary of a Weights & Biases run, with _runtime and _timestamp");
        }
        // What tells it may stand behind all that was logged.
        return !head.complete() && root.isObject() && "wandb-summary.json".equals(file.fileName())
                ? Probe.likely("the long summary of a Weights & Biases run, by its name")
                : Probe.none();
    }

    private static boolean isSummary(JsonNode root) {
        return OWN.stream().filter(root::has).count() >= 2;
    }

    @Override
    public void read(SourceFile file, ReadOptions options, RunSink sink, Cancellation cancellation)
            throws IOException, UnreadableSource {
        var report = new Report(sink);
        var root = new JsonDocument(file, report, cancellation).properties(Selection.ALL);
        if (!isSummary(root)) {
            throw new UnreadableSource(file.displayName(), Locator.WHOLE_FILE,
                    "it is no summary of a Weights & Biases run", "give the wandb-summary.json of a run");
        }
        sink.run(new SummaryRun(file, root, report).run());
        report.finish();
    }
}
