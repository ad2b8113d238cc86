package paretoscope.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.ingest.arc.ArcImporter;
import paretoscope.ingest.artificialanalysis.ArtificialAnalysisImporter;
import paretoscope.ingest.bfcl.BfclImporter;
import paretoscope.ingest.hal.HalDatabases;
import paretoscope.ingest.hal.HalImporter;
import paretoscope.ingest.metr.MetrImporter;
import paretoscope.ingest.recording.DamageTrial;
import paretoscope.ingest.routerarena.RouterArenaImporter;
import paretoscope.ingest.swebench.SweBenchImporter;
import paretoscope.ingest.tau.TauBenchImporter;
import paretoscope.ingest.tau2.Tau2BenchImporter;
import paretoscope.ingest.terminalbench.TerminalBenchImporter;

/// Damaged results of agent benchmarks and leaderboards end in runs with issues or in one sentence.
class FuzzAgentsTest {
    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> noDamageStopsAnImporter() throws IOException, SQLException {
        var trial = new DamageTrial(folder.resolve("damaged"));
        return Stream.of(trial.of("HAL databases", new HalImporter(), databases()),
                trial.of("ARC-AGI files", new ArcImporter(),
                        DamageTrial.corpus("arc-agi",
                                """
                        [{"attempt_1":{"answer":[[1]],"metadata":{"model":"m","usage":{"prompt_tokens":1},
                         "start_timestamp":"2025-04-01T10:00:00Z","end_timestamp":"2025-04-01T10:00:30Z",
                         "cost":{"total_cost":0.1},"kwargs":{"a":1},"pair_index":0},"correct":true},"attempt_2":null}]""")),
                trial.of("terminal-bench results", new TerminalBenchImporter(), DamageTrial.corpus("none", """
                        {"id":"r","results":[{"trial_name":"a.1-of-2.x","task_id":"a","is_resolved":true,"failure_mode":"unset",
                         "total_input_tokens":5,"trial_started_at":"2025-08-26T00:00:00+00:00",
                         "trial_ended_at":"2025-08-26T00:02:00+00:00"},{"trial_name":"a.2-of-2.x","task_id":"a",
                         "is_resolved":null,"failure_mode":"parse_error"}],"pass_at_k":{"2":0.5},"accuracy":0.5}""", """
                        {"trial_name":"a.1-of-1.x","task_id":"a","is_resolved":false,"failure_mode":"unset"}""", """
                        {"started_at":"2025-11-01T00:00:00","n_total_trials":2,"stats":{"evals":{"a__m__t":{"pass_at_k":{"2":1},
                         "reward_stats":{"reward":{"1.0":["x__1"]}},"exception_stats":{"E":["x__2"]}}}}}""")),
                trial.of("tau-bench trials", new TauBenchImporter(),
                        DamageTrial.corpus("none",
                                """
                        [{"task_id":0,"reward":1.0,"info":{"task":{"actions":[{"name":"cancel_order"}]},"user_cost":0.01},
                         "traj":[{"role":"user"}],"trial":0},{"task_id":0,"reward":0.0,"info":{},"traj":[],"trial":1}]""")),
                trial.of("tau2-bench files", new Tau2BenchImporter(), DamageTrial.corpus("tau2-bench", """
                        {"timestamp":"2025-06-01T10:00:00","info":{"user_info":{"llm":"u"},"agent_info":{"llm":"m"},
                         "environment_info":{"domain_name":"airline"}},"simulations":[{"task_id":"1","trial":0,"duration":2,
                         "agent_cost":0.1,"reward_info":{"reward":1},"messages":[{"role":"assistant",
                         "usage":{"prompt_tokens":5}}],"termination_reason":"x"}]}""")),
                trial.of("SWE-bench files", new SweBenchImporter(), DamageTrial.corpus("none", """
                        {"leaderboards":[{"name":"Verified","results":[{"name":"a","resolved":50.0,"date":"2025-07-26",
                         "cost":1.5,"tags":["Model: m"],"per_instance_details":{"d__d-1":{"cost":0.5,"api_calls":11,
                         "resolved":true}}}]}]}""", """
                        {"d__d-1":{"cost":0.5,"api_calls":11,"resolved":true},"d__d-2":{"resolved":false}}""", """
                        {"total_instances":5,"submitted_instances":4,"resolved_instances":1,"resolved_ids":["a__a-1"],
                         "unresolved_ids":["a__a-2"],"error_ids":["a__a-4"]}""", """
                        {"no_generation":[],"generated":["a__a-1"],"resolved":["a__a-1","a__a-2"]}""", """
                        {"info":{"exit_status":"Submitted","model_stats":{"instance_cost":0.5,"api_calls":3},
                         "config":{"model":{"model_name":"m","model_kwargs":{"temperature":0}}}},"messages":[{"extra":{"response":
                         {"usage":{"prompt_tokens":5,"completion_tokens":2}}}}],"instance_id":"a__a-1"}""")),
                trial.of("BFCL files", new BfclImporter(), DamageTrial.corpus("bfcl", """
                        {"accuracy": 0.75, "correct_count": 3, "total_count": 4}
                        {"id": 2, "model_name": "m", "test_category": "rest", "valid": false, "error_type": "e"}
                        """, """
                        {"id": "a", "result": [[["a"]]], "input_token_count": [[4, 7], [1]], "output_token_count": [[8]], "latency": [[1.5]]}
                        """)),
                trial.of("METR runs", new MetrImporter(), DamageTrial.corpus("none", """
                        {"task_id":"a/b","alias":"o1","score_binarized":1,"human_minutes":46.0,"task_source":"HCAST","started_at":1736298400000,"completed_at":1736298430000}
                        {"task_id":"a/b","alias":"human","score_binarized":0,"fatal_error_from":"agent","human_cost":5}
                        """)),
                trial.of("RouterArena answers", new RouterArenaImporter(), DamageTrial.corpus("none", """
                        {"global_index":"A_1","llm_selected":"m","token_usage":{"input_tokens":5},"success":true,"error":null,"evaluation_result":{"score":0.5,"metric":"x","inference_cost":0.01}}
                        {"global_index":"A_2","llm_selected":"n","success":false,"error":"x","evaluation_result":null}
                        """)),
                trial.of("Artificial Analysis lists", new ArtificialAnalysisImporter(), DamageTrial.corpus("none", """
                        {"models":[{"name":"A","evaluations":{"artificial_analysis_intelligence_index":62.9,"mmlu_pro":0.79},
                         "pricing":{"price_1m_input_tokens":1.1,"intelligence_index_cost_total":321.5},
                         "speed":{"output_tokens_per_second":153.8}}]}""")),
                trial.of("HAL uploads", new HalImporter(), DamageTrial.corpus("none",
                        """
                        {"config":{"agent_name":"A (m)","benchmark_name":"b","run_id":"r","agent_args":{"model_name":"m"}},
                         "results":{"accuracy":0.5,"successful_tasks":["1"],"failed_tasks":["2"],"total_cost":1,
                         "latencies":{"1":{"total_time":12.5}}},"raw_logging_results":[{"a":1}],
                         "total_usage":{"m":{"prompt_tokens":1,"completion_tokens":2}},"git_info":{"branch":"main"}}""")));
    }

    private List<byte[]> databases() throws IOException, SQLException {
        var path = HalDatabases.write(folder.resolve("seed.db"),
                HalDatabases.row("A (m)", "r", "['a', 'b']", "['c']", "1.5", "0.6666666666666666"),
                HalDatabases.row("A (m High)", "s", "['a', \"b\"]", "['c', 3]", "0.0", "0.5"),
                HalDatabases.tokens("A (m)", "r", "m", 5, 1, 0, 0));
        return List.of(Files.readAllBytes(path));
    }
}
