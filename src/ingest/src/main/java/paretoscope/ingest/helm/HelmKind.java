package paretoscope.ingest.helm;

import java.util.Locale;
import paretoscope.ingest.json.JsonHead;
import tools.jackson.databind.JsonNode;

/// Which of HELM's files something is, by its first record.
enum HelmKind {
    STATS,
    INSTANCES,
    REQUESTS,
    SUITE,
    TABLE,
    COSTS,
    COMPANION,
    NONE;

    static HelmKind of(JsonHead head) {
        var record = head.record();
        if (record.path("name").has("name") && (record.has("sum_squared") || record.has("count"))) {
            return STATS;
        }
        if (record.has("instance_id") && record.path("stats").isArray()) {
            return INSTANCES;
        }
        if (record.path("run_spec").has("adapter_spec") && record.has("stats")) {
            return SUITE;
        }
        if (record.path("header").path(0).has("value") && record.path("rows").isArray()) {
            return isOfModels(record) ? TABLE : COMPANION;
        }
        if (head.complete() && SuiteCosts.is(head.first())) {
            return COSTS;
        }
        if (head.first().has("adapter_spec")) {
            return head.first().has("request_states") ? REQUESTS : head.first().has("scenario_spec") ? COMPANION : NONE;
        }
        return isCompanion(record) || describesSuite(head.first()) ? COMPANION : NONE;
    }

    /// `summary.json`, `schema.json`, `groups_metadata.json` and `runs_to_run_suites.json` of a suite.
    private static boolean describesSuite(JsonNode root) {
        if (!root.isObject() || root.isEmpty()) {
            return false;
        }
        boolean summary = root.has("date") && (root.has("suite") || root.has("suites")) && root.size() <= 4;
        boolean schema = root.path("run_groups").isArray() && root.path("metrics").isArray();
        boolean groups = root.valueStream().allMatch(group -> group.has("description")
                && (group.has("displayName") || group.has("display_name")));
        boolean suites = root.propertyStream()
                .allMatch(run -> run.getKey().contains("model=") && run.getValue().isString());
        return summary || schema || groups || suites;
    }

    private static boolean isOfModels(JsonNode table) {
        return table.path("header").path(0).path("value").asString("").toLowerCase(Locale.ROOT)
                .startsWith("model");
    }

    private static boolean isCompanion(JsonNode record) {
        boolean scenario = record.has("name") && record.has("definition_path") && record.has("tags");
        boolean display = record.has("instance_id") && (record.has("predicted_text") || record.has("request"));
        boolean instance = record.path("input").has("text") && record.has("references") && record.has("split");
        return scenario || display || instance || record.has("adapter_spec") && record.has("scenario_spec");
    }
}
