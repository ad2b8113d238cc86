package paretoscope.ingest.simpleevals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import paretoscope.eval.Direction;
import paretoscope.eval.Unit;
import paretoscope.eval.UsageField;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.ReadOptions;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.Support;
import paretoscope.ingest.recording.RecordingSink;
import paretoscope.ingest.recording.TestFile;

class SimpleEvalsTest {
    private final SimpleEvalsImporter importer = new SimpleEvalsImporter();

    private RecordingSink read(SourceFile file) throws Exception {
        assertThat(importer.probe(file).support()).isEqualTo(Support.CERTAIN);
        var sink = new RecordingSink();
        importer.read(file, ReadOptions.defaults(), sink, Cancellation.NEVER);
        sink.checkContract();
        return sink;
    }

    @Test
    void theNameIsSplitAtTheFirstUnderscoreAndItsTimeIsRead() throws Exception {
        var run = read(TestFile.of("gpqa_gpt-4o_mini_20250416_093015_DEBUG.json",
                "{\"chars\": 812.5, \"chars:std\": 3.0, \"score\": 0.53, \"score:std\": 0.5}")).onlyRun();

        assertThat(run.task().name()).isEqualTo("gpqa");
        assertThat(run.configuration().model()).isEqualTo("gpt-4o_mini");
        assertThat(run.started()).contains(Instant.parse("2025-04-16T09:30:15Z"));
        assertThat(run.details()).containsEntry("debug", "true");
    }

    @Test
    void theSpreadOfTheSamplesIsNoStandardErrorAsLongAsTheirNumberIsAbsent() throws Exception {
        var sink = read(
                TestFile.of("mmlu_a.json", "{\"score\": 0.5, \"score:std\": 0.5, \"stem\": 0.25, \"stem:std\": 0.4}"));

        assertThat(sink.measurement("score").standardError().isKnown()).isFalse();
        assertThat(sink.measurement("score").n()).isEmpty();
        assertThat(sink.measurement("score").metric().unit()).isEqualTo(Unit.SHARE);
        assertThat(sink.measurement("stem").metric().direction()).contains(Direction.HIGHER_IS_BETTER);
    }

    @Test
    void healthBenchStatesItsNumberOfSamplesAndABootstrappedError() throws Exception {
        var sink = read(TestFile.of("healthbench_hard_o3.json", """
                {"overall_score": 0.4, "overall_score:n_samples": 1000, "overall_score:bootstrap_std": 0.01, "score": 0.4}
                """));

        assertThat(sink.onlyRun().task().name()).isEqualTo("healthbench_hard");
        assertThat(sink.onlyRun().configuration().model()).isEqualTo("o3");
        assertThat(sink.measurement("overall_score").n()).hasValue(1000);
        assertThat(sink.measurement("overall_score").standardError().orNaN()).isEqualTo(0.01);
    }

    @Test
    void allResultsGiveTheNumberOfExamplesAndTheirScores() throws Exception {
        var sink = read(TestFile.of("healthbench_o3_allresults.json", """
                {"score": 0.5, "metrics": {"score:std": 0.5, "length": 3}, "htmls": ["<p>", "<p>", "<p>"],
                 "convos": [[{"role": "user"}], [], []], "metadata": {"example_level_metadata": [
                 {"score": 1, "prompt_id": "p1", "usage": {"input_tokens": 5, "output_tokens": 7,
                  "input_cached_tokens": null}}, {"score": 0, "prompt_id": "p2"}, null]}}"""));

        assertThat(sink.onlyRun().items()).hasValue(3);
        assertThat(sink.measurement("score").standardError().orNaN()).isCloseTo(0.5 / Math.sqrt(2), within(1e-12));
        assertThat(sink.attempts()).hasSize(2);
        assertThat(sink.attempts().getFirst().usage().get(UsageField.OUTPUT_TOKENS).orNaN()).isEqualTo(7);
        assertThat(sink.attempts().getFirst().usage().get(UsageField.CACHED_INPUT_TOKENS).isKnown()).isFalse();
    }

    @Test
    void ofAPairOnlyTheFullerFileIsRead() throws Exception {
        var flat = TestFile.of("mmlu_b.json", "{\"score\": 0.5, \"score:std\": 0.5}");
        Files.writeString(flat.path().resolveSibling("mmlu_b_allresults.json"), "{}");

        assertThat(importer.probe(flat).support()).isEqualTo(Support.NOT_RESULTS);
    }

    @Test
    void aFlatMapWithoutStatisticsIsNobodysInParticular() throws Exception {
        assertThat(importer.probe(TestFile.of("a_b.json", "{\"score\": 0.5, \"cost\": 2}")).support())
                .isEqualTo(Support.NONE);
    }

    @Test
    void theLanguageOfMmluBelongsToTheEvaluationAndNotToTheModel() throws Exception {
        var run = read(TestFile.of("mmlu_ES-LA_local_small-0.5B.json",
                "{\"stem\": 0.04, \"stem:std\": 0.19, \"score:std\": 0.24, \"score\": 0.06}")).onlyRun();

        assertThat(run.task().name()).isEqualTo("mmlu_ES-LA");
        assertThat(run.configuration().model()).isEqualTo("local_small-0.5B");
    }
}
