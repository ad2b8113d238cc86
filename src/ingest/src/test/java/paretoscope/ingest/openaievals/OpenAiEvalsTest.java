package paretoscope.ingest.openaievals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import paretoscope.eval.Attempt;
import paretoscope.eval.RunStatus;
import paretoscope.eval.UsageField;
import paretoscope.ingest.recording.Reads;

class OpenAiEvalsTest {
    private static final String SPEC = """
            {"spec":{"completion_fns":["gpt-4"],"eval_name":"e.dev.v0","base_eval":"e","split":"dev","run_id":"R1",\
            "run_config":{"seed":1,"max_samples":null},"created_at":"2023-04-17 22:08:21.904498"}}
            """;
    private static final String REPORT = """
            {"final_report":{"accuracy":0.5,"boostrap_std":0.2}}
            """;

    private final Reads reads = new Reads(new OpenAiEvalsImporter());

    private static String event(String sample, String type, String data) {
        return "{\"run_id\":\"R1\",\"event_id\":0,\"sample_id\":\"%s\",\"type\":\"%s\",\"data\":%s}\n".formatted(sample,
                type, data);
    }

    private static String match(String sample, boolean correct) {
        return event(sample, "match", "{\"correct\":%s,\"picked\":\"A\"}".formatted(correct));
    }

    @Test
    void theFinalReportMayStandAnywhere() throws Exception {
        for (var text : new String[]{SPEC + REPORT + match("a", true) + match("b", false),
            SPEC + match("a", true) + match("b", false) + REPORT}) {
            var sink = reads.certain("r.jsonl", text);

            assertThat(sink.onlyRun().status()).isEqualTo(RunStatus.COMPLETED);
            assertThat(sink.measurement("accuracy").value().orNaN()).isEqualTo(0.5);
            assertThat(sink.measurement("accuracy").standardError().orNaN()).isEqualTo(0.2);
            assertThat(sink.measurement("accuracy").n()).hasValue(2);
            assertThat(sink.onlyRun().started()).contains(Instant.parse("2023-04-17T22:08:21.904498Z"));
        }
    }

    @Test
    void aRecordWithoutReportWasAborted() throws Exception {
        var sink = reads.certain("r.jsonl", SPEC + match("a", true));

        assertThat(sink.onlyRun().status()).isEqualTo(RunStatus.STARTED);
        assertThat(sink.onlyRun().measurements()).isEmpty();
        assertThat(sink.attempts()).hasSize(1);
    }

    @Test
    void theErrorFollowsFromTheSamplesWhereNobodyStatesIt() throws Exception {
        var sink = reads.certain("r.jsonl",
                SPEC + match("a", true) + match("b", false) + "{\"final_report\":{\"accuracy\":0.5}}\n");

        assertThat(sink.measurement("accuracy").standardError().orNaN()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void severalSamplingsOfOneSampleAreAddedUp() throws Exception {
        var call = event("a", "sampling",
                "{\"prompt\":\"p\",\"sampled\":[\"x\"],\"usage\":{\"prompt_tokens\":10,\"completion_tokens\":3}}");

        var attempt = reads.certain("r.jsonl", SPEC + call + call + match("a", true)).attempts().getFirst();

        assertThat(attempt.usage().get(UsageField.INPUT_TOKENS).orNaN()).isEqualTo(20);
        assertThat(attempt.answer()).contains("A");
    }

    @Test
    void oneSamplingWithoutUsageLeavesTheAttemptsUsageUnknown() throws Exception {
        var attempt = reads.certain("r.jsonl", SPEC
                + event("a", "sampling", "{\"sampled\":\"x\",\"usage\":{\"prompt_tokens\":10}}")
                + event("a", "sampling", "{\"sampled\":\"x\"}") + match("a", true)).attempts().getFirst();

        assertThat(attempt.usage().get(UsageField.INPUT_TOKENS).isKnown()).isFalse();
    }

    @Test
    void aSampleThatIsTriedAgainHasSeveralEpochs() throws Exception {
        var sink = reads.certain("r.jsonl", SPEC + match("a", true) + match("a", false));

        assertThat(sink.attempts()).extracting(Attempt::epoch).containsExactly(1, 2);
        assertThat(sink.onlyRun().items()).hasValue(1);
    }

    @Test
    void modelGradedSamplesHaveMetricsInsteadOfMatches() throws Exception {
        var sink = reads.certain("r.jsonl", SPEC + event("a", "metrics", "{\"choice\":\"Y\",\"score\":1.0}"));

        assertThat(sink.attempts().getFirst().scores().keySet()).extracting(metric -> metric.name())
                .containsExactly("score");
    }

    @Test
    void aSampleThatFailedIsAnAttemptWithAnErrorAndWithoutAScore() throws Exception {
        var attempt = reads.certain("r.jsonl",
                SPEC + event("a", "error", "{\"type\":\"Timeout\",\"message\":\"too slow\"}")).attempts().getFirst();

        assertThat(attempt.error()).contains("too slow");
        assertThat(attempt.scores()).isEmpty();
    }

    @Test
    void theStatedErrorBelongsToTheScoreWhereThereIsNoAccuracy() throws Exception {
        var sink = reads.certain("r.jsonl", SPEC + "{\"final_report\":{\"score\":0.66,\"bootstrap_std\":0.1}}\n");

        assertThat(sink.measurement("score").standardError().orNaN()).isEqualTo(0.1);
    }
}
