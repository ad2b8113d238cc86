package paretoscope.ingest.mlperf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.eval.Direction;
import paretoscope.eval.Quantity;
import paretoscope.eval.Run;
import paretoscope.eval.RunStatus;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.Support;
import paretoscope.ingest.recording.Imported;
import paretoscope.ingest.recording.RecordingSink;

class MlPerfImporterTest {
    private static final String SUMMARY = """
            ================================================
            MLPerf Results Summary
            ================================================
            SUT name : llama2-70b-Server-SUT
            Scenario : Server
            Mode     : PerformanceOnly
            Completed samples per second    : 100.35
            Completed tokens per second: 29228.22
            Result is : VALID
              Min duration satisfied : Yes
            Additional Stats
            Scheduled samples per second : 101.25
            Min latency (ns)                : 196445828
            99.90 percentile latency (ns)   : 132503046236
            Mean First Token latency (ns)               : 198269106
            99.00 percentile time to output token (ns)   : 146040006
            Test Parameters Used
            target_qps : 101
            qsl_rng_seed : 3066443479025735752
            """;
    private static final String DETAIL = """
            :::MLLOG {"key": "sut_name", "value": "x", "time_ms": 0.1, "namespace": "mlperf::logging", "metadata": {}}
            :::MLLOG {"key": "effective_scenario", "value": "Offline", "time_ms": 0.1}
            :::MLLOG {"key": "test_datetime", "value": "2024-07-20T10:11:12Z"}
            :::MLLOG {"key": "result_validity", "value": "INVALID"}
            :::MLLOG {"key": "result_samples_per_second", "value": 107.5}
            :::MLLOG {"key": "result_99.00_percentile_latency_ns", "value": 2710282756038}
            :::MLLOG {"key": "result_first_token_99.00_percentile_latency_ns", "value": 12}
            :::MLLOG {"key": "half wri
            """;

    @TempDir
    Path folder;

    private static RecordingSink read(String name, String text) throws Exception {
        return Imported.as("mlperf", name, text);
    }

    private static Quantity value(Run run, String metric) {
        return RecordingSink.measurement(run, metric).value();
    }

    @Test
    void aLogSummaryIsARunOfItsSystemInItsScenario() throws Exception {
        var run = read("mlperf_log_summary.txt", SUMMARY).onlyRun();

        assertThat(run.configuration().model()).isEqualTo("llama2-70b-Server-SUT");
        assertThat(run.task().name()).isEqualTo("Server");
        assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(run.configuration().settings()).containsEntry("target_qps", "101");
        assertThat(run.details()).containsEntry("Mode", "PerformanceOnly");
        assertThat(value(run, "samples_per_second")).isEqualTo(Quantity.of(100.35));
        assertThat(value(run, "tokens_per_second")).isEqualTo(Quantity.of(29228.22));
        assertThat(value(run, "scheduled_samples_per_second")).isEqualTo(Quantity.of(101.25));
        assertThat(value(run, "p99.9_latency_ns")).isEqualTo(Quantity.of(132503046236.0));
        assertThat(value(run, "mean_ttft_ns")).isEqualTo(Quantity.of(198269106));
        assertThat(value(run, "p99_tpot_ns")).isEqualTo(Quantity.of(146040006));
        assertThat(value(run, "min_latency_ns")).isEqualTo(Quantity.of(196445828));
    }

    @Test
    void aResultThatIsInvalidIsKeptAndSaidToBe() throws Exception {
        var sink = read("mlperf_log_summary.txt", SUMMARY.replace(": VALID", ": INVALID"));

        assertThat(sink.onlyRun().status()).isEqualTo(RunStatus.FAILED);
        assertThat(sink.issues()).anyMatch(issue -> issue.why().contains("INVALID"));
    }

    @Test
    void aDetailedLogSaysTheSameInOtherWords() throws Exception {
        var run = read("mlperf_log_detail.txt", DETAIL).onlyRun();

        assertThat(run.configuration().model()).isEqualTo("x");
        assertThat(run.started()).isPresent();
        assertThat(value(run, "samples_per_second")).isEqualTo(Quantity.of(107.5));
        assertThat(value(run, "p99_latency_ns")).isEqualTo(Quantity.of(2710282756038.0));
        assertThat(value(run, "p99_ttft_ns")).isEqualTo(Quantity.of(12));
    }

    @Test
    void aDetailedLogBesideItsSummaryIsNotTheRunOnceMore() throws Exception {
        Files.writeString(folder.resolve("mlperf_log_summary.txt"), SUMMARY);
        var detail = Files.writeString(folder.resolve("mlperf_log_detail.txt"), DETAIL);

        assertThat(new MlPerfImporter().probe(SourceFile.open(detail)).support()).isEqualTo(Support.NOT_RESULTS);
    }

    @Test
    void theFoldersOfASubmissionNameSystemAndBenchmark() throws Exception {
        var run1 = Files.createDirectories(folder.resolve("results/H200x8/llama2-70b-99/Server/performance/run_1"));
        var log = Files.writeString(run1.resolve("mlperf_log_summary.txt"), SUMMARY);

        assertThat(Imported.as("mlperf", SourceFile.open(log)).onlyRun().configuration().settings())
                .containsEntry("system", "H200x8").containsEntry("benchmark", "llama2-70b-99");
    }

