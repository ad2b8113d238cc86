package paretoscope.ingest.llmperf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.eval.Direction;
import paretoscope.eval.Quantity;
import paretoscope.eval.UsageField;
import paretoscope.eval.source.SourceFile;
import paretoscope.ingest.recording.Imported;
import paretoscope.ingest.recording.RecordingSink;

class LlmPerfImporterTest {
    private static final String SUMMARY = """
            {"version": "2023-08-31", "name": "m_550_150_summary", "model": "org/m", "mean_input_tokens": 550,
             "stddev_input_tokens": 0, "mean_output_tokens": 150, "stddev_output_tokens": 0,
             "num_concurrent_requests": 5, "results_ttft_s_quantiles_p99": 0.45, "results_ttft_s_mean": 0.25,
             "results_ttft_s_stddev": 0.06, "results_end_to_end_latency_s_mean": 2.5,
             "results_number_input_tokens_mean": 550.0, "results_number_input_tokens_min": "550",
             "results_number_output_tokens_mean": 151.0, "results_num_requests_started": 150,
             "results_error_rate": 0.04, "results_number_errors": 6, "results_error_code_frequency": "{429.0: 6}",
             "results_mean_output_throughput_token_per_s": 198.2, "results_num_completed_requests": 144,
             "results_num_completed_requests_per_min": 78.7, "framework": "anyscale", "timestamp": 1703135943}""";
    private static final String REQUESTS = """
            [{"error_code": null, "error_msg": "", "inter_token_latency_s": 0.03, "ttft_s": 1.5,
              "end_to_end_latency_s": 4.5, "request_output_throughput_token_per_s": 11.4, "number_total_tokens": 701,
              "number_output_tokens": 151, "number_input_tokens": 550},
             {"error_code": 429, "error_msg": "", "inter_token_latency_s": 0.0, "ttft_s": 0,
              "end_to_end_latency_s": 0, "request_output_throughput_token_per_s": 0, "number_total_tokens": 551,
              "number_output_tokens": 1, "number_input_tokens": 550}]""";

    @TempDir
    Path folder;

    @Test
    void aSummaryIsARunUnderItsLoad() throws Exception {
        var sink = Imported.as("llmperf", "m.json", SUMMARY);
        var run = sink.onlyRun();

        assertThat(run.configuration().model()).isEqualTo("org/m");
        assertThat(run.configuration().settings()).containsEntry("num_concurrent_requests", "5")
                .containsEntry("framework", "anyscale").doesNotContainKeys("timestamp", "name");
        assertThat(run.task().name()).isEqualTo("load test 550 → 150 tokens");
        assertThat(run.started()).contains(Instant.ofEpochSecond(1703135943));
        assertThat(run.usage().get(UsageField.OUTPUT_TOKENS)).isEqualTo(Quantity.of(151 * 144));
        assertThat(run.usage().get(UsageField.LATENCY_S)).isEqualTo(Quantity.of(2.5 * 144));
    }

    @Test
    void aMeanHasItsErrorFromTheSampleDeviation() throws Exception {
        var mean = Imported.as("llmperf", "m.json", SUMMARY).measurement("results_ttft_s_mean");

        assertThat(mean.standardError()).isEqualTo(Quantity.of(0.06 / 12));
        assertThat(mean.n()).hasValue(144);
        assertThat(mean.metric().unit().symbol()).isEqualTo("s");
    }

    @Test
    void errorsAreCountedOverAllRequestsThatWereStarted() throws Exception {
        var rate = Imported.as("llmperf", "m.json", SUMMARY).measurement("results_error_rate");

        assertThat(rate.n()).hasValue(150);
        assertThat(rate.metric().direction()).contains(Direction.LOWER_IS_BETTER);
    }

    @Test
    void numbersInQuotesAreNumbers() throws Exception {
        assertThat(Imported.as("llmperf", "m.json", SUMMARY).measurement("results_number_input_tokens_min").value())
                .isEqualTo(Quantity.of(550));
    }

