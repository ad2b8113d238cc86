package paretoscope.ingest.evalplus;

import tools.jackson.databind.JsonNode;

/// BigCodeBench, whose board has the form of EvalPlus' and, in place of benchmarks, the two ways of asking.
final class BigCodeBench {
    private BigCodeBench() {}

    static boolean is(JsonNode scores) {
        return scores.has("complete") && scores.has("instruct");
    }

    /// The task of a score on the board: the benchmark it names, or BigCodeBench asked in the way it names.
    static String task(JsonNode scores, String name) {
        return is(scores) ? "bigcodebench-" + name : name;
    }
}
