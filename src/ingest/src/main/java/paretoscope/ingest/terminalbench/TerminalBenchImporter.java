package paretoscope.ingest.terminalbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.Importer;
import paretoscope.eval.source.Probe;
import paretoscope.eval.source.ReadOptions;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.json.JsonHead;
import paretoscope.ingest.reading.Report;
import tools.jackson.databind.JsonNode;

/// Reads terminal-bench results: one run for each `results.json`, one attempt for each trial; of Harbor, which runs its
/// second version, each trial's own file.
public final class TerminalBenchImporter implements Importer {
    /// For [java.util.ServiceLoader].
    public TerminalBenchImporter() {}

    @Override
    public String tool() {
        return "terminal-bench";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Probe probe(SourceFile file) throws IOException {
        if (file.firstByte() != '{') {
            return Probe.none();
        }
        var root = JsonHead.of(file).first();
        if (isTrial(root.path("results").path(0))) {
            return Probe.certain("trials of a terminal-bench run");
        }
        if (root.path("results").isArray() && root.path("results").isEmpty() && root.has("n_resolved")) {
            return Probe.notResults("a terminal-bench run in which no trial was made");
        }
        if (isTrial(root)) {
            return hasRun(file)
                    ? Probe.notResults("one trial of a terminal-bench run, which its results.json counts")
                    : Probe.certain("one trial of a terminal-bench run");
        }
        if (HarborTrial.is(root)) {
            return Probe.certain("one trial of a Harbor job");
        }
        if (HarborJob.is(root)) {
            return HarborJob.isAlone(file, root)
                    ? Probe.certain("the summary of a Harbor job whose trials are not there")
                    : Probe.notResults("the summary of a Harbor job, whose trials lie in the folders beside it");
        }
        var companion = HarborCompanion.of(root);
        if (companion.isPresent()) {
            return Probe.notResults(companion.get());
        }
        return isMetadata(root) ? Probe.notResults("the metadata of a terminal-bench run") : Probe.none();
    }

    private static boolean isTrial(JsonNode node) {
        return node.has("task_id") && node.has("is_resolved") && (node.has("trial_name") || node.has("failure_mode"));
    }

    private static boolean isMetadata(JsonNode root) {
        return root.has("agent_name") && (root.has("n_attempts") && root.has("dataset_version")
                || root.has("dataset_size") && root.has("n_concurrent_trials")
                || root.has("dataset_name") && root.has("run_id") && root.has("accuracy"));
    }

    /// Trials lie in `run/task/trial/`, and the run's own results in `run/`.
    private static boolean hasRun(SourceFile file) {
        Path folder = file.path().toAbsolutePath().normalize().getParent();
        for (int up = 0; up < 2 && folder != null; up++) {
            folder = folder.getParent();
        }
        return folder != null && Files.isRegularFile(folder.resolve("results.json"));
    }

    @Override
    public void read(SourceFile file, ReadOptions options, RunSink sink, Cancellation cancellation)
            throws IOException, UnreadableSource {
        var report = new Report(sink);
        var results = new RunResults(file, sink, report, cancellation);
        var root = JsonHead.of(file).first();
        if (HarborTrial.is(root)) {
            HarborTrial.read(file, sink, report, cancellation);
        } else if (HarborJob.is(root)) {
            HarborJob.read(file, sink, report, cancellation);
        } else if (isTrial(root)) {
            results.readTrial();
        } else {
            results.read();
        }
        report.finish();
    }
}
