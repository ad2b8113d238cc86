package paretoscope.merge.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.compute.device.Device;
import paretoscope.compute.device.DeviceKind;
import paretoscope.compute.job.Cancellation;
import paretoscope.compute.job.CancellationSource;
import paretoscope.compute.job.Job;
import paretoscope.compute.job.JobId;
import paretoscope.compute.job.Progress;
import paretoscope.compute.worker.Assignment;
import paretoscope.compute.worker.WorkerFailure;
import paretoscope.merge.design.Coefficients;
import paretoscope.merge.sweep.EvaluationResult;
import paretoscope.merge.sweep.EvaluationResultJson;
import paretoscope.merge.sweep.MergeRequest;
import paretoscope.merge.sweep.SweepSpec;
import paretoscope.merge.sweep.SweepSpecReader;
import paretoscope.merge.sweep.UnreadableSweep;
import paretoscope.weights.MergeMethod;

class InProcessEvaluatorTest {
    private static final Path LAB = Path.of(System.getProperty("paretoscope.root"))
            .resolve("sample-results/digits-lab/merge");
    private static final Device CPU = new Device("cpu", DeviceKind.CPU, "processor", "", OptionalLong.empty(),
            OptionalLong
                    .empty());

    @TempDir
    private Path folder;

    @BeforeEach
    void bringTheModels() throws IOException {
        for (var name : List.of("base", "turned", "mirrored")) {
            Files.copy(LAB.resolve(name + ".safetensors"), folder.resolve(name + ".safetensors"));
        }
        Files.copy(LAB.resolve("network.onnx"), folder.resolve("network.onnx"));
        Files.copy(LAB.resolve("turned-items.safetensors"), folder.resolve("items.safetensors"));
    }

    @Test
    void theBatchChangesNothing() throws Exception {
        var one = evaluated(spec("items.safetensors", "accuracy", ", \"batch\": 7"), 1);
        var other = evaluated(spec("items.safetensors", "accuracy", ""), 0.1);

        assertThat(one.tasks().getFirst().value()).isEqualTo(other.tasks().getFirst().value());
        assertThat(one.tasks().getFirst().items()).extracting(item -> item.answer()).isEqualTo(other.tasks().getFirst()
                .items().stream().map(item -> item.answer()).toList());
    }

    @Test
    void csvAndSafetensorsGiveTheSame() throws Exception {
        var data = new SafetensorsData().read(LAB.resolve("turned-items.safetensors"));
        var csv = new StringBuilder("id,target," + IntStream.range(0, 64).mapToObj(k -> "p" + k).collect(Collectors
                .joining(",")) + "\n");
        for (int i = 0; i < data.size(); i++) {
            csv.append(data.ids().get(i)).append(',').append((int) data.targets()[i]);
            for (int k = 0; k < 64; k++) {
                csv.append(',').append(data.features()[64 * i + k]);
            }
            csv.append('\n');
        }
        Files.writeString(folder.resolve("items.csv"), csv);

        assertThat(evaluated(spec("items.csv", "accuracy", ""), 1).tasks().getFirst().items()).isEqualTo(evaluated(spec(
                "items.safetensors", "accuracy", ""), 1).tasks().getFirst().items());
    }

    @Test
    void logLossIsTheMeanOfTheItemsCrossEntropies() throws Exception {
        var task = evaluated(spec("items.safetensors", "log_loss", ""), 1).tasks().getFirst();

        assertThat(task.value())
                .isCloseTo(task.items().stream().mapToDouble(item -> item.score().orElseThrow()).average()
                        .orElseThrow(), within(1e-12));
        assertThat(task.value()).isPositive();
    }

    /// Logits 1, 3, 2: softmax .0900 .6652 .2447.
    @Test
    void scoresAreTheOnesOfTheDefinitions() {
        var accuracy = Scoring.ACCURACY.item("i", new float[]{1, 3, 2}, 2);
        var loss = Scoring.LOG_LOSS.item("i", new float[]{1, 3, 2}, 2);

        assertThat(accuracy.answer()).isEqualTo("1");
        assertThat(accuracy.score()).hasValue(0);
        assertThat(accuracy.margin()).hasValue(1);
        assertThat(loss.score().orElseThrow()).isCloseTo(-Math.log(0.24472847), within(1e-7));
        assertThat(Scoring.SQUARED_ERROR.item("i", new float[]{1.5f}, 2).score()).hasValue(0.25);
        assertThat(Scoring.ACCURACY.item("i", new float[]{1, Float.NaN}, 0).answer()).as("no answer").isEmpty();
        assertThat(Scoring.of("Log-Loss")).contains(Scoring.LOG_LOSS);
    }

    @Test
    void whatDoesNotFitIsToldBeforeAnyWork() throws IOException {
        Files.writeString(folder.resolve("narrow.csv"), "target,a,b\n1,2,3\n");
        Files.writeString(folder.resolve("half.csv"), "target,a\n1.5,2\n");
        Files.writeString(folder.resolve("ragged.csv"), "target,a\n1,2\n1\n");
        Files.writeString(folder.resolve("words.csv"), "target,a\n1,two\n");
        Files.write(folder.resolve("other.onnx"), onnx("hidden1.weight", 32, 63));

        refused("narrow.csv", "accuracy", "items have shape [2], and the input \"features\"");
        refused("half.csv", "accuracy", "item 0: the target 1.5 is not a class");
        refused("ragged.csv", "accuracy", "line 3: 1 cells under a header of 2");
        refused("words.csv", "accuracy", "line 2, column 2: \"two\" is not a number");
        refused("base.safetensors", "accuracy", "has no tensor \"features\"");
        refused("items.safetensors", "rmse", "the metric \"rmse\" is not one of accuracy, log-loss, mse");
        refused("items.npy", "accuracy", "is in no format known here");
        assertThatThrownBy(
                () -> InProcessEvaluator.open(spec("items.safetensors", "accuracy", ", \"input\": \"x\""), List
                        .of()))
                .hasMessageContaining("has the inputs [features], and no \"x\"");
        assertThatThrownBy(() -> InProcessEvaluator.open(parse(text("items.safetensors", "accuracy", "").replace(
                "network.onnx", "other.onnx")), List.of())).hasMessageContaining(
                        "\"hidden1.weight\" has shape [32, 63] there and [32, 64] in the weights")
                .hasMessageContaining(
                        "it has no initializer \"hidden1.bias\"");
        assertThatThrownBy(() -> InProcessEvaluator.open(parse(text("items.safetensors", "accuracy", "").replace(
                "network.onnx", "items.safetensors")), List.of())).isInstanceOf(UnusableEvaluator.class);
    }

