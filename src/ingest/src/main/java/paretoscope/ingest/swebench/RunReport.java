package paretoscope.ingest.swebench;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import paretoscope.eval.Configuration;
import paretoscope.eval.Direction;
import paretoscope.eval.Locator;
import paretoscope.eval.Measurement;
import paretoscope.eval.Metric;
import paretoscope.eval.MetricKind;
import paretoscope.eval.Quantity;
import paretoscope.eval.Run;
import paretoscope.eval.RunStatus;
import paretoscope.eval.Task;
import paretoscope.eval.Unit;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.json.JsonDetails;
import paretoscope.ingest.json.JsonDocument;
import paretoscope.ingest.json.JsonQuantity;
import paretoscope.ingest.json.Selection;
import paretoscope.ingest.reading.BinomialError;
import paretoscope.ingest.reading.Report;
import paretoscope.ingest.reading.Surroundings;
import tools.jackson.databind.node.ObjectNode;

/// A run told by lists of instances: the harness's report, `model.run.json`, or a submission's `results.json`.
///
/// The share of resolved instances is taken over those that were submitted; what was never tried is not failed. Newer
/// harnesses say of instances that the tests did not decide why (`failure_reasons`), and count them as they did before.
final class RunReport {
    private static final String KEY = "run";
    private static final Metric RESOLVED_COUNT = Metric.named("resolved_instances").withUnit(new Unit("instances"))
            .withDirection(Direction.HIGHER_IS_BETTER).withKind(MetricKind.QUALITY);
    /// Lists of the harness, and why their instances have no verdict of the tests.
    private static final Map<String, String> UNRESOLVED = Map.of("unresolved_ids", "", "empty_patch_ids",
            "the patch is empty", "error_ids", "the evaluation failed");

    /// What the harness calls its report in a folder that is named after the model.
    private static final Set<String> NAMELESS = Set.of("results", "report");

    /// The instances of SWE-bench's splits, as its data sets hold them.
    private static final Map<String, Long> INSTANCES = Map.of("verified", 500L, "lite", 300L, "test", 2294L,
            "bash-only", 500L);

    private final SourceFile file;
    private final RunSink sink;
    private final Report report;
    private final Cancellation cancellation;
    private final Set<String> seen = new HashSet<>();

    RunReport(SourceFile file, RunSink sink, Report report, Cancellation cancellation) {
        this.file = file;
        this.sink = sink;
        this.report = report;
        this.cancellation = cancellation;
    }

    /// Reads the harness's report of a run; the file's name says of which model.
    void read() throws IOException, UnreadableSource {
        var root = new JsonDocument(file, report, cancellation).properties(Selection.ALL);
        attempts(root, "resolved_ids", true, "");
        UNRESOLVED.forEach((list, why) -> attempts(root, list, false, why));
        if (seen.isEmpty() && !root.has("resolved_instances")) {
            throw new UnreadableSource(file.displayName(), Locator.WHOLE_FILE,
                    "it breaks off before the number of resolved instances", "copy the file again");
        }
        var stem = Surroundings.stem(file);
        boolean nameless = NAMELESS.contains(stem);
        int dot = stem.lastIndexOf('.');
        var model = nameless
                ? InstancesFile.system(file, 0)
                : (dot > 0 ? stem.substring(0, dot) : stem).replace("__", "/");
        report.guessed(Locator.WHOLE_FILE, "the model, \"" + model + "\", is read from the "
                + (nameless ? "folder's name" : "file's name"));
        var submitted = JsonQuantity.count(root.path("submitted_instances"));
        var total = JsonQuantity.count(root.path("total_instances"));
        // Of a run of chosen instances the total counts these, and the submission may hold patches for all others.
        boolean chosen = submitted.isPresent() && total.isPresent() && total.getAsLong() < submitted.getAsLong();
        var n = submitted.isPresent() && !chosen ? submitted : total;
        if (submitted.isPresent() && total.isPresent() && submitted.getAsLong() < total.getAsLong()) {
            report.doubtful(Locator.pointer("/submitted_instances"), "only " + submitted.getAsLong() + " of "
                    + total.getAsLong() + " instances were submitted; the share is taken over them");
        }
        announce(root, model, dot > 0 ? stem.substring(dot + 1) : "", resolved(root), n);
    }

    /// Reads a submission's lists; only where all generated patches are listed is the number of tries known.
    void readSubmission() throws IOException, UnreadableSource {
        var root = new JsonDocument(file, report, cancellation).properties(Selection.ALL);
        boolean whole = root.path("generated").isArray() && root.path("no_generation").isArray();
        if (whole) {
            attempts(root, "resolved", true, "");
            attempts(root, "generated", false, "");
            attempts(root, "no_generation", false, "no patch was generated");
        }
        var up = "results".equals(Surroundings.folder(file)) ? 1 : 0;
        var system = InstancesFile.system(file, up);
        report.guessed(Locator.WHOLE_FILE, "the system, \"" + system + "\", is read from the folder's name");
        announce(root, system, "", Quantity.of(root.path("resolved").size()),
                whole ? OptionalLong.of(seen.size()) : ofSplit());
    }

    /// A submission answers for the whole split, whether it lists what it failed or not.
    private OptionalLong ofSplit() {
        var instances = InstancesFile.split(file).map(INSTANCES::get);
        if (instances.isEmpty()) {
            report.doubtful(Locator.WHOLE_FILE,
                    "the unresolved instances are not listed, so only the number of resolved ones is known");
            return OptionalLong.empty();
        }
        report.guessed(Locator.WHOLE_FILE, "the unresolved instances are not listed; the share is taken over the "
                + instances.get() + " instances of the split");
        return OptionalLong.of(instances.get());
    }

    private static Quantity resolved(ObjectNode root) {
        return JsonQuantity.of(root.path("resolved_instances"));
    }

    private void announce(ObjectNode root, String model, String runId, Quantity resolved, OptionalLong n) {
        var draft = Run.draft(KEY, Configuration.of(model.isBlank() ? "unnamed" : model),
                Task.of(InstancesFile.split(file).orElse("SWE-bench"))).status(RunStatus.COMPLETED)
                .detail("run_id", runId).measurement(new Measurement(RESOLVED_COUNT, resolved, Quantity.NOT_RECORDED, n,
                        Locator.pointer("/resolved_instances")));
        if (resolved instanceof Quantity.Finite(double count) && n.isPresent() && n.getAsLong() > 0) {
            var share = Quantity.of(count / n.getAsLong());
            draft.measurement(new Measurement(InstanceAttempt.RESOLVED, share, BinomialError.of(share, n, 1), n,
                    Locator.pointer("/resolved_instances")));
            draft.items(n.getAsLong());
        }
        root.properties().forEach(entry -> {
            if (entry.getValue().isNumber()) {
                draft.detail(entry.getKey(), JsonDetails.text(entry.getValue()));
            } else if (entry.getValue().isArray()) {
                draft.detail(entry.getKey(), entry.getValue().size() + " instances");
            }
        });
        sink.run(draft.run());
    }

    /// Adds the instances of a list that no earlier list has named.
    private void attempts(ObjectNode root, String list, boolean resolved, String error) {
        for (var id : root.path(list)) {
            var instance = JsonDetails.text(id);
            if (!instance.isBlank() && seen.add(instance)) {
                var reason = JsonDetails.text(root.path("failure_reasons").path(instance));
                sink.attempt(KEY, InstanceAttempt.listed(instance, resolved, reason.isBlank() ? error : reason,
                        Locator.pointer("/" + list)));
            }
        }
    }
}
