package paretoscope.ingest.swebench;

import java.util.Optional;
import java.util.regex.Pattern;
import paretoscope.ingest.json.JsonHead;
import tools.jackson.databind.JsonNode;

/// Tells the kinds of SWE-bench files by what is in them.
enum Recognition {
    LEADERBOARDS("the SWE-bench leaderboards"),
    RUN_REPORT("the report of a SWE-bench run"),
    SUBMISSION_RESULTS("the resolved instances of a SWE-bench submission"),
    INSTANCE_REPORT("the harness's report of a SWE-bench instance"),
    INSTANCE_DETAILS("the per-instance details of a SWE-bench submission"),
    TRAJECTORY("what mini-SWE-agent did on one instance"),
    PREDICTIONS("patches proposed for SWE-bench that nobody has evaluated yet"),
    BREAKDOWN("the resolved instances of a SWE-bench submission counted by repository or year; its results.json lists"
            + " them");

    /// `django__django-11099`.
    private static final Pattern INSTANCE = Pattern.compile("[\\w.\\-]+__[\\w.\\-]+-\\d+");

    private final String what;

    Recognition(String what) {
        this.what = what;
    }

    boolean holdsResults() {
        return this != PREDICTIONS && this != BREAKDOWN;
    }

    String what() {
        return what;
    }

    static Optional<Recognition> of(JsonHead head) {
        var root = head.first();
        var record = head.record();
        if (root.path("leaderboards").path(0).path("results").isArray()) {
            return Optional.of(LEADERBOARDS);
        }
        if (root.has("resolved_instances") && (root.has("submitted_instances") || root.has("total_instances"))) {
            return Optional.of(RUN_REPORT);
        }
        if (Trajectory.is(root)) {
            return Optional.of(TRAJECTORY);
        }
        if (record.has("instance_id") && record.has("model_patch") && !record.has("resolved")) {
            return Optional.of(PREDICTIONS);
        }
        if (!root.isObject() || root.isEmpty()) {
            return Optional.empty();
        }
        if (root.valueStream().allMatch(part -> part.size() == 2 && part.has("resolved") && part.has("total"))) {
            return Optional.of(BREAKDOWN);
        }
        return root.path("resolved").isArray() ? lists(root) : instances(root, head.complete());
    }

    private static Optional<Recognition> lists(JsonNode root) {
        boolean listed = root.has("no_generation") || root.has("generated") || root.has("no_logs");
        boolean named = root.path("resolved").valueStream()
                .allMatch(id -> INSTANCE.matcher(id.asString("")).matches());
        return listed && named ? Optional.of(SUBMISSION_RESULTS) : Optional.empty();
    }

    private static Optional<Recognition> instances(JsonNode root, boolean complete) {
        var entry = root.properties().iterator().next();
        var first = entry.getValue();
        if (first.has("patch_successfully_applied") || first.has("patch_is_None")) {
            return Optional.of(INSTANCE_REPORT);
        }
        if (first.has("model_patch")) {
            return Optional.of(PREDICTIONS);
        }
        boolean resolved = first.path("resolved").isBoolean();
        return resolved && (first.has("api_calls") || first.has("cost"))
                || resolved && INSTANCE.matcher(entry.getKey()).matches() && complete
                        ? Optional.of(INSTANCE_DETAILS)
                        : Optional.empty();
    }
}
