package paretoscope.ingest.tau2;

import java.io.IOException;
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

/// Reads τ²-bench submissions and experiments.
public final class Tau2BenchImporter implements Importer {
    /// For [java.util.ServiceLoader].
    public Tau2BenchImporter() {}

    @Override
    public String tool() {
        return "tau2-bench";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Probe probe(SourceFile file) throws IOException {
        if (file.firstByte() != '{') {
            return Probe.none();
        }
        var root = JsonHead.of(file).first();
        if (isSubmission(root)) {
            return Probe.certain("a submission to the tau2-bench leaderboard");
        }
        if (root.path("info").path("agent_info").isObject() && root.path("info").has("user_info")) {
            return Probe.certain("results of a tau2-bench experiment");
        }
        var simulation = root.path("simulations").path(0);
        if (simulation.has("task_id") && simulation.has("reward_info")) {
            return Probe.certain("the simulations of tau2-bench experiments");
        }
        return root.has("task_id") && root.has("termination_reason")
                && (root.has("reward_info") || root.has("agent_cost"))
                        ? Probe.notResults("one simulation of a tau2-bench experiment, which its results.json counts")
                        : Probe.none();
    }

    private static boolean isSubmission(JsonNode root) {
        return root.path("model_name").isString() && root.path("results").isObject()
                && (root.has("submitting_organization") || root.has("model_organization"))
                && root.path("results").valueStream().allMatch(domain -> domain.isNull() || domain.isObject());
    }

    @Override
    public void read(SourceFile file, ReadOptions options, RunSink sink, Cancellation cancellation)
            throws IOException, UnreadableSource {
        var report = new Report(sink);
        if (JsonHead.of(file).first().has("model_name")) {
            new Submission(file, sink, report, cancellation).read();
        } else {
            new Experiment(file, sink, report, cancellation).read();
        }
        report.finish();
    }
}
