package paretoscope.ingest.lmeval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import paretoscope.eval.Direction;
import paretoscope.eval.Quantity;
import paretoscope.eval.Run;
import paretoscope.eval.Unit;
import paretoscope.eval.UsageField;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.ReadOptions;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.Support;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.recording.RecordingSink;
import paretoscope.ingest.recording.TestFile;

/// What results files of lm-eval look like, quirk by quirk.
class LmEvalResultsTest {
    static RecordingSink read(SourceFile file) throws Exception {
        var sink = new RecordingSink();
        new LmEvalImporter().read(file, ReadOptions.defaults(), sink, Cancellation.NEVER);
        sink.checkContract();
        return sink;
    }

    private static RecordingSink read(String text) throws Exception {
        return read(TestFile.of("results.json", text));
    }

    private static RecordingSink results(String results, String more) throws Exception {
        return read("{\"results\":" + results + ",\"configs\":{}" + (more.isEmpty() ? "" : "," + more) + "}");
    }

    private static Run run(RecordingSink sink, String task) {
        return sink.runs().stream().filter(run -> run.key().equals(task)).findFirst().orElseThrow();
    }

    private static Support support(String text) throws Exception {
        return new LmEvalImporter().probe(TestFile.of("x.json", text)).support();
    }

    private static final String MODEL = "\"model_name\":\"a/b\"";

    @Test
    void versionThreeHasPlainMetricNames() throws Exception {
        var sink = read("""
                {"results":{"arc":{"acc":0.25,"acc_stderr":0.01,"acc_norm":0.5,"acc_norm_stderr":0.02}},
                 "versions":{"arc":0},"config":{"model":"hf","model_args":"pretrained=gpt2,dtype=float16",
                 "num_fewshot":25,"limit":null}}""");

        assertThat(sink.measurement("acc").standardError()).isEqualTo(Quantity.of(0.01));
        assertThat(sink.measurement("acc_norm").value()).isEqualTo(Quantity.of(0.5));
        assertThat(sink.onlyRun().measurements()).hasSize(2);
        assertThat(sink.onlyRun().configuration().model()).isEqualTo("gpt2");
        assertThat(sink.onlyRun().configuration().settings()).containsEntry("dtype", "float16")
                .containsEntry("num_fewshot", "25");
    }

    @Test
    void aMetricIsSplitAtTheFirstComma() throws Exception {
        var sink = results("""
                {"t":{"recall@5/a-b,get-answer":0.5,"recall@5/a-b_stderr,get-answer":0.1,"alias":" - t","name":"t",
                 "sample_len":20," ":" "}}""", MODEL);

        assertThat(sink.onlyRun().measurements()).hasSize(1);
        assertThat(sink.measurement("recall@5/a-b,get-answer").standardError()).isEqualTo(Quantity.of(0.1));
        assertThat(sink.measurement("recall@5/a-b,get-answer").n()).hasValue(20);
    }

    @Test
    void aStandardErrorNobodyComputedIsUnknown() throws Exception {
        for (var error : new String[]{"\"N/A\"", "[]", "NaN", "null"}) {
            var sink = results("{\"t\":{\"acc,none\":0.5,\"acc_stderr,none\":" + error + "}}", MODEL);

            assertThat(sink.measurement("acc,none").standardError()).isEqualTo(Quantity.NOT_RECORDED);
            assertThat(sink.issues()).isEmpty();
        }
    }

    @Test
    void anInfiniteErrorStaysInfinite() throws Exception {
        var sink = results("{\"t\":{\"mae,none\":Infinity,\"mae_stderr,none\":NaN}}", MODEL);

        assertThat(sink.measurement("mae,none").value()).isEqualTo(new Quantity.Infinite(true));
        assertThat(sink.measurement("mae,none").metric().direction()).contains(Direction.LOWER_IS_BETTER);
    }

