package paretoscope.ingest.inspect;

import java.util.OptionalLong;
import paretoscope.eval.Locator;
import paretoscope.eval.RunStatus;
import paretoscope.ingest.json.JsonDetails;
import paretoscope.ingest.json.JsonQuantity;
import paretoscope.ingest.json.Selection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// What a log says before its samples: `version`, `status`, `eval`, `plan`, `results`, `stats`, `error`.
///
/// @param entry the archive's entry it was read from, empty for a document
record LogHeader(JsonNode root, String entry) {
    static final LogHeader NONE = new LogHeader(MissingNode.getInstance(), "");

    /// Of a header, the long lists stay outside.
    static final Selection SELECTION = Selection.except("samples", "reductions", "log_updates")
            .within("eval", Selection.ALL.within("dataset", Selection.except("sample_ids")))
            .within("results", Selection.except("sample_reductions"));

    JsonNode eval() {
        return root.path("eval");
    }

    JsonNode results() {
        return root.path("results");
    }

    JsonNode stats() {
        return root.path("stats");
    }

    JsonNode plan() {
        return root.path("plan");
    }

    /// The evaluated model; logs of runs without one say `none/none`.
    String model() {
        return text(eval().path("model"), "unnamed model");
    }

    String task() {
        return text(eval().path("task"), "unnamed task");
    }

    /// The log's own identity. Several logs share a `run_id`, so without an `eval_id` the task belongs to it.
    String key() {
        var evalId = text(eval().path("eval_id"), "");
        if (!evalId.isEmpty()) {
            return evalId;
        }
        var run = text(eval().path("run_id"), "");
        return run.isEmpty() ? "log" : run + "/" + text(eval().path("task_id"), task());
    }

    /// The identity by which the run is known in other files, or the empty text.
    String toolRunId() {
        return "log".equals(key()) ? "" : key();
    }

    RunStatus status() {
        return switch (text(root.path("status"), "")) {
            case "success" -> RunStatus.COMPLETED;
            case "started" -> RunStatus.STARTED;
            case "cancelled" -> RunStatus.CANCELLED;
            case "error" -> RunStatus.FAILED;
            default -> RunStatus.NOT_STATED;
        };
    }

    /// Samples times epochs.
    OptionalLong totalSamples() {
        return JsonQuantity.count(results().path("total_samples"));
    }

    long epochs() {
        return JsonQuantity.count(eval().path("config").path("epochs")).orElse(1);
    }

    /// A place in the header.
    Locator at(String pointer) {
        return entry.isEmpty() ? Locator.pointer(pointer) : Locator.entry(entry, Locator.pointer(pointer));
    }

    private static String text(JsonNode node, String otherwise) {
        var text = JsonDetails.text(node);
        return text.isBlank() ? otherwise : text;
    }
}
