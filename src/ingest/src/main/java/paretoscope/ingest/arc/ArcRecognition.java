package paretoscope.ingest.arc;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import paretoscope.eval.source.Probe;
import paretoscope.eval.source.SourceFile;
import paretoscope.ingest.json.JsonHead;
import paretoscope.ingest.reading.Surroundings;
import tools.jackson.databind.node.MissingNode;

/// Tells the leaderboard's files and the benchmarking program's by what is in them.
final class ArcRecognition {
    private static final Pattern COMPANION = Pattern.compile(".*(models|datasets|providers|model_?groups)");

    private ArcRecognition() {}

    /// The kinds of file that hold results.
    enum Kind {
        LEADERBOARD("the evaluations of the ARC Prize leaderboard"),
        RESULTS("results of the ARC-AGI benchmarking program"),
        SUBMISSION("one task's attempts, as the ARC-AGI benchmarking program saves them");

        private final String what;

        Kind(String what) {
            this.what = what;
        }
    }

    static Optional<Kind> kind(JsonHead head) {
        var record = head.record();
        if (head.first().isArray() && record.has("datasetId") && record.has("modelId") && record.has("score")) {
            return Optional.of(Kind.LEADERBOARD);
        }
        if (head.first().isArray() && record.path("attempt_1").isObject()
                && (record.path("attempt_1").has("answer") || record.path("attempt_1").has("metadata"))) {
            return Optional.of(Kind.SUBMISSION);
        }
        boolean summary = record.has("total_tasks") || record.has("avg_cost_per_task") || record.has("total_attempts");
        return head.first().isObject() && summary && (record.has("task_results") || !head.complete())
                && record.has("score") ? Optional.of(Kind.RESULTS) : Optional.empty();
    }

    static Probe probe(SourceFile file, JsonHead head) {
        var kind = kind(head);
        if (kind.isPresent()) {
            return Probe.certain(kind.get().what);
        }
        if (head.first().path("tasks").isObject() && head.first().has("run_id") && head.first().has("total_cost_usd")) {
            return Probe.notResults("how far a run of the ARC-AGI benchmarking program has come");
        }
        if (isUnscored(head)) {
            return Probe.notResults("answers to ARC-AGI tasks that nobody has scored yet");
        }
        return isCompanion(file, head)
                ? Probe.notResults("a list of names that belongs to the ARC Prize leaderboard")
                : Probe.none();
    }

    /// Grids alone: a task's own file of the first version, or all tasks' answers as they are handed in for scoring.
    private static boolean isUnscored(JsonHead head) {
        var pairs = head.first().isArray()
                ? head.first()
                : head.first().valueStream().findFirst().orElse(MissingNode.getInstance());
        var pair = pairs.path(0);
        return pair.has("attempt_1") && pair.has("attempt_2") && !pair.path("attempt_1").isObject()
                && !pair.path("attempt_2").isObject();
    }

    private static boolean isCompanion(SourceFile file, JsonHead head) {
        var record = head.record();
        return head.first().isArray() && record.path("id").isString()
                && COMPANION.matcher(Surroundings.stem(file).toLowerCase(Locale.ROOT)).matches()
                && (record.has("displayName") || record.has("modelType") || record.has("modelGroupId")
                        || record.has("providerId"));
    }
}