    @Test
    void theUnitOfASubmissionSaysWhatItMeasuresAndWhichWayIsBetter() throws Exception {
        var runs = read("summary.csv", """
                Organization,Division,SystemName,Model,Scenario,Result,Accuracy,number_of_nodes,Units,notes
                ACME,closed,Box,llama2-70b-99,Offline,31303,"('ROUGE1', 44.4312, 'TOKENS_PER_SAMPLE', 294.4)",1,Tokens/s,
                ACME,closed,Box,resnet50,SingleStream,0.33,76.46,1,Latency (ms),x
                ACME,closed,Box,resnet50,Offline,N/A,(1.0; 2.0),1,Samples/s,
                """).runs();

        var tokens = RecordingSink.measurement(runs.getFirst(), "tokens_per_second");
        assertThat(tokens.metric().direction()).contains(Direction.HIGHER_IS_BETTER);
        assertThat(tokens.metric().unit().symbol()).isEqualTo("tokens/s");
        assertThat(value(runs.getFirst(), "ROUGE1")).isEqualTo(Quantity.of(44.4312));
        assertThat(runs.getFirst().configuration().model()).isEqualTo("llama2-70b-99");
        assertThat(runs.getFirst().configuration().settings()).containsEntry("SystemName", "Box")
                .containsEntry("number_of_nodes", "1").doesNotContainKeys("notes", "Units", "Result");
        assertThat(runs.get(1).task().name()).isEqualTo("SingleStream");
        assertThat(RecordingSink.measurement(runs.get(1), "latency_ms").metric().direction())
                .contains(Direction.LOWER_IS_BETTER);
        assertThat(value(runs.get(1), "accuracy")).isEqualTo(Quantity.of(76.46));
        assertThat(runs.get(2).measurements()).isEmpty();
        assertThat(runs.get(2).details()).containsEntry("accuracy", "(1.0; 2.0)");
    }

    @Test
    void aTableWithAHeaderOnlyHoldsNoRuns() throws Exception {
        var sink = read("summary.csv", "Organization,SystemName,Model,Scenario,Result,Accuracy,Units\n");

        assertThat(sink.runs()).isEmpty();
        assertThat(sink.issues()).anyMatch(issue -> issue.why().contains("no rows"));
    }

    /// Before the fix: the results MLCommons publishes as JSON were read as any list, so "Nodes", "compliance" and "p#"
    /// were metrics and the result had no unit.
    @Test
    void theResultsMlCommonsPublishesAsJsonAreItsTableOfSubmissions() throws Exception {
        var runs = read("summary_results.json", """
                [{"ID": "v4.1-0007", "Submitter": "ACME", "Category": "open", "Suite": "edge", "System": "Box (2x A1)",
                  "UsedModel": "our-unet", "Model": "3d-unet-99", "Scenario": "SingleStream",
                  "Accuracy": "CLIP_SCORE: 31.5  FID_SCORE: 23.5", "Nodes": 1, "Processor": "P", "a#": 2.0, "p#": 1,
                  "compliance": 1, "errors": 0, "inferred": 0, "has_power": true, "Details": "https://example.org",
                  "Performance_Result": 436.5, "Performance_Units": "Latency (ms)", "Power_Result": 12.25,
                  "Power_Units": "Watts"}]
                """).runs();

        var run = runs.getFirst();
        assertThat(run.configuration().model()).isEqualTo("our-unet");
        assertThat(run.task().name()).isEqualTo("SingleStream");
        assertThat(run.measurements()).extracting(measured -> measured.metric().name())
                .containsExactlyInAnyOrder("latency_ms", "power", "CLIP_SCORE", "FID_SCORE");
        assertThat(value(run, "latency_ms")).isEqualTo(Quantity.of(436.5));
        assertThat(value(run, "power")).isEqualTo(Quantity.of(12.25));
        assertThat(run.configuration().settings()).containsEntry("a#", "2.0").containsEntry("Submitter", "ACME")
                .doesNotContainKeys("compliance", "errors", "p#", "Details", "Model", "Performance_Units");
    }

    /// Before: all tests of compliance were runs of one system under test, whatever they were of.
    @Test
    void aTestOfComplianceIsOfItsSystemAndBenchmarkAndNoResult(@TempDir Path submission) throws Exception {
        var run = Files.createDirectories(
                submission.resolve("compliance/RTX4090x1/resnet50/server/TEST01/performance/run_1"));
        var summary = Files.writeString(run.resolve("mlperf_log_summary.txt"), """
                MLPerf Results Summary
                SUT name : LWIS_Server
                Scenario : Server
                Completed samples per second    : 33929.24
                Result is : VALID
                """);

        assertThat(Imported.as("mlperf", SourceFile.open(summary)).onlyRun().configuration().settings())
                .containsEntry("system", "RTX4090x1").containsEntry("benchmark", "resnet50")
                .containsEntry("compliance_test", "TEST01");
    }
}
