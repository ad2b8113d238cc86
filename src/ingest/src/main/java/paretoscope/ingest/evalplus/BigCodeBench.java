package paretoscope.ingest.evalplus;

import tools.jackson.databind.JsonNode;

/// BigCodeBench, whose files have the form of EvalPlus'. Its board has the two ways of asking in place of benchmarks,
/// and its verdicts are of one set of tests.
final class BigCodeBench {
    private BigCodeBench() {}

    static boolean is(JsonNode scores) {
        return scores.has("complete") && scores.has("instruct");
    }

    static boolean isVerdict(JsonNode program) {
        return program.path("status").isString() && program.has("solution");
    }

    /// The task of a score on the board: the benchmark it names, or BigCodeBench asked in the way it names.
    static String task(JsonNode scores, String name) {
        return is(scores) ? "bigcodebench-" + name : name;
    }
}