    @Test
    void otherFormatsComeFromWhoeverKnowsThem() throws Exception {
        var more = new DataSource() {
            @Override
            public boolean reads(Path file) {
                return file.toString().endsWith(".npy");
            }

            @Override
            public DataSet read(Path file) {
                return new DataSet(List.of("only"), List.of(64L), new float[64], new double[]{3});
            }
        };
        try (var evaluator = InProcessEvaluator.open(spec("items.npy", "accuracy", ""), List.of(more))) {
            assertThat(evaluator.evaluate(request(), 1, Progress.NONE, Cancellation.NEVER).tasks().getFirst().items())
                    .singleElement().extracting(item -> item.id()).isEqualTo("only");
        }
    }

    @Test
    void theBackendAnswersWithResultsAndRefusesWithSentences() throws Exception {
        var backend = new InProcessBackend(spec("items.safetensors", "accuracy", ""), List.of());
        try (var worker = backend.open(CPU, Cancellation.NEVER)) {
            var result = EvaluationResultJson.read(worker.evaluate(assignment(request()), Progress.NONE,
                    Cancellation.NEVER));
            assertThat(result.tasks().getFirst().n()).isEqualTo(360);
            var foreign = new MergeRequest(new MergeMethod.Ties(0.5, MergeMethod.Ties.Scope.MODEL),
                    Coefficients.of(1, 1));
            assertThatThrownBy(() -> worker.evaluate(assignment(foreign), Progress.NONE, Cancellation.NEVER))
                    .isInstanceOf(
                            WorkerFailure.class)
                    .hasMessageContaining("not by ties");
            var stopped = new CancellationSource();
            stopped.request();
            assertThatThrownBy(() -> worker.evaluate(assignment(request()), Progress.NONE, stopped)).isInstanceOf(
                    CancellationException.class);
        }
        var unfit = new InProcessBackend(spec("base.safetensors", "accuracy", ""), List.of());
        assertThatThrownBy(() -> unfit.open(CPU, Cancellation.NEVER)).isInstanceOf(WorkerFailure.class)
                .hasMessageContaining("has no tensor \"features\"");
    }

    private static Assignment assignment(MergeRequest request) {
        return Assignment.first(new Job(new JobId("a"), "merge", 0, request.toBytes(), 0, Duration.ofMinutes(1)));
    }

    private static MergeRequest request() {
        return new MergeRequest(new MergeMethod.TaskArithmetic(), Coefficients.of(0.4, 0.3));
    }

    private void refused(String data, String metric, String sentence) {
        assertThatThrownBy(() -> InProcessEvaluator.open(spec(data, metric, ""), List.of())).isInstanceOf(
                UnusableEvaluator.class).hasMessageContaining(sentence);
    }

    private EvaluationResult evaluated(SweepSpec spec, double batchShare) throws UnusableEvaluator {
        try (var evaluator = InProcessEvaluator.open(spec, List.of())) {
            return evaluator.evaluate(request(), batchShare, Progress.NONE, Cancellation.NEVER);
        }
    }

    private SweepSpec spec(String data, String metric, String evaluator) throws UnreadableSweep {
        return parse(text(data, metric, evaluator));
    }

    private SweepSpec parse(String text) throws UnreadableSweep {
        return SweepSpecReader.parse(text, folder, "test.sweep.json");
    }

    private static String text(String data, String metric, String evaluator) {
        return String.format(Locale.ROOT, """
                {"version": 1, "name": "test", "base": "base.safetensors", "method": {"name": "task-arithmetic"},
                 "models": [{"name": "turned", "weights": "turned.safetensors"},
                            {"name": "mirrored", "weights": "mirrored.safetensors"}],
                 "tasks": [{"name": "t", "data": "%s", "metric": "%s"}],
                 "evaluator": {"kind": "onnx", "model": "network.onnx"%s}}
                """, data, metric, evaluator);
    }

    /// An ONNX file of one float initializer and nothing else.
    private static byte[] onnx(String name, int rows, int columns) {
        var tensor = ByteBuffer.allocate(64).put((byte) 0x08).put((byte) rows).put((byte) 0x08).put((byte) columns).put(
                (byte) 0x10).put((byte) 1).put((byte) 0x42).put((byte) name.length()).put(name.getBytes(
                        StandardCharsets.UTF_8));
        var graph = ByteBuffer.allocate(128).put((byte) 0x2A).put((byte) tensor.position()).put(tensor.array(), 0,
                tensor
                        .position());
        var model = ByteBuffer.allocate(256).put((byte) 0x3A).put((byte) graph.position()).put(graph.array(), 0, graph
                .position());
        return Arrays.copyOf(model.array(), model.position());
    }
}
