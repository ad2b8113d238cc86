package paretoscope.merge.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import paretoscope.compute.job.Cancellation;
import paretoscope.compute.job.JobId;
import paretoscope.compute.job.Progress;
import paretoscope.compute.protocol.FromWorker;
import paretoscope.compute.protocol.MessageCodec;
import paretoscope.compute.protocol.ToWorker;
import paretoscope.merge.design.Coefficients;
import paretoscope.merge.sweep.EvaluationResult;
import paretoscope.merge.sweep.EvaluationResultJson;
import paretoscope.merge.sweep.MergeRequest;
import paretoscope.merge.sweep.SweepSpec;
import paretoscope.merge.sweep.SweepSpecReader;
import paretoscope.merge.sweep.WorkerSetup;
import paretoscope.weights.MergeMethod;

/// The shipped PyTorch worker on the CPU answers as the program itself does, item by item; skipped where Debian's
/// PyTorch is not installed.
class PyTorchWorkerAgreementTest {
    private static final String PYTHON = "/usr/bin/python3";
    private static final Path ROOT = Path.of(System.getProperty("paretoscope.root"));
    private static final Path LAB = ROOT.resolve("sample-results/digits-lab/merge");
    /// Items whose two best logits are nearer than this may be answered either way.
    private static final double TOSS_UP = 1e-3;
    private static final String MORE_METHODS = """
            "baselines": [
                {"method": {"name": "linear"}, "scales": [1]},
                {"method": {"name": "ties", "density": 0.5, "scope": "tensor"}, "scales": [1]},
                {"method": {"name": "dare-ties", "density": 0.3, "seed": -9}, "scales": [1]},
            """;

    @Test
    void bothAnswerEveryItemAlikeUnderEveryMethod() throws Exception {
        assumeTrue(hasTorch(), PYTHON + " with torch is not installed");
        var text = Files.readString(LAB.resolve("digits.sweep.json")).replace("\"baselines\": [", MORE_METHODS);
        var onnx = SweepSpecReader.parse(text, LAB, "digits.sweep.json");
        var torch = SweepSpecReader.parse(text.replaceAll("\"evaluator\": \\{[^}]*}",
                "\"evaluator\": {\"kind\": \"torch\", \"builtin\": \"tensor-classification\"}"), LAB,
                "digits.sweep.json");

        try (var evaluator = InProcessEvaluator.open(onnx, List.of()); var worker = new PyTorch(torch)) {
            for (var request : requests()) {
                var inside = evaluator.evaluate(request, 1, Progress.NONE, Cancellation.NEVER);
                assertAlike(request, inside, worker.evaluate(request));
            }
        }
    }

    private static List<MergeRequest> requests() {
        return List.of(new MergeRequest(new MergeMethod.TaskArithmetic(), Coefficients.of(0.31, 0.62, 0.17)),
                new MergeRequest(new MergeMethod.TaskArithmetic(), Coefficients.of(1, 1, 1)),
                new MergeRequest(new MergeMethod.Linear(), Coefficients.of(1, 2, 0.5)),
                new MergeRequest(new MergeMethod.Ties(0.2, MergeMethod.Ties.Scope.MODEL), Coefficients.of(0.6, 0.6,
                        0.6)),
                new MergeRequest(new MergeMethod.Ties(0.5, MergeMethod.Ties.Scope.TENSOR), Coefficients.of(1, 0.3,
                        0.6)),
                new MergeRequest(new MergeMethod.Dare(0.5, 1, false), Coefficients.of(0.4, 0.4, 0.2)),
                new MergeRequest(new MergeMethod.Dare(0.3, -9, true), Coefficients.of(0.7, 0.5, 0.6)));
    }

    private static void assertAlike(MergeRequest request, EvaluationResult inside, EvaluationResult outside) {
        for (var task : inside.tasks()) {
            var other = outside.task(task.task()).orElseThrow();
            assertThat(other.items()).hasSameSizeAs(task.items());
            for (int i = 0; i < task.items().size(); i++) {
                var mine = task.items().get(i);
                var theirs = other.items().get(i);
                assertThat(theirs.id()).isEqualTo(mine.id());
                assertThat(theirs.target()).isEqualTo(mine.target());
                assertThat(theirs.margin().orElseThrow()).as("%s, item %s", request, mine.id()).isCloseTo(mine.margin()
                        .orElseThrow(), within(TOSS_UP));
                if (mine.margin().orElseThrow() > TOSS_UP) {
                    assertThat(theirs.answer()).as("%s, item %s", request, mine.id()).isEqualTo(mine.answer());
                }
            }
        }
    }

    private static boolean hasTorch() throws InterruptedException {
        try {
            return new ProcessBuilder(PYTHON, "-c", "import torch").redirectErrorStream(true).redirectOutput(
                    ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException _) {
            return false;
        }
    }

    /// The worker's process, spoken to line by line.
    private static final class PyTorch implements AutoCloseable {
        private final Process process;
        private final Writer in;
        private final BufferedReader out;
        private long asked;

        PyTorch(SweepSpec spec) throws Exception {
            process = new ProcessBuilder(PYTHON, ROOT.resolve("resources/compute/worker/paretoscope_worker.py")
                    .toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            in = process.outputWriter(StandardCharsets.UTF_8);
            out = process.inputReader(StandardCharsets.UTF_8);
            assertThat(ask(new ToWorker.Initialize(++asked, "cpu", WorkerSetup.of(spec))))
                    .contains("heartbeat_seconds");
        }

        EvaluationResult evaluate(MergeRequest request) throws Exception {
            var payload = new String(request.toBytes(), StandardCharsets.UTF_8);
            var result = ask(new ToWorker.Evaluate(++asked, new JobId("job"), payload, 1, 1));
            return EvaluationResultJson.read(result.getBytes(StandardCharsets.UTF_8));
        }

        private String ask(ToWorker message) throws Exception {
            in.write(MessageCodec.line(message) + "\n");
            in.flush();
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                switch (MessageCodec.read(line)) {
                    case FromWorker.Answer(long _, String result) -> {
                        return result;
                    }
                    case FromWorker.Refusal refusal -> throw new AssertionError(refusal);
                    case FromWorker.Progress _,FromWorker.Heartbeat _,FromWorker.Unknown _ -> {
                    }
                }
            }
            throw new AssertionError("the worker ended without an answer");
        }

        @Override
        public void close() throws Exception {
            in.close();
            process.waitFor();
        }
    }
}
