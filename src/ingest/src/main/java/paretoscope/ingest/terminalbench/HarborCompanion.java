package paretoscope.ingest.terminalbench;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What Harbor, and terminal-bench before it, keeps beside its results: how jobs and trials were set up, and what agents and tests did.
final class HarborCompanion {
    private HarborCompanion() {}

    /// What such a file is, in words.
    static Optional<String> of(JsonNode root) {
        if (root.path("schema_version").asString("").startsWith("ATIF")) {
            return Optional.of("what an agent did in a trial, whose result.json counts it");
        }
        boolean trial = root.path("task").isObject() && root.path("agent").isObject() && (root.has("trial_name")
                || root.has("schema_version") && root.has("environment"));
        boolean job = root.path("datasets").isArray() && root.path("agents").isArray() && root.has("n_attempts");
        if (root.path("invocation").has("command") && root.has("harness") && root.has("dataset")) {
            return Optional.of("how a terminal-bench run was set up");
        }
        if (trial || job || root.path("harbor").has("version") && root.path("trials").isArray()) {
            return Optional.of("how a Harbor job was set up");
        }
        var report = root.path("results");
        return report.path("tool").has("name") && report.path("summary").has("tests") && report.path("tests").isArray()
                ? Optional.of("what the tests of one task said, which the result.json of its trial sums up")
                : Optional.empty();
    }
}
