package paretoscope.ingest.evalplus;

import tools.jackson.databind.JsonNode;

/// Which of EvalPlus' files an object begins.
enum EvalPlusKind {
    VERDICTS,
    PERFORMANCE,
    LEADERBOARD,
    PERFORMANCE_BOARD,
    NONE;

    static EvalPlusKind of(JsonNode root) {
        if (root.path("config").has("min_correct") || root.path("summary").has("dps_norm")) {
            return PERFORMANCE;
        }
        var task = root.path("eval").path(firstName(root.path("eval")));
        if (task.path(0).has("base_status") || BigCodeBench.isVerdict(task.path(0))
                || task.has("nfiles") && task.has("base")
                || root.path("pass_at_k").has("base")) {
            return VERDICTS;
        }
        if (root.path(firstName(root)).has("dps_norm")) {
            return PERFORMANCE_BOARD;
        }
        return task.isMissingNode() && !root.isEmpty() && isEntry(root.path(firstName(root))) ? LEADERBOARD : NONE;
    }

    private static String firstName(JsonNode node) {
        return node.propertyStream().findFirst().map(entry -> entry.getKey()).orElse("");
    }

    private static boolean isEntry(JsonNode entry) {
        var scores = entry.path("pass@1");
        return scores.isObject() && (scores.has("humaneval") || scores.has("mbpp") || BigCodeBench.is(scores));
    }
}
