package paretoscope.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.ingest.bigcode.BigCodeImporter;
import paretoscope.ingest.evalplus.EvalPlusImporter;
import paretoscope.ingest.helm.HelmEfficiencyImporter;
import paretoscope.ingest.helm.HelmImporter;
import paretoscope.ingest.humaneval.HumanEvalImporter;
import paretoscope.ingest.lighteval.LightEvalImporter;
import paretoscope.ingest.mteb.MtebImporter;
import paretoscope.ingest.openaievals.OpenAiEvalsImporter;
import paretoscope.ingest.opencompass.OpenCompassImporter;
import paretoscope.ingest.promptfoo.PromptfooImporter;
import paretoscope.ingest.recording.DamageTrial;
import paretoscope.ingest.simpleevals.SimpleEvalsImporter;
import paretoscope.ingest.simpleevalsru.SimpleEvalsRuImporter;

/// Damaged files of evaluation harnesses end in runs with issues or in one sentence, within a second.
class FuzzHarnessesTest {
    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> noDamageStopsAnImporter() throws IOException {
        var trial = new DamageTrial(folder.resolve("damaged_model.json"));
        return Stream.of(
                trial.of("LightEval", new LightEvalImporter(), corpus("lighteval", ".json", """
                        {"config_general":{"lighteval_sha":"s","model_name":"m"},"results":{"a|b:c|5":{"em":0.5,"em_stderr":1},
                         "all":{"em":1}},"config_tasks":{"a|b:c":{"metric":[{"metric_name":"em","higher_is_better":true}],
                         "effective_num_docs":5}}}""")),
                trial.of("HELM", new HelmImporter(), corpus("helm", ".json", """
                        [{"name":{"name":"exact_match","split":"test"},"count":1,"sum":0.5,"mean":0.5},
                         {"name":{"name":"num_instances","split":"test"},"count":1,"sum":2,"mean":2}]""", """
                        [{"instance_id":"id1","train_trial_index":0,"stats":[{"name":{"name":"f1_score","split":"test"},
                          "count":1,"sum":1,"mean":1}]}]""", """
                        {"adapter_spec":{"model":"a/b"},"request_states":[{"instance":{"id":"i"},"train_trial_index":0,
                         "result":{"success":true,"completions":[{"text":"B"}],"request_time":1}}]}""", """
                        {"title":"t","header":[{"value":"Model"},{"value":"EM","lower_is_better":false}],
                         "rows":[[{"value":"m"},{"value":0.5}]]}""")),
                trial.of("HELM efficiency", new HelmEfficiencyImporter(), corpus("helm-efficiency", ".csv", """
                        scenario,inference_runtime,inference_idealized_runtime,exact_match
                        boolq:model=a_b,0.5,0.4,1
                        """)),
                trial.of("promptfoo", new PromptfooImporter(),
                        corpus("promptfoo", ".json",
                                """
                        {"evalId":"e","results":{"version":2,"results":[{"prompt":{"raw":"a"},"vars":{"x":"1"},
                         "provider":{"id":"p"},"success":false,"error":"e"}],"stats":{}},"config":{"providers":["p"]}}""",
                                """
                        {"testIdx":0,"promptIdx":0,"provider":{"id":"p"},"prompt":{"label":"l"},"success":true,"cost":0}
                        {"testIdx":1,"promptIdx":0,"provider":{"id":"p"},"prompt":{"label":"l"},"failureReason":2}
                        """, "x,[p] a,[q] b\n1,[PASS] a,[FAIL] (0.5) b\n2,[ERROR] c,[PASS] d\n")),
                trial.of("OpenAI evals", new OpenAiEvalsImporter(), corpus("openai-evals", ".jsonl", """
                        {"spec":{"completion_fns":["m"],"eval_name":"e","run_id":"r","created_at":"2023-04-17 22:08:21"}}
                        {"sample_id":"a","type":"sampling","data":{"sampled":["x"],"usage":{"prompt_tokens":1}}}
                        {"sample_id":"a","type":"metrics","data":{"score":1,"choice":"Y"}}
                        {"sample_id":"b","type":"error","data":{"message":"m"}}
                        {"final_report":{"accuracy":0.5,"boostrap_std":0.1,"counts":{"Y":1}}}
                        """)),
                trial.of("OpenCompass", new OpenCompassImporter(), corpus("none", ".json", """
                        {"accuracy":50.0,"details":{"type":"GEN","0":{"pred":"A","refr":"A","is_correct":true},
                         "1":{"predictions":["B"],"references":"C","correct":[true,false]}}}""",
                        "{\"pass\":3,\"timeout\":0,\"score\":60.0,\"details\":[{\"pred\":\"1\",\"answer\":\"1\",\"correct\":true}]}")),
                trial.of("human-eval", new HumanEvalImporter(), corpus("human-eval", ".jsonl", """
                        {"task_id":"HumanEval/0","completion":"x","result":"passed","passed":true}
                        {"task_id":"HumanEval/0","completion":"x","result":"failed: ","passed":false}
                        """)),
                trial.of("BigCode", new BigCodeImporter(), corpus("bigcode", ".json",
                        "{\"a\":{\"pass@1\":0.5,\"x\":{\"y\":1}},\"config\":{\"model\":\"m\",\"n_samples\":1}}",
                        "[{\"task_id\":0,\"model_output\":\"\",\"result\":\"passed\",\"attempt\":0}]")),
                trial.of("EvalPlus", new EvalPlusImporter(), corpus("evalplus", ".json", """
                        {"date":"2024-06-01 10:00","hash":"h","eval":{"HumanEval/0":[{"solution":"s",
                         "base_status":"pass","plus_status":"fail"}]},"pass_at_k":{"base":{"pass@1":1}}}""", """
                        {"date":"2024-10-27 18:01","config":{"temperature":1.0,"min_correct":10},"summary":{"dps":50,
                         "dps_norm":5,"pass@1":1},"eval":{"HumanEval/9":{"dps":40,"dps_norm":0.5,"pass@1":1}}}""",
                        "{\"m\":{\"pass@1\":{\"humaneval\":88.4,\"mbpp\":null},\"size\":7}}")),
                trial.of("MTEB", new MtebImporter(), corpus("mteb", ".json", """
                        {"mteb_version":"1","task_name":"T","scores":{"test":[{"main_score":0.5,"hf_subset":"a",
                         "scores_per_experiment":[{"ap":1}]},{"main_score":NaN}]},"evaluation_time":1}""",
                        "{\"mteb_dataset_name\":\"S\",\"test\":{\"en\":{\"main_score\":1},\"cos_sim\":{\"a\":0.5}}}")),
                trial.of("simple-evals", new SimpleEvalsImporter(),
                        corpus("simple-evals", ".json",
                                """
                        {"score":0.5,"metrics":{"score:std":0.5,"score:n_samples":3,"f1_score":55},"htmls":["<p>"],
                         "convos":[[]],"metadata":{"example_level_metadata":[{"score":1,"prompt_id":"p","usage":{}}]}}""")),
                trial.of("simple-evals-ru", new SimpleEvalsRuImporter(), corpus("simple-evals-ru-large", ".jsonl", """
                        {"id":"a/1","instruction":"","usage":{"prompt_tokens":1},"model_cost":0,"is_correct":true}
                        {"id":2,"instruction":"","usage":{"totalTokens":"1"},"pred":"B","bench_cost":1,"finished_at":1e9}
                        """)));
    }

    private static List<byte[]> corpus(String tool, String ending, String... made) throws IOException {
        var corpus = new ArrayList<>(DamageTrial.real(tool, ending));
        for (var text : made) {
            corpus.add(text.getBytes(StandardCharsets.UTF_8));
        }
        return corpus;
    }
}
