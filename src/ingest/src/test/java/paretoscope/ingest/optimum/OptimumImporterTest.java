package paretoscope.ingest.optimum;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.eval.Direction;
import paretoscope.eval.MetricKind;
import paretoscope.eval.Quantity;
import paretoscope.eval.RunStatus;
import paretoscope.eval.Unit;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.Support;
import paretoscope.ingest.recording.Imported;
import paretoscope.ingest.recording.RecordingSink;

class OptimumImporterTest {
    private static final String TOOL = "optimum-benchmark";
    private static final String REPORT = """
            {"load": {"memory": {"unit": "MB", "max_ram": 900.5, "max_global_vram": 1400.0, "max_process_vram": null},
              "latency": {"unit": "s", "count": 1, "total": 2.5, "mean": 2.5, "stdev": 0, "p50": 2.5, "values": [2.5]},
              "throughput": null, "energy": null, "efficiency": null},
             "decode": {"memory": {"unit": "MB", "max_ram": 950.0}, "latency": {"unit": "s", "count": 4, "mean": 0.5,
              "stdev": 0.1, "p99": 0.6, "values": [0.5, 0.4, 0.6, 0.5]}, "throughput": {"unit": "tokens/s",
              "value": 50.0}, "energy": {"unit": "kWh", "cpu": 1e-6, "total": 2e-6}, "efficiency": {"unit":
              "tokens/kWh", "value": 1e8}}}""";
    private static final String CONFIG = """
            {"name": "pytorch_gpt2", "backend": {"name": "pytorch", "version": "2.3", "model": "openai-community/gpt2",
              "device": "cuda", "torch_dtype": "float16", "quantization_scheme": null}, "scenario": {"name": "inference",
              "iterations": 10, "input_shapes": {"batch_size": 2, "sequence_length": 128},
              "generate_kwargs": {"max_new_tokens": 64}}, "launcher": {"name": "process"},
             "environment": {"gpu": ["NVIDIA A10G"], "cpu": "AMD EPYC", "transformers_version": "4.40"}}""";

    @TempDir
    Path folder;

    @Test
    void aBenchmarkIsARunOfItsModelOnItsBackend() throws Exception {
        var run = Imported.as(TOOL, "benchmark.json", "{\"config\":" + CONFIG + ",\"report\":" + REPORT + "}")
                .onlyRun();

        assertThat(run.configuration().model()).isEqualTo("openai-community/gpt2");
        assertThat(run.configuration().settings()).containsEntry("backend", "pytorch")
                .containsEntry("backend.torch_dtype", "float16").containsEntry("batch_size", "2")
                .containsEntry("max_new_tokens", "64").containsEntry("gpu", "NVIDIA A10G")
                .doesNotContainKeys("backend.model", "backend.quantization_scheme", "iterations");
        assertThat(run.task().name()).isEqualTo("inference");
        assertThat(run.details()).containsEntry("transformers_version", "4.40");
    }

    @Test
    void eachPhaseIsMeasuredInTheUnitsTheReportStates() throws Exception {
        var sink = Imported.as(TOOL, "benchmark_report.json", REPORT);

        var latency = sink.measurement("decode.latency.mean");
        assertThat(latency.metric().unit().symbol()).isEqualTo("s");
        assertThat(latency.metric().direction()).contains(Direction.LOWER_IS_BETTER);
        assertThat(latency.n()).hasValue(4);
        assertThat(latency.standardError()).isEqualTo(Quantity.of(0.05));
        var speed = sink.measurement("decode.throughput");
        assertThat(speed.metric().unit().symbol()).isEqualTo("tokens/s");
        assertThat(speed.metric().direction()).contains(Direction.HIGHER_IS_BETTER);
        assertThat(sink.measurement("load.memory.max_ram").metric().unit().symbol()).isEqualTo("MB");
        assertThat(sink.measurement("decode.energy.total").value()).isEqualTo(Quantity.of(2e-6));
        assertThat(sink.onlyRun().measurements()).noneMatch(each -> each.metric().name().contains("max_process_vram")
                || each.metric().name().endsWith(".values") || each.metric().name().startsWith("load.throughput"));
    }

