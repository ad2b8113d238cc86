package paretoscope.compute.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.compute.device.Device;
import paretoscope.compute.device.DeviceKind;
import paretoscope.compute.job.Cancellation;
import paretoscope.compute.job.Job;
import paretoscope.compute.job.JobEvent;
import paretoscope.compute.job.JobFailure;
import paretoscope.compute.job.JobId;
import paretoscope.compute.job.Progress;
import paretoscope.compute.job.Subscription;
import paretoscope.compute.journal.JournalEntry;
import paretoscope.compute.journal.MemoryJournal;
import paretoscope.compute.queue.DeviceQueue;
import paretoscope.compute.queue.QueueOptions;
import paretoscope.compute.queue.QueueStatus.Condition;
import paretoscope.compute.queue.RetryPolicy;
import paretoscope.compute.worker.Assignment;

/// What becomes of a job and its queue when a real process goes wrong in each of the ways it can.
@Timeout(60)
class WorkerFaultsTest {
    private static final Device CPU = new Device("cpu", DeviceKind.CPU, "made up", "", OptionalLong.empty(),
            OptionalLong.empty());
    private static final WorkerBounds BOUNDS = new WorkerBounds(Duration.ofSeconds(20), Duration.ofMillis(100),
            Duration.ofMillis(100), 10, 1 << 16);
    private static final RetryPolicy TWICE = new RetryPolicy(2, 3, Duration.ofMillis(1), Duration.ofMillis(2));
    private static final QueueOptions OPTIONS = new QueueOptions(TWICE, Duration.ofSeconds(5), Duration.ofMillis(5),
            QueueOptions.USUAL.freeMemory(), QueueOptions.USUAL.power());

    private final MemoryJournal journal = new MemoryJournal();
    private final List<JobEvent> events = new CopyOnWriteArrayList<>();

    @TempDir
    Path folder;

    private static Job job(String id) {
        return new Job(new JobId(id), id, 0, "{\"x\":[1,2.5]}".getBytes(StandardCharsets.UTF_8), 0,
                Duration.ofSeconds(30));
    }

    private DeviceQueue open(String fault, String... more) throws Exception {
        var command = WorkerCommand.of(FakeWorker.command(fault, more), "{}").loggingTo(folder);
        var queue = DeviceQueue.open(new LocalBackend(command, BOUNDS), List.of(CPU), journal, OPTIONS);
        queue.subscribe(events::add);
        return queue;
    }

    private JobEvent.End end(String fault, String... more) throws Exception {
        try (var queue = open(fault, more)) {
            return queue.submit(job("a")).get();
        }
    }

    private JobFailure failure(String fault) throws Exception {
        var end = end(fault);
        assertThat(end).isInstanceOf(JobEvent.Failed.class);
        return ((JobEvent.Failed) end).why();
    }

    private long starts() {
        return events.stream().filter(JobEvent.Started.class::isInstance).count();
    }

    private static String result(JobEvent.End end) {
        assertThat(end).isInstanceOf(JobEvent.Finished.class);
        return new String(((JobEvent.Finished) end).completion().result(), StandardCharsets.UTF_8);
    }

    @Test
    void aSoundWorkerAnswersAndWhatItSaysIsLogged() throws Exception {
        assertThat(result(end("none"))).isEqualTo("{\"x\":[1,2.5]}");
        assertThat(folder.resolve("worker-cpu.log")).content().contains("evaluating");
    }

    @Test
    void aCrashIsTriedAgainWithAnotherWorker() throws Exception {
        assertThat(result(end("crash once", folder.resolve("crashed").toString()))).isEqualTo("{\"x\":[1,2.5]}");
        assertThat(starts()).isEqualTo(2);
    }

    @Test
    void aCrashEachTimeSetsTheJobAsideWithItsLog() throws Exception {
        assertThat(failure("crash")).isEqualTo(new JobFailure.Crashed(139));
        assertThat(starts()).isEqualTo(2);
        assertThat(journal.find(new JobId("a"))).containsInstanceOf(JournalEntry.SetAside.class);
        assertThat(((JobEvent.Failed) events.getLast()).log()).contains("segmentation fault, or so");
    }

    @Test
    void aWorkerWithoutASignOfLifeIsKilled() throws Exception {
        assertThat(failure("hang")).isEqualTo(new JobFailure.Silent(Duration.ofMillis(150)));
    }

    @Test
    void aFewStrayLinesAreToleratedAndLogged() throws Exception {
        assertThat(result(end("some garbage"))).isEqualTo("{\"x\":[1,2.5]}");
        assertThat(events).anySatisfy(event -> assertThat(event).isInstanceOfSatisfying(JobEvent.Log.class,
                log -> assertThat(log.line()).contains("Loading checkpoint shards")));
    }

    @Test
    void manyStrayLinesAreAMalformedWorker() throws Exception {
        assertThat(failure("much garbage")).isInstanceOf(JobFailure.Malformed.class);
    }

    @Test
    void anAnswerThatIsNoJsonIsNotWaitedFor() throws Exception {
        assertThat(failure("not a number")).isEqualTo(new JobFailure.Malformed(
                "a JSON object was expected: {\"jsonrpc\":\"2.0\",\"id\":1,\"result\":NaN}"));
    }

    @Test
    void aLineWithoutEndIsAMalformedWorker() throws Exception {
        assertThat(failure("endless line"))
                .isEqualTo(new JobFailure.Malformed("a line is longer than 65536 bytes"));
    }

