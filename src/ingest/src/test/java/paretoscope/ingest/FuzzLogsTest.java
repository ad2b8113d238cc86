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
import paretoscope.ingest.everyevalever.EveryEvalEverImporter;
import paretoscope.ingest.inspect.InspectImporter;
import paretoscope.ingest.llamabench.LlamaBenchImporter;
import paretoscope.ingest.llmperf.LlmPerfImporter;
import paretoscope.ingest.lmeval.LmEvalImporter;
import paretoscope.ingest.mergekit.MergekitImporter;
import paretoscope.ingest.mlperf.MlPerfImporter;
import paretoscope.ingest.moo.MooImporter;
import paretoscope.ingest.openbandit.OpenBanditImporter;
import paretoscope.ingest.optimum.OptimumImporter;
import paretoscope.ingest.recording.DamageTrial;
import paretoscope.ingest.recording.TestZip;
import paretoscope.ingest.trtllm.TrtLlmImporter;
import paretoscope.ingest.vllm.VllmImporter;

/// Damaged files end in runs with issues or in one sentence, within a second, whatever was damaged.
class FuzzLogsTest {
    private static final String SAMPLE = """
            {"id":1,"epoch":1,"scores":{"m":{"value":"C","answer":"A"}},"total_time":1.5,"metadata":{"a":"b"},
             "model_usage":{"m":{"input_tokens":5,"output_tokens":2,"total_tokens":7}},"error":{"message":"x"}}""";
    private static final String LOG = """
            {"version":2,"status":"success","eval":{"eval_id":"e","run_id":"r","task":"t","model":"m","config":{"epochs":2},
             "dataset":{"name":"d","sample_ids":[1,2]},"model_args":{"a":1}},"plan":{"steps":[{"solver":"g"}],
             "config":{"temperature":0.5}},"results":{"total_samples":4,"scores":[{"name":"m","scorer":"m","reducer":"mean",
             "metrics":{"accuracy":{"value":0.5},"stderr":{"value":0.1}}}]},"stats":{"started_at":
             "2025-09-15T15:02:27-04:00","model_usage":{"m":{"input_tokens":10,"total_cost":0.1}}},"samples":[%s,%s]}"""
            .formatted(SAMPLE, SAMPLE);