    @Test
    void aReportTakesItsModelFromTheConfigurationBesideIt() throws Exception {
        Files.writeString(folder.resolve("benchmark_config.json"), CONFIG);
        var report = Files.writeString(folder.resolve("benchmark_report.json"), REPORT);

        assertThat(Imported.as(TOOL, SourceFile.open(report)).onlyRun().configuration().model())
                .isEqualTo("openai-community/gpt2");
    }

    @Test
    void aReportAloneIsCalledAfterItsFolderAndSaysSo() throws Exception {
        var report = Files.writeString(folder.resolve("benchmark_report.json"), REPORT);
        var sink = Imported.as(TOOL, SourceFile.open(report));

        assertThat(sink.onlyRun().configuration().model()).isEqualTo(folder.getFileName().toString());
        assertThat(sink.issues()).anyMatch(issue -> issue.why().contains("called after its folder"));
    }

    @Test
    void theSameBenchmarkInTwoFilesIsReadOnce() throws Exception {
        Files.writeString(folder.resolve("benchmark.json"), "{\"config\":" + CONFIG + ",\"report\":" + REPORT + "}");
        Files.writeString(folder.resolve("benchmark_config.json"), CONFIG);
        Files.writeString(folder.resolve("benchmark_report.json"), REPORT);

        assertThat(support("benchmark.json")).isEqualTo(Support.CERTAIN);
        assertThat(support("benchmark_report.json")).isEqualTo(Support.NOT_RESULTS);
        assertThat(support("benchmark_config.json")).isEqualTo(Support.NOT_RESULTS);
    }

    private Support support(String name) throws Exception {
        return new OptimumImporter().probe(SourceFile.open(folder.resolve(name))).support();
    }

    @Test
    void anOlderReportWithoutCountsCountsItsValues() throws Exception {
        var older = REPORT.replace("\"count\": 4, ", "").replace("max_global_vram", "max_vram");
        var sink = Imported.as(TOOL, "benchmark_report.json", older);

        assertThat(sink.measurement("decode.latency.mean").n()).hasValue(4);
        assertThat(sink.measurement("load.memory.max_vram").value()).isEqualTo(Quantity.of(1400));
    }

    @Test
    void aReportAndTheWholeBenchmarkNameTheSameSettings() throws Exception {
        // Before the fix a configuration beside the report made "1.0" of a batch size of 1.
        var whole = Imported.as("optimum-benchmark", "benchmark.json",
                "{\"config\":" + CONFIG + ",\"report\":" + REPORT + "}").onlyRun();
        Files.writeString(folder.resolve("benchmark_config.json"), CONFIG);
        var report = Imported.as("optimum-benchmark",
                SourceFile.open(Files.writeString(folder.resolve("benchmark_report.json"), REPORT))).onlyRun();

        assertThat(report.configuration()).isEqualTo(whole.configuration());
    }

    /// Before the fix: a plain table whose models were called after their benchmarks, with megabytes read as bytes.
    @Test
    void theTableOfALeaderboardHoldsABenchmarkARow() throws Exception {
        var sink = Imported.as(TOOL, "perf-df-pytorch-cuda-unquantized-1xA10.csv", """
                config.name,config.backend.name,config.backend.model,config.scenario.name,report.decode.memory.unit,\
                report.decode.memory.max_allocated,report.decode.latency.unit,report.decode.latency.mean,\
                report.decode.latency.values,report.decode.throughput.unit,report.decode.throughput.value,report.traceback
                cuda-float16,pytorch,acme/small,inference,MB,13542.1,s,1.61,[1.61],tokens/s,39.4,
                cuda-float16,pytorch,acme/large,inference,,,,,,,,Traceback: out of memory
                """);
        var small = sink.runs().getFirst();

        assertThat(small.configuration().model()).isEqualTo("acme/small");
        assertThat(small.configuration().settings()).containsEntry("backend", "pytorch");
        assertThat(RecordingSink.measurement(small, "decode.memory.max_allocated").metric().unit().symbol())
                .isEqualTo("MB");
        assertThat(RecordingSink.measurement(small, "decode.latency.mean").value()).isEqualTo(Quantity.of(1.61));
        assertThat(RecordingSink.measurement(small, "decode.throughput").metric().unit().symbol())
                .isEqualTo("tokens/s");
        assertThat(sink.runs().getLast().status()).isEqualTo(RunStatus.FAILED);
        assertThat(sink.runs().getLast().details()).containsEntry("traceback", "Traceback: out of memory");
    }