    @Test
    void theToolsDirectionWinsOverTheCatalogues() throws Exception {
        var sink = results("{\"t\":{\"acc,none\":0.5,\"odd,none\":3,\"perplexity,none\":9}}",
                MODEL + ",\"higher_is_better\":{\"t\":{\"acc\":false,\"odd\":true,\"perplexity\":null}}");

        assertThat(sink.measurement("acc,none").metric().direction()).contains(Direction.LOWER_IS_BETTER);
        assertThat(sink.measurement("odd,none").metric().direction()).contains(Direction.HIGHER_IS_BETTER);
        assertThat(sink.measurement("perplexity,none").metric().direction()).contains(Direction.LOWER_IS_BETTER);
    }

    @Test
    void aShareGivenInHundredthsIsPercent() throws Exception {
        var sink = results("{\"t\":{\"exact_match,none\":61.3}}", MODEL);

        assertThat(sink.measurement("exact_match,none").metric().unit()).isEqualTo(Unit.PERCENT);
    }

    @Test
    void groupsAreAggregatesOfTheirTasks() throws Exception {
        var sink = results("{\"mmlu\":{\"acc,none\":0.5},\"mmlu_law\":{\"acc,none\":0.4},\"alone\":{\"acc,none\":1}}",
                MODEL + ",\"groups\":{\"mmlu\":{\"acc,none\":0.5}},\"group_subtasks\":{\"mmlu\":[\"mmlu_law\"],\"alone\":[]}");

        assertThat(sink.runs()).filteredOn(run -> run.task().aggregate()).extracting("key").containsExactly("mmlu");
        assertThat(run(sink, "mmlu_law").details()).containsEntry("in_group", "mmlu");
    }

    @Test
    void groupsThatOnlyIndentationTellsAreGuessed() throws Exception {
        var sink = read("""
                {"model":"m","results":{"glue":{"acc,none":0.4,"alias":"glue"},
                 "cola":{"mcc,none":0.1,"alias":" - cola"},"rte":{"acc,none":0.5,"alias":" - rte"}}}""");

        assertThat(sink.runs()).filteredOn(run -> run.task().aggregate()).extracting("key").containsExactly("glue");
        assertThat(sink.issues()).hasSize(1);
    }

    @Test
    void argumentsAreTextOrAnObject() throws Exception {
        var text = results("{\"t\":{\"acc,none\":1}}",
                "\"config\":{\"model_args\":\"pretrained=/scratch/m,rope={\\\"a\\\":1,\\\"b\\\":2},stop=a,b,load_in_4bit=True,device=cuda\"}");
        var object = results("{\"t\":{\"acc,none\":1}}",
                "\"config\":{\"model_args\":{\"pretrained\":\"Qwen/Qwen3-8B\",\"enable_thinking\":false}}");

        assertThat(text.onlyRun().configuration().model()).isEqualTo("/scratch/m");
        assertThat(text.onlyRun().configuration().settings()).containsOnlyKeys("rope", "stop", "load_in_4bit")
                .containsEntry("stop", "a,b");
        assertThat(object.onlyRun().configuration().settings()).containsEntry("enable_thinking", "false");
    }

    @Test
    void generationArgumentsAreSettings() throws Exception {
        for (var arguments : new String[]{"\"temperature=0.7,max_gen_toks=512,until=x\"",
            "{\"temperature\":0.7,\"max_gen_toks\":512}"}) {
            var sink = results("{\"t\":{\"acc,none\":1}}", MODEL + ",\"config\":{\"gen_kwargs\":" + arguments + "}");

            assertThat(sink.onlyRun().configuration().settings()).containsOnlyKeys("temperature", "max_gen_toks");
        }
    }

    @Test
    void shotsAreASettingOnlyWhereAllTasksShareThem() throws Exception {
        var same = results("{\"a\":{\"acc,none\":1},\"b\":{\"acc,none\":1}}", MODEL + ",\"n-shot\":{\"a\":5,\"b\":5}");
        var other = results("{\"a\":{\"acc,none\":1},\"b\":{\"acc,none\":1}}", MODEL + ",\"n-shot\":{\"a\":5,\"b\":0}");

        assertThat(run(same, "a").configuration().settings()).containsEntry("num_fewshot", "5");
        assertThat(run(other, "a").configuration().settings()).isEmpty();
        assertThat(run(other, "b").details()).containsEntry("n_shot", "0");
    }

