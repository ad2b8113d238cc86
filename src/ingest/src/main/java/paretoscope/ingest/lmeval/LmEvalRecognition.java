package paretoscope.ingest.lmeval;

import java.util.regex.Pattern;
import paretoscope.eval.source.Probe;
import paretoscope.ingest.json.JsonHead;
import tools.jackson.databind.JsonNode;

/// Tells results, samples and look-alikes by their content.
final class LmEvalRecognition {
    /// `acc,none`, `exact_match,strict-match`: a metric and the filter it was taken after.
    private static final Pattern FILTERED = Pattern.compile("[^,]+,[A-Za-z0-9_.\\-]+");

    private LmEvalRecognition() {}

    static Probe probe(JsonHead head) {
        if (isSample(head.record(), head.complete())) {
            return Probe.certain("samples with doc_id and responses, as lm-eval logs them");
        }
        return head.object().map(root -> document(root, head.complete())).orElse(Probe.none());
    }

    private static Probe document(JsonNode root, boolean complete) {
        if (isFlatTaskMap(root)) {
            return Probe.notResults("a bare map of tasks and scores that does not say whose they are");
        }
        var results = root.path("results");
        if (!results.isObject() || root.has("config_general") || !allObjects(results)) {
            return Probe.none();
        }
        if (results.isEmpty()) {
            return complete && root.path("config").has("model_args") && root.has("versions")
                    ? Probe.notResults("an lm-eval evaluation in which no task was run")
                    : Probe.none();
        }
        boolean described = root.has("configs") || root.has("versions") || root.path("config").has("model_args")
                || root.has("n-shot") || root.has("group_subtasks");
        if (anyFiltered(results)) {
            return described || root.has("model")
                    ? Probe.certain("lm-eval results with \"metric,filter\" names")
                    : Probe.likely("results with \"metric,filter\" names, as lm-eval writes them");
        }
        if (!anyTwin(results)) {
            return described && root.path("config").has("model_args")
                    ? Probe.certain("lm-eval results of version 0.3 without standard errors")
                    : Probe.none();
        }
        if (described && root.path("config").isObject()) {
            return Probe.certain("lm-eval results of version 0.3");
        }
        return complete && !areVersioned(results, root.path("versions"))
                ? Probe.none()
                : Probe.likely("results with standard errors, as lm-eval 0.3 writes them");
    }

    /// Whether these are the tasks' own versions, all that some people keep beside the results.
    private static boolean areVersioned(JsonNode tasks, JsonNode versions) {
        return tasks.propertyStream().allMatch(task -> versions.path(task.getKey()).isIntegralNumber());
    }

    static boolean isSample(JsonNode record, boolean complete) {
        if (!record.isObject() || !record.has("doc_id")) {
            return false;
        }
        return record.has("resps") || record.has("filtered_resps") || record.has("logit_0") || record.has("prompt_0")
                || !complete && record.has("doc");
    }

    /// Tasks with `metric,filter` scores at the top, and nothing that says whose they are.
    static boolean isFlatTaskMap(JsonNode root) {
        return root.isObject() && !root.isEmpty() && !root.has("results") && allObjects(root) && anyFiltered(root);
    }

    private static boolean allObjects(JsonNode map) {
        return map.valueStream().allMatch(JsonNode::isObject);
    }

    private static boolean anyFiltered(JsonNode tasks) {
        return tasks.valueStream().flatMap(task -> task.propertyStream())
                .anyMatch(entry -> FILTERED.matcher(entry.getKey()).matches() && !entry.getValue().isContainer());
    }

    private static boolean anyTwin(JsonNode tasks) {
        return tasks.valueStream().flatMap(task -> task.propertyStream())
                .anyMatch(entry -> entry.getKey().endsWith("_stderr"));
    }
}