    @Test
    void theTablesOfTwentyTwentyThreeHaveTheUnitInTheNameOfTheColumn() throws Exception {
        var whole = Imported.as(TOOL, "full_report.csv", """
                experiment_name,backend.name,benchmark.name,benchmark.memory,benchmark.input_shapes.batch_size,model,\
                environment.cpu_count,forward.latency(s),forward.throughput(samples/s),forward.peak_memory(MB)
                sweep,onnxruntime,inference,True,128,acme/embedder,128,0.0584,2190.0,4612
                """);

        assertThat(whole.onlyRun().configuration().model()).isEqualTo("acme/embedder");
        assertThat(whole.onlyRun().configuration().settings()).containsEntry("backend", "onnxruntime")
                .containsEntry("batch_size", "128").doesNotContainKey("benchmark.memory");
        assertThat(whole.onlyRun().measurements()).hasSize(3);
        assertThat(whole.measurement("forward.memory.peak").metric().unit().symbol()).isEqualTo("MB");
        assertThat(whole.measurement("forward.throughput").metric().direction())
                .contains(Direction.HIGHER_IS_BETTER);

        var alone = Files.createDirectories(folder.resolve("fp16-batch_size(1)/0")).resolve("inference_results.csv");
        Files.writeString(alone, "generate.latency(s),generate.throughput(tokens/s)\n41.4,24.2\n");
        assertThat(Imported.as(TOOL, SourceFile.open(alone)).onlyRun().configuration().model())
                .isEqualTo("fp16-batch_size(1)");
    }

    @Test
    void aReportOfEnergyAloneIsAReport() throws Exception {
        // Before the fix phases without latency, memory and throughput made the file unrecognised.
        var sink = Imported.as(TOOL, "benchmark_report.json", """
                {"prefill": {"memory": null, "latency": null, "throughput": null, "energy": {"unit": "kWh", "cpu": 0.25,
                  "ram": 0.05, "gpu": 0.5, "total": 0.8}, "efficiency": {"unit": "tokens/kWh", "value": 4000.0},
                  "measures": [{"unit": "kWh", "cpu": 0.25, "total": 0.8}]},
                 "per_token": {"memory": null, "latency": null, "throughput": null, "energy": null}}""");

        var energy = sink.measurement("prefill.energy.total");
        assertThat(energy.value()).isEqualTo(Quantity.of(0.8));
        assertThat(energy.metric().unit().symbol()).isEqualTo("kWh");
        assertThat(sink.measurement("prefill.efficiency").value()).isEqualTo(Quantity.of(4000));
        assertThat(sink.onlyRun().measurements()).noneMatch(one -> one.metric().name().startsWith("per_token"));
    }

    /// Before: a cost in seconds, and the less the better.
    @Test
    void theSpreadInPercentOfTheMeanIsNeitherATimeNorACost() throws Exception {
        var sink = Imported.as(TOOL, "benchmark_report.json", """
                {"forward": {"memory": null, "latency": {"unit": "s", "count": 2, "mean": 10.0, "stdev": 0.1,
                 "stdev_": 1.0, "values": [9.9, 10.1]}, "throughput": null, "energy": null, "efficiency": null}}""");

        assertThat(sink.measurement("forward.latency.stdev_").metric().unit()).isEqualTo(Unit.PERCENT);
        assertThat(sink.measurement("forward.latency.stdev_").metric().kind()).isEqualTo(MetricKind.NEITHER);
    }

    /// Before: only the peak was read.
    @Test
    void laterTablesOfTwentyTwentyThreeTellWhatTheMemoryWasFor() throws Exception {
        var sink = Imported.as(TOOL, "full_report.csv", """
                model,backend.name,forward.latency(s),forward.max_memory_used(MB),generate.max_memory_allocated(MB)
                acme/small,pytorch,0.05,15239,14356
                """);

        assertThat(sink.measurement("forward.memory.max_used").value()).isEqualTo(Quantity.of(15239));
        assertThat(sink.measurement("generate.memory.max_allocated").metric().unit().symbol()).isEqualTo("MB");
    }
}
