package paretoscope.ingest.lighteval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.eval.Direction;
import paretoscope.eval.Run;
import paretoscope.eval.Unit;
import paretoscope.eval.UsageField;
import paretoscope.eval.catalogue.MetricCatalogue;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.ReadOptions;
import paretoscope.eval.source.SourceFile;
import paretoscope.ingest.Importers;
import paretoscope.ingest.NotRecognised;
import paretoscope.ingest.reading.Report;
import paretoscope.ingest.recording.Reads;
import paretoscope.ingest.recording.RecordingSink;
import paretoscope.ingest.recording.TestFile;
import paretoscope.ingest.table.text.DelimitedTable;

class LightEvalTest {
    private static final String RESULTS = """
            {"config_general":{"lighteval_sha":"s","model_name":"org/m","model_dtype":"bf16","max_samples":null,
             "model_config":{"generation_parameters":{"temperature":0.6}},"total_evaluation_time_secondes":"24.75"},
             "results":{"lighteval|gsm8k|5":{"em":0.5,"em_stderr":0.05},"leaderboard|mmlu:law|5":{"brier":0.1},
              "leaderboard|mmlu:_average|5":{"brier":0.1},"all":{"em":0.5}},"versions":{"lighteval|gsm8k|5":2},
             "config_tasks":{"lighteval|gsm8k":{"metric":[{"metric_name":"em","higher_is_better":true}],
              "original_num_docs":1319,"effective_num_docs":100},
              "leaderboard|mmlu:law":{"metrics":[{"metric_name":"x","higher_is_better":{"brier":false}}],
              "effective_num_docs":-1}},}""";

    @TempDir
    Path folder;

    private final Reads reads = new Reads(new LightEvalImporter());

    private static Run run(RecordingSink sink, String task) {
        return sink.runs().stream().filter(run -> run.task().name().equals(task)).findFirst().orElseThrow();
    }

    private RecordingSink results() throws Exception {
        return reads.certain(Reads.file(folder, "out/results/org/m/results_2025-01-02T03-04-05.678.json", RESULTS));
    }

    @Test
    void everyTaskIsARunAndAveragesAreAggregates() throws Exception {
        var sink = results();

        assertThat(sink.runs()).hasSize(4);
        assertThat(sink.runs().stream().filter(run -> run.task().aggregate()).map(run -> run.task().name()))
                .containsExactly("leaderboard|mmlu:_average|5", "all");
        assertThat(sink.runs()).allMatch(run -> run.configuration().model().equals("org/m"));
        assertThat(sink.runs().getFirst().configuration().settings()).containsEntry("temperature", "0.6")
                .containsEntry("dtype", "bf16");
    }

    @Test
    void newerVersionsStateTheDtypeWithTheModelsConfig() throws Exception {
        var sink = reads.certain("results_2026.json",
                RESULTS.replace("\"model_dtype\":\"bf16\",", "").replace("\"model_config\":{", """
                        "model_config":{"dtype":"float16","""));

        assertThat(sink.runs().getFirst().configuration().settings()).containsEntry("dtype", "float16");
    }

    @Test
    void theTasksSettingsAreFoundThoughTheirNameLacksTheShots() throws Exception {
        var run = run(results(), "lighteval|gsm8k|5");

        assertThat(run.items()).hasValue(100);
        assertThat(RecordingSink.measurement(run, "em").standardError().orNaN()).isEqualTo(0.05);
        assertThat(run.details()).containsEntry("num_fewshot", "5").containsEntry("documents", "1319");
        assertThat(RecordingSink.measurement(run(results(), "leaderboard|mmlu:law|5"), "brier").metric().direction())
                .contains(Direction.LOWER_IS_BETTER);
        assertThat(run(results(), "leaderboard|mmlu:law|5").items()).as("-1 is no number of documents").isEmpty();
    }

    @Test
    void theWallTimeOfSeveralTasksBelongsToNoneOfThem() throws Exception {
        assertThat(results().runs()).allMatch(run -> run.usage().isEmpty());
    }

    @Test
    void trailingCommasAreForgivenAndTheStartIsReadFromTheNameNotFromTheClock() throws Exception {
        assertThat(results().runs().getFirst().started()).contains(Instant.parse("2025-01-02T03:04:05.678Z"));
    }

