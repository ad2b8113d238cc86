package paretoscope.compute.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.compute.device.Device;
import paretoscope.compute.device.DeviceKind;
import paretoscope.compute.job.Cancellation;
import paretoscope.compute.job.CancellationSource;
import paretoscope.compute.job.Job;
import paretoscope.compute.job.JobFailure;
import paretoscope.compute.job.JobId;
import paretoscope.compute.job.Progress;
import paretoscope.compute.worker.Assignment;
import paretoscope.compute.worker.WorkerFailure;

@Timeout(60)
class CommandRunTest {
    private static final Device GPU = new Device("cuda:1", DeviceKind.CUDA, "made up", "GPU-b", OptionalLong.empty(),
            OptionalLong.empty());
    private static final Assignment ASSIGNMENT = Assignment.first(new Job(new JobId("a"), "a", 0,
            "weights".getBytes(StandardCharsets.UTF_8), 0, Duration.ofSeconds(30)));

    @TempDir
    Path scratch;

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final CancellationSource cancellation = new CancellationSource();

    @BeforeEach
    void aShellPlaysTheHarness() {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "a shell plays the harness");
    }

    /// Writes the payload as the checkpoint, and hands back what the command put into `result`.
    private static final CommandTask TASK = new CommandTask() {
        @Override
        public Map<String, String> prepare(Assignment assignment, Path folder, Progress progress,
                Cancellation wanted) {
            try {
                return Map.of("checkpoint", Files.write(folder.resolve("checkpoint"), assignment.job().payload())
                        .toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public byte[] collect(Assignment assignment, CommandEnd end) throws WorkerFailure {
            try {
                return Files.readAllBytes(end.output().resolve("result"));
            } catch (IOException e) {
                throw new WorkerFailure(new JobFailure.Malformed("it wrote no result"), e);
            }
        }
    };

    private String run(String script) throws WorkerFailure, InterruptedException {
        var backend = new CommandBackend(
                new CommandTemplate(List.of("/bin/sh", "-c", script, "sh", "{checkpoint}", "{output}", "{device}")),
                TASK, Optional.empty(), Map.of("MODE", "test"), scratch, Duration.ofMillis(200));
        try (var worker = backend.open(GPU, Cancellation.NEVER)) {
            return new String(worker.evaluate(ASSIGNMENT, listening(), cancellation), StandardCharsets.UTF_8);
        }
    }

    private Progress listening() {
        return new Progress() {
            @Override
            public void report(double share, String note) {}

            @Override
            public void log(String line) {
                lines.add(line);
                if (line.equals("running")) {
                    cancellation.request();
                }
            }
        };
    }

    private List<Path> left() throws IOException {
        try (var files = Files.list(scratch)) {
            return files.toList();
        }
    }

    @Test
    void aCommandSeesTheCheckpointItsDeviceAndAFolderAndItsOutputIsRead() throws Exception {
        assertThat(run("echo said; echo complained >&2; echo \"$(cat $1) on $3 as $CUDA_VISIBLE_DEVICES, $MODE\" "
                + "> $2/result")).isEqualTo("weights on cuda:1 as GPU-b, test\n");
        assertThat(lines).containsExactlyInAnyOrder("said", "complained");
        assertThat(left()).isEmpty();
    }

    @Test
    void aCommandThatFailsIsACrashWithItsCodeAndLeavesNothing() throws Exception {
        assertThat(failure("echo no such task >&2; exit 3")).isEqualTo(new JobFailure.Crashed(3));
        assertThat(lines).containsExactly("no such task");
        assertThat(left()).isEmpty();
    }

    @Test
    void aCommandThatFindsTheDiskFullIsToldFromOthers() {
        assertThat(failure("echo 'OSError: [Errno 28] No space left on device' >&2; exit 1"))
                .isEqualTo(new JobFailure.DiskFull("OSError: [Errno 28] No space left on device"));
    }

    @Test
    void aCommandThatWritesNoResultIsMalformed() {
        assertThat(failure("true")).isEqualTo(new JobFailure.Malformed("it wrote no result"));
    }

    private JobFailure failure(String script) {
        try {
            throw new AssertionError(run(script));
        } catch (WorkerFailure e) {
            return e.why();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aCancelledCommandIsTerminatedAndThenKilledWithItsChildren() throws Exception {
        var child = scratch.resolveSibling("child-" + System.nanoTime());

        assertThatThrownBy(() -> run("trap '' TERM; sleep 60 & echo $! > " + child + "; echo running; wait; wait"))
                .isInstanceOf(CancellationException.class);

        long pid = Long.parseLong(Files.readString(child).strip());
        Files.delete(child);
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)
                .filter(_ -> !state(pid).contains(") Z "))).isEmpty();
        assertThat(left()).isEmpty();
    }

    private static String state(long process) {
        try {
            return Files.readString(Path.of("/proc/" + process + "/stat"));
        } catch (IOException _) {
            return "";
        }
    }

    @Test
    void aProgramThatIsNotThereIsNotStarted() {
        var backend = new CommandBackend(new CommandTemplate(List.of("/no/such/program")), TASK, Optional.empty(),
                Map.of(), scratch, Duration.ofMillis(200));

        assertThatThrownBy(() -> backend.open(GPU, Cancellation.NEVER).evaluate(ASSIGNMENT, Progress.NONE,
                Cancellation.NEVER)).isInstanceOf(WorkerFailure.class).hasMessageContaining("could not be started");
    }
}
