package paretoscope.ingest.inspect;

import java.io.IOException;
import paretoscope.eval.source.Probe;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.archive.ZipLog;
import paretoscope.ingest.json.JsonHead;
import tools.jackson.databind.JsonNode;

/// Tells Inspect's logs, and what lies beside them, by their content.
final class InspectRecognition {
    private InspectRecognition() {}

    static Probe probe(SourceFile file) throws IOException {
        if (ZipLog.recognises(file)) {
            return archive(file);
        }
        int first = file.firstByte();
        return first == '{' || first == '[' ? document(JsonHead.of(file)) : Probe.none();
    }

    private static Probe archive(SourceFile file) throws IOException {
        try (var zip = ZipLog.open(file)) {
            if (zip.entry(EvalArchive.HEADER).isPresent() || zip.entry(EvalArchive.START).isPresent()) {
                return Probe.certain("an archive with an Inspect log header");
            }
            return Probe.none();
        } catch (UnreadableSource damaged) {
            return file.fileName().endsWith(".eval") || file.headText().contains(EvalArchive.START)
                    ? Probe.likely("a damaged archive that begins like an Inspect log")
                    : Probe.none();
        }
    }

    private static Probe document(JsonHead head) {
        if (head.first().isArray()) {
            return listing(head.first())
                    ? Probe.notResults("a listing of web pages")
                    : Probe.none();
        }
        var root = head.first();
        if (!root.isObject()) {
            return Probe.none();
        }
        if (root.path("eval").isObject()) {
            return log(root, head.complete());
        }
        return companion(root);
    }

    private static Probe log(JsonNode root, boolean complete) {
        var eval = root.path("eval");
        boolean task = eval.path("task").isString();
        boolean model = eval.path("model").isString() || !complete && !eval.has("config");
        if (!task || !model) {
            return Probe.none();
        }
        return root.path("status").isString() || root.has("plan") || eval.has("task_id")
                ? Probe.certain("an Inspect log with eval.model, eval.task and a status")
                : Probe.likely("has eval.model and eval.task, as Inspect logs do");
    }

    private static Probe companion(JsonNode root) {
        if (root.path("eval_set_id").isString() && root.path("tasks").isArray()) {
            return Probe.notResults("the description of an Inspect evaluation set");
        }
        if (BundleListing.recognises(root)) {
            return Probe.notResults("a listing of Inspect logs");
        }
        return Probe.none();
    }

    private static boolean listing(JsonNode array) {
        return !array.isEmpty() && array.path(0).path("listing").isString() && array.path(0).path("items").isArray();
    }
}