    @Test
    void requestsTakeTheirModelFromTheSummaryBesideThem() throws Exception {
        Files.writeString(folder.resolve("m_550_150_summary.json"), SUMMARY);
        var requests = Files.writeString(folder.resolve("m_550_150_individual_responses.json"), REQUESTS);
        var sink = Imported.as("llmperf", SourceFile.open(requests));

        assertThat(sink.onlyRun().configuration().model()).isEqualTo("org/m");
        assertThat(sink.onlyRun().task().name()).isEqualTo("load test 550 → 150 tokens");
        assertThat(sink.onlyRun().companionKey()).isPresent()
                .isEqualTo(Imported.as("llmperf", "m.json", SUMMARY).onlyRun().companionKey());
        assertThat(sink.attempts()).hasSize(2);
    }

    @Test
    void requestsAloneAreCalledAfterTheirFileAndSaySo() throws Exception {
        var sink = Imported.as("llmperf", "groq_70b.json", REQUESTS);

        assertThat(sink.onlyRun().configuration().model()).isEqualTo("groq_70b");
        assertThat(sink.issues()).anyMatch(issue -> issue.why().contains("no summary"));
    }

    @Test
    void aFailedRequestMeasuredNothingWhateverItsZerosSay() throws Exception {
        RecordingSink sink = Imported.as("llmperf", "groq_70b.json", REQUESTS);
        var failed = sink.attempts().getLast();

        assertThat(failed.error()).contains("429");
        assertThat(failed.usage().get(UsageField.LATENCY_S).isKnown()).isFalse();
        assertThat(failed.scores().entrySet()).filteredOn(score -> !score.getKey().name().equals("request_failed"))
                .noneMatch(score -> score.getValue().isKnown());
        assertThat(failed.usage().get(UsageField.INPUT_TOKENS)).isEqualTo(Quantity.of(550));
    }

    /// Before the fix: the summary of the correctness test was read as any table, its rates and counts without n or
    /// direction, because it writes them without the prefix a load test has.
    @Test
    void theCorrectnessTestWritesItsRatesWithoutThePrefixOfALoadTest() throws Exception {
        var run = Imported.as("llmperf", "m_correctness_summary.json", """
                {"version": "2023-08-31", "name": "m_correctness_summary", "number_errors": 2,
                 "num_mismatched_requests": 5, "error_rate": 0.04, "mismatch_rate": 0.1, "num_completed_requests": 50,
                 "num_non_errored_requests": 48, "model": "org/m", "num_concurrent_requests": 10, "llm_api": "openai",
                 "timestamp": 1703135943}""").onlyRun();

        var rate = RecordingSink.measurement(run, "results_mismatch_rate");
        assertThat(rate.value()).isEqualTo(Quantity.of(0.1));
        assertThat(rate.n()).hasValue(50);
        assertThat(rate.metric().direction()).contains(Direction.LOWER_IS_BETTER);
        assertThat(run.task().name()).isEqualTo("numbers in words");
        assertThat(run.configuration().settings()).containsOnlyKeys("num_concurrent_requests", "llm_api");
    }

    /// Before the fix: each answer was a run of its own, and the number that was asked for was one of its metrics.
    @Test
    void anAnswerOfTheCorrectnessTestIsRightWhenItHoldsTheNumber() throws Exception {
        var sink = Imported.as("llmperf", "m_correctness_individual_responses.json", """
                [{"metrics": {"error_code": null, "error_msg": "", "ttft_s": 0.5, "end_to_end_latency_s": 1.5,
                   "number_output_tokens": 3, "number_input_tokens": 20}, "generated_text": "It is 5,721.",
                  "request_config": {"model": "org/m", "prompt": ["…", 0], "metadata": {"rnd_number": 5721}}},
                 {"metrics": {"error_code": 500, "error_msg": "down", "ttft_s": 0, "end_to_end_latency_s": 0},
                  "generated_text": "", "request_config": {"model": "org/m", "metadata": {"rnd_number": 12}}}]""");

        assertThat(sink.onlyRun().configuration().model()).isEqualTo("org/m");
        assertThat(sink.attempts().getFirst().scores()).containsEntry(NumberInWords.MISMATCHED, Quantity.of(0));
        assertThat(sink.attempts().getLast().scores()).doesNotContainKey(NumberInWords.MISMATCHED);
        assertThat(sink.attempts().getLast().error()).contains("500 down");
    }
}