    private static final String OPEN_BANDIT = """
            ,timestamp,item_id,position,click,propensity_score,user_feature_0,user-item_affinity_0
            0,2019-11-24 00:00:07.123+00:00,7,1,0,0.0125,cef3390ed299c09874189c387777674a,0.0
            1,2019-11-24 00:00:17.004+00:00,31,3,1,0.0125,03a5648a76832f83c859d46bc06cb64a,0.0
            """;
    private static final String OPTIMUM = """
            {"config":{"name":"b","backend":{"name":"pytorch","model":"m","device":"cuda"},"scenario":{"name":"inference",
             "input_shapes":{"batch_size":2}},"environment":{"gpu":["A"],"cpu":"x"}},"report":{"load":{"memory":{"unit":"MB",
             "max_ram":5.5},"latency":{"unit":"s","count":1,"mean":1.5,"stdev":0.1,"values":[1.5]},"energy":null},
             "decode":{"throughput":{"unit":"tokens/s","value":5},"latency":{"unit":"s","mean":1,"values":[1,2]}}}}""";
    private static final String TRTLLM = """
            {"engine":{"model":"m","backend":"pytorch","dtype":"bf16"},"world_info":{"tp_size":2,"world_size":2},
             "request_info":{"num_requests":5,"avg_input_length":128,"avg_output_length":64},"performance":{
             "avg_request_latency_ms":5.5,"system_output_throughput_tok_s":9.5,"request_latency_percentiles_ms":{"p99":6}},
             "streaming_metrics":{"avg_ttft_ms":1.5}}""";

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> noDamageStopsAnImporter() throws IOException {
        var trial = new DamageTrial(folder.resolve("damaged"));
        return Stream.of(trial.of("Inspect archives", new InspectImporter(), archives()),
                trial.of("Inspect documents", new InspectImporter(), documents()),
                trial.of("lm-eval files", new LmEvalImporter(), lmEval()),
                trial.of("every_eval_ever files", new EveryEvalEverImporter(), everyEvalEver()),
                trial.of("serving results", new VllmImporter(), serving()),
                trial.of("LLMPerf files", new LlmPerfImporter(), llmPerf()),
                trial.of("llama-bench files", new LlamaBenchImporter(), llamaBench()),
                trial.of("MLPerf files", new MlPerfImporter(), mlPerf()),
                trial.of("optimum-benchmark files", new OptimumImporter(), List.of(bytes(OPTIMUM))),
                trial.of("trtllm-bench files", new TrtLlmImporter(), List.of(bytes(TRTLLM))),
                trial.of("fronts", new MooImporter(), fronts()),
                trial.of("Open Bandit logs", new OpenBanditImporter(), List.of(bytes(OPEN_BANDIT))),
                trial.of("mergekit files", new MergekitImporter(),
                        List.of(bytes("merge_method: ties\nmodels:\n- m\n"))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<byte[]> archives() throws IOException {
        var corpus = new ArrayList<byte[]>();
        var header = LOG.substring(0, LOG.indexOf(",\"samples\"")) + "}";
        corpus.add(new TestZip().deflated("samples/1_epoch_1.json", SAMPLE).stored("samples/2_epoch_1.json", SAMPLE)
                .deflated("header.json", header).bytes());
        corpus.add(
                new TestZip().zstd("samples/1_epoch_1.json", bytes(SAMPLE)).zstd("header.json", bytes(header)).bytes());
        corpus.add(new TestZip().deflated("_journal/start.json", header)
                .deflated("_journal/summaries/1.json", "[" + SAMPLE + "]").bytes());
        var bomb = new TestZip().deflated("samples/1_epoch_1.json", "[\"" + "x".repeat(30 << 20) + "\"]");
        corpus.add(bomb.deflated("header.json", header).bytes());
        corpus.add(
                new TestZip().deflated("samples/1_epoch_1.json", bomb.bytes()).deflated("header.json", header).bytes());
        corpus.addAll(DamageTrial.real("inspect", ".eval"));
        return corpus;
    }

    private static List<byte[]> documents() throws IOException {
        var corpus = new ArrayList<byte[]>(List.of(bytes(LOG), bytes(LOG.replace('\n', ' '))));
        corpus.add(LOG.getBytes(StandardCharsets.UTF_16));
        corpus.addAll(DamageTrial.real("inspect", ".json"));
        return corpus;
    }

    private static List<byte[]> lmEval() throws IOException {
        var corpus = new ArrayList<byte[]>();
        corpus.add(bytes("""
                {"results":{"t":{"acc,none":0.5,"acc_stderr,none":0.1,"alias":"t"},"u":{"mae,none":NaN}},"configs":{"t":{}},
                 "n-samples":{"t":{"effective":5}},"n-shot":{"t":0},"higher_is_better":{"t":{"acc":true}},"date":1.7e9,
                 "config":{"model_args":"pretrained=a,b={1,2}"},"samples":{"t":[{"doc_id":1,"resps":[],"acc":1}]}}"""));
        var sample = """
                {"doc_id":0,"doc":{"subject":"law"},"resps":[["B"]],"filtered_resps":["B"],"filter":"none","acc":1.0}
                """;
        corpus.add(bytes(sample + sample + sample));
        corpus.add(bytes("[" + sample + "," + sample + "]"));
        corpus.addAll(DamageTrial.real("lm-eval", ".json"));
        corpus.addAll(DamageTrial.real("lm-eval", ".jsonl"));
        return corpus;
    }

    private static List<byte[]> everyEvalEver() throws IOException {
        var corpus = new ArrayList<byte[]>();
        corpus.add(bytes("""
                {"schema_version":"0.3.0","evaluation_id":"e","model_info":{"id":"m"},"source_metadata":
                 {"additional_details":{"paretoscope.key":"k","measurement.0":"{\\"value\\":\\"Infinity\\"}"}},
                 "evaluation_results":[{"evaluation_name":"a","metric_config":{"metric_name":"acc","min_score":0,
                 "max_score":1},"score_details":{"score":0.5,"uncertainty":{"num_samples":5}}}]}"""));
        var instance = """
                {"evaluation_id":"e","model_id":"m","evaluation_name":"a","sample_id":"1","evaluation":{"score":1},"metadata":{"paretoscope.epoch":"1"},"token_usage":{"input_tokens":1}}
                """;
        corpus.add(bytes(instance + instance));
        corpus.addAll(DamageTrial.real("every-eval-ever", ".json"));
        return corpus;
    }

    private static List<byte[]> serving() throws IOException {
        var result = """
                {"date":"20251102-115050","model_id":"m","request_rate":"inf","max_concurrency":null,"duration":1.5,
                 "completed":5,"total_input_tokens":10,"total_output_tokens":20,"request_throughput":1.5,"tp":"4",
                 "mean_ttft_ms":3.5,"std_ttft_ms":1.5,"mean_tpot_ms":0.0,"request_goodput:":null,"ttfts":[1,2]}
                """;
        var corpus = new ArrayList<byte[]>(List.of(bytes(result), bytes(result + result),
                bytes(result.replace("\n", "") + "\n" + result.replace("\n", "")), bytes("[" + result + "]")));
        corpus.addAll(DamageTrial.real("vllm-bench", ".json"));
        return corpus;
    }

    private static List<byte[]> llamaBench() throws IOException {
        var names = "build_commit,model_filename,model_type,n_prompt,n_gen,test_time,avg_ts,stddev_ts";
        var corpus = new ArrayList<byte[]>();
        corpus.add(bytes(names + "\n" + "\"a\",\"b.gguf\",\"m\",\"5\",\"0\",\"2025-04-24T11:57:09Z\",\"1.5\",\"0.1\"\n"
                .repeat(3)));
        corpus.add(bytes("[{\"build_commit\":\"a\",\"model_type\":\"m\",\"n_prompt\":5,\"n_gen\":0,\"avg_ts\":1.5,"
                + "\"samples_ts\":[1,2]}]"));
        corpus.add(bytes("| model | size | params | test | t/s |\n| --- | --: | --: | --: | --: |\n"
                + "| m | 4.36 GiB | 7.62 B | pp512 | 1.5 ± 0.1 |\n"));
        corpus.add(bytes("INSERT INTO test (" + names + ") VALUES ('a','b','m','5','0','x','1.5','0.1');\n"));
        corpus.addAll(DamageTrial.real("llama-bench", ".csv"));
        return corpus;
    }

    private static List<byte[]> mlPerf() throws IOException {
        var corpus = new ArrayList<byte[]>();
        corpus.add(bytes("""
                MLPerf Results Summary
                SUT name : x
                Scenario : Server
                Completed samples per second    : 100.35
                Result is : VALID
                99.00 percentile latency (ns)   : 118861461715
                target_qps : 101
                """));
        corpus.add(bytes("""
                :::MLLOG {"key": "sut_name", "value": "x", "time_ms": 1.5, "metadata": {"line_no": 1}}
                :::MLLOG {"key": "effective_scenario", "value": "Offline"}
                :::MLLOG {"key": "result_99.00_percentile_latency_ns", "value": 12}
                """));
        corpus.add(bytes("""
                Organization,Model,Scenario,Result,Accuracy,Units
                a,m,Offline,5.5,"('ROUGE1', 44.4)",Tokens/s
                a,m,SingleStream,5.5,0.7,Latency (ms)
                """));
        corpus.addAll(DamageTrial.real("mlperf", ".txt"));
        corpus.addAll(DamageTrial.real("mlperf", ".csv"));
        return corpus;
    }

    private static List<byte[]> fronts() throws IOException {
        var corpus = new ArrayList<byte[]>(List.of(bytes("0.1 0.9 \n0.5 0.5 \n0.9 0.1 \n"), bytes("""
                # Version=5
                # NumberOfVariables=1
                # NumberOfObjectives=2
                # Objective.1.Definition=Maximize
                0.1 0.5 0.9
                0.2 0.6 0.8
                """)));
        corpus.addAll(DamageTrial.real("moo-fronts", ".tsv"));
        corpus.addAll(DamageTrial.real("moo-fronts", ".pf"));
        return corpus;
    }

    private static List<byte[]> llmPerf() throws IOException {
        var corpus = new ArrayList<byte[]>();
        corpus.add(bytes("""
                {"model":"m","mean_input_tokens":5,"mean_output_tokens":"6","num_concurrent_requests":5,"timestamp":1.7e9,
                 "results_ttft_s_mean":0.5,"results_ttft_s_stddev":0.1,"results_num_completed_requests":5}"""));
        var request = """
                {"error_code":null,"ttft_s":1.5,"end_to_end_latency_s":2,"number_input_tokens":5,"error_msg":""}""";
        corpus.add(bytes("[" + request + "," + request.replace("null", "429") + "]"));
        corpus.addAll(DamageTrial.real("llmperf", ".json"));
        return corpus;
    }
}