    @Test
    void theWallTimeWrittenAsTextBelongsToTheOnlyTask() throws Exception {
        var one = results("{\"a\":{\"acc,none\":1}}", MODEL + ",\"total_evaluation_time_seconds\":\"12.5\"");
        var two = results("{\"a\":{\"acc,none\":1},\"b\":{\"acc,none\":1}}",
                MODEL + ",\"total_evaluation_time_seconds\":\"12.5\"");

        assertThat(one.onlyRun().usage().get(UsageField.LATENCY_S)).isEqualTo(Quantity.of(12.5));
        assertThat(run(two, "a").usage().isEmpty()).isTrue();
        assertThat(run(two, "a").details()).containsEntry("total_evaluation_time_seconds", "12.5");
    }

    @Test
    void theNumberOfDocumentsIsTheEffectiveOne() throws Exception {
        var sink = results("{\"t\":{\"acc,none\":1}}",
                MODEL + ",\"n-samples\":{\"t\":{\"original\":1000,\"effective\":20}},\"config\":{\"limit\":20.0}");

        assertThat(sink.onlyRun().items()).hasValue(20);
        assertThat(sink.onlyRun().details()).containsEntry("config.limit", "20.0").containsEntry("documents", "1000");
    }

    @Test
    void samplesInsideTheResultsAreAttempts() throws Exception {
        var sink = results("{\"t\":{\"exact_match,none\":1}}", MODEL
                + ",\"samples\":{\"t\":[{\"doc_id\":0,\"resps\":[[\"C\"]],\"filtered_resps\":[\"C\"],\"exact_match\":1.0}]}");

        assertThat(sink.attempts("t")).singleElement()
                .satisfies(attempt -> assertThat(attempt.scores().keySet().iterator().next().name())
                        .isEqualTo("exact_match,none"));
    }

    @Test
    void theDateIsSecondsOrStandsInTheName() throws Exception {
        var stated = results("{\"t\":{\"acc,none\":1}}", MODEL + ",\"date\":1783526520.5433393");
        var named = read(TestFile.of("results_2025-03-05T00-33-06.json",
                "{\"results\":{\"t\":{\"acc,none\":1}},\"model\":\"m\"}"));

        assertThat(stated.onlyRun().started()).contains(Instant.parse("2026-07-08T16:02:00.543Z"));
        assertThat(stated.onlyRun().details()).containsEntry("date", "1783526520.5433393");
        assertThat(named.onlyRun().started()).contains(Instant.parse("2025-03-05T00:33:06Z"));
        assertThat(named.issues()).hasSize(1);
    }

    @Test
    void aFileThatNamesNoModelIsCalledAfterItsFolder() throws Exception {
        var sink = results("{\"t\":{\"acc,none\":1}}", "\"n-shot\":{\"t\":0}");

        assertThat(sink.onlyRun().configuration().model()).startsWith("paretoscope-test");
        assertThat(sink.issues()).hasSize(1);
    }

    @Test
    void aFlatTaskMapIsRefusedPolitely() throws Exception {
        var flat = "{\"arc\":{\"acc,none\":0.5,\"acc_stderr,none\":0.1},\"mmlu\":{\"acc,none\":0.4}}";

        assertThat(support(flat)).isEqualTo(Support.NOT_RESULTS);
        assertThatThrownBy(() -> read(flat)).isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("without the model they belong to");
    }

    @Test
    void lightEvalsResultsAreNotClaimed() throws Exception {
        assertThat(
                support("{\"config_general\":{},\"results\":{\"a|5\":{\"acc\":1,\"acc_stderr\":0}},\"versions\":{}}"))
                .isEqualTo(Support.NONE);
        assertThat(support("{\"results\":[1]}")).isEqualTo(Support.NONE);
        assertThat(support("{\"results\":{\"a\":{\"score\":1}}}")).isEqualTo(Support.NONE);
    }

