package paretoscope.compute.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.compute.device.Device;
import paretoscope.compute.device.DeviceKind;
import paretoscope.compute.job.Cancellation;
import paretoscope.compute.job.Job;
import paretoscope.compute.job.JobFailure;
import paretoscope.compute.job.JobId;
import paretoscope.compute.job.Progress;
import paretoscope.compute.process.ToolCall;
import paretoscope.compute.worker.Assignment;
import paretoscope.compute.worker.Worker;
import paretoscope.compute.worker.WorkerFailure;

/// The worker printed on the page for those who write one works as it stands.
@Timeout(60)
class WorkerPageTest {
    private static final Device CPU = new Device("cpu", DeviceKind.CPU, "made up", "", OptionalLong.empty(),
            OptionalLong.empty());
    private static final String EVALUATOR = """
            def evaluate(setup, payload):
                print("a library prints")
                if payload["x"] > 100:
                    raise MemoryError("too large")
                return {"y": setup["factor"] * payload["x"]}

            """;

    @TempDir
    Path folder;

    @Test
    void theWholeWorkerOnThePageEvaluatesAndRefuses() throws Exception {
        assumeTrue(
                ToolCall.run(List.of("python3", "-c", "pass"), Duration.ofSeconds(20)) instanceof ToolCall.Outcome.Said,
                "python3 runs the page's worker");
        var page = Files
                .readString(Path.of(System.getProperty("paretoscope.root"), "resources", "compute", "WORKER.md"));
        int start = page.indexOf("```python\n") + "```python\n".length();
        var file = Files.writeString(folder.resolve("worker.py"),
                EVALUATOR + page.substring(start, page.indexOf("```", start)));

        var backend = new LocalBackend(WorkerCommand.of(List.of("python3", file.toString()), "{\"factor\": 2}"),
                WorkerBounds.USUAL);
        try (var worker = backend.open(CPU, Cancellation.NEVER)) {
            assertThat(worker.evaluate(assignment("{\"x\": 21}"), Progress.NONE, Cancellation.NEVER)).asString()
                    .isEqualTo("{\"y\":42}");
            assertThat(failure(worker, "{\"x\": 101}")).isEqualTo(new JobFailure.OutOfMemory("too large"));
            assertThat(failure(worker, "{}")).isEqualTo(new JobFailure.Rejected("KeyError('x')"));
            assertThat(worker.usable()).isTrue();
        }
    }

    private static Assignment assignment(String payload) {
        return Assignment.first(new Job(new JobId("a"), "a", 0, payload.getBytes(StandardCharsets.UTF_8), 0,
                Duration.ofSeconds(30)));
    }

    private static JobFailure failure(Worker worker, String payload)
            throws InterruptedException {
        try {
            return new JobFailure.Malformed(
                    new String(worker.evaluate(assignment(payload), Progress.NONE, Cancellation.NEVER),
                            StandardCharsets.UTF_8));
        } catch (WorkerFailure e) {
            return e.why();
        }
    }
}
