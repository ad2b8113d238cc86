package paretoscope.ingest.everyevalever;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Consumer;
import paretoscope.ingest.recording.FactCheck;
import paretoscope.ingest.recording.RecordingSink;
import tools.jackson.databind.JsonNode;

/// The facts of every_eval_ever files.
public final class EveryEvalEverFacts {
    private EveryEvalEverFacts() {}

    /// Compares all facts of a file of results.
    public static void check(RecordingSink sink, JsonNode facts) {
        Consumer<JsonNode> version = fact -> sink.runs().forEach(
                run -> FactCheck.detail("schema_version", fact, run.details(), "schema_version"));
        // The keys are the file's shape: those with results in them are what it was recognised by.
        Consumer<JsonNode> keys = fact -> assertThat(fact.valueStream().map(JsonNode::asString))
                .contains("evaluation_results").hasSizeGreaterThan(sink.runs().isEmpty() ? 99 : 1);
        FactCheck.all(facts, Map.of("schema_version", version, "keys", keys));
        assertThat(sink.runs()).isNotEmpty().allMatch(run -> run.measurements().size() == 1);
    }
}
