package paretoscope.ingest.evalplus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.eval.Unit;
import paretoscope.ingest.recording.Imported;
import paretoscope.ingest.recording.Reads;
import paretoscope.ingest.recording.RecordingSink;
import paretoscope.ingest.recording.Totals;

class EvalPlusTest {
    private static final String VERDICTS = """
            {"date":"2024-06-01 10:00","hash":"h","eval":{
             "HumanEval/0":[{"task_id":"HumanEval/0","solution":"s","base_status":"pass","plus_status":"pass"}],
             "HumanEval/1":[{"task_id":"HumanEval/1","solution":"s","base_status":"pass","plus_status":"fail"}],
             "HumanEval/2":[{"task_id":"HumanEval/2","solution":"s","base_status":"timeout","plus_status":"pass"}]},
             "pass_at_k":{"base":{"pass@1":0.6666666666666666},"plus":{"pass@1":0.3333333333333333}}}""";

    @TempDir
    Path folder;

    private final Reads reads = new Reads(new EvalPlusImporter());

    @Test
    void theOriginalAndTheAdditionalTestsAreTwoBenchmarks() throws Exception {
        var sink = reads.certain("org--m_vllm_temp_0.0_eval_results.json", VERDICTS);

        assertThat(sink.runs()).extracting(run -> run.task().name()).containsExactly("humaneval", "humaneval+");
        var base = RecordingSink.measurement(sink.runs().getFirst(), "pass@1");
        assertThat(base.value().orNaN()).isEqualTo(2.0 / 3);
        assertThat(base.n()).hasValue(3);
        assertThat(base.standardError().orNaN()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(Totals.score(sink.attempts("humaneval+"), "pass@1").orNaN())
                .as("a program passes the added tests only with the original ones").isEqualTo(1);
    }

    @Test
    void theModelItsBackendAndTemperatureAreInTheFilesName() throws Exception {
        var configuration = reads.certain("org--m_vllm_temp_0.8_eval_results.json", VERDICTS).runs().getFirst()
                .configuration();

        assertThat(configuration.model()).isEqualTo("org/m");
        assertThat(configuration.settings()).isEqualTo(Map.of("backend", "vllm", "temperature", "0.8"));
    }

    @Test
    void orInItsFoldersNameInOldVersions() throws Exception {
        var sink = reads.certain(Reads.file(folder, "gpt-4_temp_0.0/eval_results.json", """
                {"date":"2023-05-01","hash":"h","eval":{"Mbpp/2":{"nfiles":1,"base":[["success",[true]]],
                 "plus":[["failed",[false]]]},"Mbpp/3":{"nfiles":1,"base":[["pass",[]]],"plus":[["pass",[]]]}}}"""));

        assertThat(sink.runs().getFirst().configuration().model()).isEqualTo("gpt-4");
        assertThat(sink.runs()).extracting(run -> run.task().name()).containsExactly("mbpp", "mbpp+");
        assertThat(Totals.score(sink.attempts("mbpp"), "pass@1").orNaN()).isEqualTo(2);
    }

    @Test
    void evalPerfIsInPercent() throws Exception {
        var sink = reads.certain("org--m_vllm_temp_1.0_evalperf_results.brief.json",
                """
                {"date":"2024-10-27 18:01","config":{"n_samples":100,"temperature":1.0,"min_correct":10},
                 "summary":{"dps":50.0,"dps_norm":0.5,"pass@1":1.0},"eval":{"HumanEval/9":{"dps":40.0,"dps_norm":0.5,
                 "pass@1":1.0,"profiled":[{"solution":"s"}]},"HumanEval/10":{"dps":60.0,"dps_norm":0.5,"pass@1":1.0}}}""");

        assertThat(sink.measurement("pass@1").metric().unit()).isEqualTo(Unit.PERCENT);
        assertThat(sink.measurement("dps").standardError().orNaN()).isCloseTo(10, within(1e-12));
        assertThat(sink.onlyRun().configuration().settings()).containsEntry("temperature", "1.0");
    }

    @Test
    void theLeaderboardHasARunForEachBenchmarkThatIsNotNull() throws Exception {
        var sink = reads.certain("results.json", """
                {"GPT-4":{"link":"l","pass@1":{"humaneval":88.4,"humaneval+":79.3,"mbpp":null,"mbpp+":null},
                 "prompted":true,"size":null},"m-7b":{"pass@1":{"humaneval":0.5},"size":7}}""");

        assertThat(sink.runs()).hasSize(3);
        assertThat(RecordingSink.measurement(sink.runs().getLast(), "pass@1").metric().unit()).isEqualTo(Unit.PERCENT);
        assertThat(RecordingSink.measurement(sink.runs().getLast(), "size").value().orNaN()).isEqualTo(7);
        assertThat(sink.runs().getFirst().measurements()).as("an unknown size is no zero").hasSize(1);
    }

    @Test
    void evalPerfsScoresWithTheModelAmongItsSettingsAreNotTheBigCodeHarnesss() throws Exception {
        var sink = Imported.as("evalplus", "org--m_vllm_temp_1.0_evalperf_results.brief.json", """
                {"config":{"model":"org/m","n_samples":100,"temperature":1.0},"summary":{"dps":80.5,"dps_norm":75.25,
                 "pass@1":60.5},"eval":{"HumanEval/4":{"dps":90.0,"dps_norm":80.0,"pass@1":60.0}}}""");

        assertThat(sink.measurement("dps_norm").value().orNaN()).isEqualTo(75.25);
    }

    @Test
    void theBoardOfEvalPerfHoldsAModelAnEntryAndItsComparisonsAreNone() throws Exception {
        var sink = Imported.as("evalplus", "COMBINED-RESULTS.json", """
                {"acme--small": {"dps": 85.2, "dps_norm": 80.3, "pass@1": 88.0, "model_win_rate": 0.93,
                  "task_win_rate": 0.58},
                 "big (x)": {"dps": 76.3, "dps_norm": 75.2, "pass@1": 83.7, "model_win_rate": 0.0,
                  "task_win_rate": 0.45},
                 "heatmap_data": {"acme--small": {"big (x)": [85.2, 76.3]}}}""");

        assertThat(sink.runs()).extracting(run -> run.configuration().model()).containsExactly("acme/small", "big (x)");
        var first = sink.runs().getFirst();
        assertThat(RecordingSink.measurement(first, "dps_norm").metric().unit()).isEqualTo(Unit.PERCENT);
        assertThat(RecordingSink.measurement(first, "model_win_rate").metric().unit()).isEqualTo(Unit.SHARE);
    }

    /// Before: not recognised.
    @Test
    void bigCodeBenchsBoardHasARunForEachWayOfAsking() throws Exception {
        var sink = Imported.as("evalplus", "results.json", """
                {"A":{"link":"l","pass@1":{"instruct":36.2,"complete":47.6},"prompted":true,"size":6.7},
                 "B":{"link":"l","pass@1":{"instruct":null,"complete":21.4},"prompted":false,"size":3}}""");

        assertThat(sink.runs()).extracting(run -> run.configuration().model() + " " + run.task().name())
                .containsExactly("A bigcodebench-instruct", "A bigcodebench-complete", "B bigcodebench-complete");
    }

    /// Before: not recognised.
    @Test
    void bigCodeBenchsVerdictsAreOfOneSetOfTests() throws Exception {
        var sink = Imported.as("evalplus", "m_eval_results.json", """
                {"date":"2024-05-01 10:00","eval":{
                 "BigCodeBench/0":[{"task_id":"BigCodeBench/0","solution":"s","status":"pass","details":{}}],
                 "BigCodeBench/1":[{"task_id":"BigCodeBench/1","solution":"s","status":"timeout","details":{}}]}}""");

        assertThat(sink.onlyRun().task().name()).isEqualTo("bigcodebench");
        assertThat(sink.attempts()).extracting(attempt -> attempt.scores().values().iterator().next().orNaN())
                .containsExactly(1.0, 0.0);
    }
}