    @Test
    void detailsAreAttemptsThatBelongToTheResultsOfTheSameTime() throws Exception {
        var file = Reads.file(folder, "out/details/org/m/2025-01-02T03-04-05.678/"
                + "details_lighteval|gsm8k|5_2025-01-02T03-04-05.678.parquet", """
                        __doc__.id,__metric__.em,__model_response__.input_tokens,__model_response__.output_tokens
                        7,1,"[5,6,7]","[[1,2],[3]]"
                        8,0,"[5]","[]"
                        """);
        var sink = new RecordingSink();

        new DetailsFile(file, MetricCatalogue.shipped(), sink, new Report(sink), Cancellation.NEVER)
                .read(DelimitedTable.in(file).orElseThrow());

        assertThat(sink.onlyRun().configuration().model()).isEqualTo("org/m");
        assertThat(sink.onlyRun().task().name()).isEqualTo("lighteval|gsm8k|5");
        assertThat(sink.onlyRun().companionKey()).isPresent()
                .isEqualTo(run(results(), "lighteval|gsm8k|5").companionKey());
        assertThat(sink.attempts().getFirst().item()).isEqualTo("7");
        assertThat(sink.attempts().getFirst().usage().get(UsageField.INPUT_TOKENS).orNaN()).isEqualTo(3);
        assertThat(sink.attempts().getFirst().usage().get(UsageField.OUTPUT_TOKENS).orNaN()).isEqualTo(3);
        assertThat(sink.attempts().getLast().usage().get(UsageField.OUTPUT_TOKENS).isKnown()).isFalse();
    }

    @Test
    void oldDetailsAreKnownByTheirColumns() throws Exception {
        var old = TestFile.of("d.csv", "example,full_prompt,metrics.acc,hash\na,b,1,c\nd,e,0,f\n");

        assertThat(DetailsFile.areDetails(DelimitedTable.in(old).orElseThrow())).isTrue();
    }

    @Test
    void aGitLfsPointerIsSaidToBeOne() {
        var file = TestFile.of("details_x_2025-01-02T03-04-05.parquet",
                "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 134\n");

        assertThatThrownBy(() -> Importers.installed().choose(file, ReadOptions.defaults()))
                .isInstanceOf(NotRecognised.class).hasMessageContaining("Git LFS pointer");
    }

    @Test
    void theDocumentedExamplesAreRead() throws Exception {
        var real = TestFile.realLogs().resolve("lighteval");
        if (!Files.isDirectory(real)) {
            Assumptions.abort(real + " is absent");
        }
        for (var name : new String[]{"results_doc-example.json", "doc-example__trailing-commas.json"}) {
            var sink = reads.certain(SourceFile.open(real.resolve(name)));

            assertThat(sink.runs()).hasSize(2);
            assertThat(run(sink, "gsm8k|0").items()).hasValue(1);
            assertThat(run(sink, "gsm8k|0").usage().get(UsageField.LATENCY_S).orNaN()).isEqualTo(24.752787875011563);
            assertThat(RecordingSink.measurement(run(sink, "gsm8k|0"), "maj@8").metric().direction())
                    .contains(Direction.HIGHER_IS_BETTER);
        }
    }

    /// Before the fix: a name with a task before it or parameters behind was no known metric, so "gpqa_pass@k:k=1" and
    /// "avg@n:n=64" had neither unit nor direction.
    @Test
    void aTaskBeforeAMetricAndParametersBehindItDoNotHideIt() throws Exception {
        var sink = reads.certain(Reads.file(folder, "out/results/org/m/results_2025-01-02T03-04-05.678.json", """
                {"config_general":{"lighteval_sha":"s","model_name":"org/m"},"results":{"aime25|0":{
                 "gpqa_pass@k:k=1":0.6,"codegen_pass@1:16":0.4,"math_pass@1:4_samples":0.5,"avg@n:n=64":0.5,
                 "maj@n:n=8":0.6,"em:normalized_gold":0.3,"loglikelihood_acc_norm_nospace":0.4,"judged_by_x":7.5}},
                 "versions":{"aime25|0":2}}"""));

        assertThat(sink.onlyRun().measurements()).hasSize(8).allSatisfy(measured -> {
            boolean unknown = measured.metric().name().equals("judged_by_x");
            assertThat(measured.metric().unit()).as(measured.metric().name())
                    .isEqualTo(unknown ? Unit.UNKNOWN : Unit.SHARE);
        });
        assertThat(sink.measurement("avg@n:n=64").metric().direction()).contains(Direction.HIGHER_IS_BETTER);
    }
}