    @Test
    void whenMemoryRunsOutASmallerBatchIsAskedForOfTheSameWorker() throws Exception {
        assertThat(result(end("out of memory"))).isEqualTo("{\"x\":[1,2.5]}");
        assertThat(starts()).isEqualTo(3);
    }

    @Test
    void aRefusalIsFinal() throws Exception {
        assertThat(failure("rejects")).isEqualTo(new JobFailure.Rejected("no such column"));
        assertThat(starts()).isEqualTo(1);
    }

    @Test
    void aLostDeviceAndAFullDiskStopTheQueueAndKeepTheJob() throws Exception {
        assertThat(stopped("device lost"))
                .isEqualTo("No device is left: The device is no longer there: fell off the bus.");
        assertThat(stopped("disk full"))
                .isEqualTo("There is no room left on the disk: No space left on device. Make room and go on.");
        assertThat(journal.entries()).isEmpty();
    }

    @Test
    void aWorkerThatDoesNotStartStopsTheQueueWithItsLastWords() throws Exception {
        assertThat(stopped("no start")).isEqualTo("No device is left: The worker could not be started: it ended with "
                + "exit code 1; the last it said was: No module named 'torch'.");
    }

    private String stopped(String fault) throws Exception {
        try (var queue = open(fault)) {
            var sentence = new CompletableFuture<String>();
            queue.watch(status -> {
                if (status.condition() instanceof Condition.Stopped(var why)) {
                    sentence.complete(why);
                }
            });
            var end = queue.submit(job("a"));
            var why = sentence.get();
            assertThat(end).isNotDone();
            return why;
        }
    }

    @Test
    void aCancelledJobIsAskedToStopAndTheWorkerGoesOn() throws Exception {
        try (var queue = open("obeys")) {
            cancelled(queue, "a");
            cancelled(queue, "b");

            assertThat(events.stream().filter(JobEvent.Cancelled.class::isInstance)).hasSize(2);
        }
        assertThat(Files.readAllLines(folder.resolve("worker-cpu.log"))).isEmpty();
    }

    private static void cancelled(DeviceQueue queue, String id) throws Exception {
        var progress = new CompletableFuture<Boolean>();
        try (var _ = queue.subscribe(event -> {
            if (event instanceof JobEvent.Progress(var job, _, _) && job.digest().equals(id)) {
                progress.complete(true);
            }
        })) {
            var end = queue.submit(job(id));
            progress.get();
            queue.cancel(new JobId(id));
            assertThat(end.get()).isInstanceOf(JobEvent.Cancelled.class);
        }
    }

    @Test
    void aCancellationThatComesTooLateDoesNotHitTheNextJob() throws Exception {
        // Before the fix: it stayed in the line, and the next job was cancelled instead.
        var late = new Cancellation() {
            @Override
            public boolean requested() {
                return false;
            }

            @Override
            public Subscription onRequest(Runnable action) {
                return action::run;
            }
        };
        var backend = new LocalBackend(WorkerCommand.of(FakeWorker.command("none"), "{}"), BOUNDS);
        try (var worker = backend.open(CPU, Cancellation.NEVER)) {
            worker.evaluate(Assignment.first(job("a")), Progress.NONE, late);

            assertThat(worker.evaluate(Assignment.first(job("b")), Progress.NONE, Cancellation.NEVER)).asString()
                    .isEqualTo("{\"x\":[1,2.5]}");
        }
    }

    @Test
    void aWorkerThatDoesNotListenToACancellationIsEnded() throws Exception {
        try (var queue = open("deaf")) {
            var started = new CompletableFuture<Boolean>();
            queue.subscribe(event -> {
                if (event instanceof JobEvent.Started) {
                    started.complete(true);
                }
            });
            var end = queue.submit(job("a"));
            started.get();
            queue.cancel(new JobId("a"));

            assertThat(end.get(10, TimeUnit.SECONDS)).isInstanceOf(JobEvent.Cancelled.class);
        }
    }

    @Test
    void aSlowShutdownIsCutShort() throws Exception {
        var clock = System.nanoTime();
        end("slow shutdown");

        assertThat(Duration.ofNanos(System.nanoTime() - clock)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void childrenOfAWorkerEndWithIt() throws Exception {
        long child = Long.parseLong(result(end("fork")));

        assertThat(isRunning(child)).isFalse();
    }

    @Test
    void childrenThatOutliveACrashedWorkerAreFoundAndKilled() throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc/self")),
                "orphans are found through /proc");
        failure("fork and crash");

        var children = Arrays.stream(Files.readString(folder.resolve("worker-cpu.log")).split("\\s+"))
                .filter(word -> word.matches("\\d+")).map(Long::parseLong).toList();
        assertThat(children).hasSize(2).allSatisfy(child -> assertThat(isRunning(child)).isFalse());
    }

    /// A killed process whose new parent has not taken note yet still has a number, but does not run.
    private static boolean isRunning(long process) {
        return ProcessHandle.of(process).filter(ProcessHandle::isAlive).isPresent() && !isZombie(process);
    }

    private static boolean isZombie(long process) {
        try {
            return Files.readString(Path.of("/proc/" + process + "/stat")).contains(") Z ");
        } catch (IOException _) {
            return false;
        }
    }
}