    @Test
    void aFileThatBreaksOffKeepsItsResults() throws Exception {
        var sink = read("{\"results\":{\"t\":{\"acc,none\":0.5}},\"model_name\":\"m\",\"configs\":{\"t\":{\"x");

        assertThat(sink.measurement("acc,none").value()).isEqualTo(Quantity.of(0.5));
        assertThat(sink.issues()).hasSize(1);
    }

    @Test
    void versionThreeWithoutAnyStandardErrorIsRecognised() throws Exception {
        // Before the fix a file whose only metric has no error was "JSON, but not results of a known tool".
        var text = """
                {"results":{"triviaqa":{"em":0.31}},"versions":{"triviaqa":2},
                 "config":{"model":"gpt3","model_args":"engine=davinci","num_fewshot":0,"limit":100}}""";

        assertThat(support(text)).isEqualTo(Support.CERTAIN);
        assertThat(read(text).onlyRun().configuration().model()).isEqualTo("davinci");
        assertThat(read(text).measurement("em").standardError().isKnown()).isFalse();
    }

    @Test
    void resultsOfVersionThreeKeptWithoutTheirConfigAreRead() throws Exception {
        var text = """
                {"results":{"arc":{"acc":0.25,"acc_stderr":0.01}},"versions":{"arc":0}}""";

        var run = read(TestFile.of("gpt2.json", text)).onlyRun();

        assertThat(RecordingSink.measurement(run, "acc").value()).isEqualTo(Quantity.of(0.25));
        assertThat(support(text)).isEqualTo(Support.LIKELY);
        assertThat(support(text.replace("\"versions\":{\"arc\":0}", "\"versions\":{}"))).isEqualTo(Support.NONE);
    }

    @Test
    void anEvaluationInWhichNoTaskRanSaysSo() throws Exception {
        assertThat(support("""
                {"results":{},"versions":{},"configs":{},"config":{"model":"hf","model_args":"pretrained=a/b"}}"""))
                .isEqualTo(Support.NOT_RESULTS);
    }

    /// Before the fix: what `json.dump` leaves when it meets a torch dtype in the configuration lost the whole
    /// configuration, and with it the model.
    @Test
    void aDumpThatStoppedAtTheDtypeStillNamesItsModel() throws Exception {
        var sink = read("""
                {"results": {"winogrande": {"alias": "winogrande", "acc,none": 0.69}}, "configs": {},
                 "config": {"model": "hf", "model_args": {"pretrained": "org/m", "device": "cuda:0"},
                  "model_num_parameters": 67384, "model_dtype":\s""");

        assertThat(sink.onlyRun().configuration().model()).isEqualTo("org/m");
        assertThat(sink.measurement("acc,none").value()).isEqualTo(Quantity.of(0.69));
        assertThat(sink.issues()).anyMatch(issue -> issue.why().contains("breaks off"));
    }

    @Test
    void ofAConfigurationThatBreaksOffANumberWithoutItsEndIsNotKept() throws Exception {
        var sink = read("""
                {"results": {"a": {"acc,none": 0.69}}, "configs": {},
                 "config": {"model_args": "pretrained=org/m", "num_fewshot": 2""");

        assertThat(sink.onlyRun().configuration().model()).isEqualTo("org/m");
        assertThat(sink.onlyRun().configuration().settings()).doesNotContainKey("num_fewshot");
    }

    /// Before the fix: a model loaded from the cache was called by the long path to its snapshot.
    @Test
    void aModelInHuggingFacesCacheHasTheNameItWasFetchedUnder() throws Exception {
        var sink = results("{\"a\":{\"acc,none\":0.5}}", """
                "config":{"model":"hf","model_args":"pretrained=/x/hub/models--meta-llama--Llama-2-7b-hf/snapshots/\
                01c7f73d771dfac7d292323805ebc428287df4f9"}""");

        assertThat(sink.onlyRun().configuration().model()).isEqualTo("meta-llama/Llama-2-7b-hf");
    }
}
