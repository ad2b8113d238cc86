package paretoscope.compute.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static paretoscope.compute.queue.Scripted.device;
import static paretoscope.compute.queue.Scripted.job;
import static paretoscope.compute.queue.Scripted.quick;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import paretoscope.compute.job.Completion;
import paretoscope.compute.job.Job;
import paretoscope.compute.job.JobEvent;
import paretoscope.compute.job.JobFailure;
import paretoscope.compute.job.JobId;
import paretoscope.compute.journal.JournalEntry;
import paretoscope.compute.journal.JournalException;
import paretoscope.compute.journal.MemoryJournal;
import paretoscope.compute.journal.RefusedResult;
import paretoscope.compute.queue.QueueStatus.Condition;
import paretoscope.compute.queue.QueueStatus.DeviceStatus.Activity;
import paretoscope.compute.worker.WorkerFailure;

@Timeout(30)
class DeviceQueueTest {
    private final MemoryJournal journal = new MemoryJournal();
    private final Heard heard = new Heard();

    private DeviceQueue open(Scripted backend, String... devices) {
        return open(backend, quick(), devices);
    }

    private DeviceQueue open(Scripted backend, QueueOptions options, String... devices) {
        var names = devices.length == 0 ? List.of("cpu") : List.of(devices);
        var queue = DeviceQueue.open(backend, names.stream().map(Scripted::device).toList(), journal, options);
        queue.subscribe(heard);
        return queue;
    }

    @Test
    void aJobIsQueuedStartedAndFinishedAndItsResultIsInTheJournal() throws Exception {
        try (var queue = open(Scripted.echoing())) {
            var end = queue.submit(job("a")).get();

            assertThat(end).isInstanceOfSatisfying(JobEvent.Finished.class,
                    finished -> assertThat(finished.completion().result()).asString().isEqualTo("a"));
            assertThat(heard.words()).containsExactly("a queued", "a started 1 on cpu", "a finished");
            assertThat(journal.find(new JobId("a"))).containsInstanceOf(JournalEntry.Finished.class);
        }
    }

    @Test
    void whatTheJournalKnowsIsNotDoneAgain() throws Exception {
        var backend = Scripted.echoing();
        try (var queue = open(backend)) {
            queue.submit(job("a")).get();
        }
        try (var queue = open(backend)) {
            queue.submit(job("a")).get();

            assertThat(heard.of("a")).endsWith("a queued", "a known");
            assertThat(backend.opened()).isEqualTo(1);
            assertThat(queue.status().known()).isEqualTo(1);
        }
    }

    @Test
    void aJobSubmittedTwiceIsDoneOnce() throws Exception {
        var go = new CountDownLatch(1);
        var done = new AtomicInteger();
        try (var queue = open(new Scripted((assignment, _, _) -> {
            go.await();
            done.incrementAndGet();
            return assignment.job().payload();
        }))) {
            var first = queue.submit(job("a"));
            var second = queue.submit(job("a"));
            go.countDown();

            assertThat(first.get()).isSameAs(second.get());
            assertThat(done).hasValue(1);
        }
    }

    @Test
    void urgentJobsGoFirstAndEqualOnesInOrder() throws Exception {
        try (var queue = open(Scripted.echoing())) {
            queue.pause();
            var ends = List.of(queue.submit(job("a", 0, 0)), queue.submit(job("b", 5, 0)),
                    queue.submit(job("c", 0, 0)), queue.submit(job("d", 5, 0)));
            queue.resume();
            CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new)).get();

            assertThat(heard.words().stream().filter(word -> word.endsWith("finished"))).containsExactly("b finished",
                    "d finished", "a finished", "c finished");
        }
    }

    @Test
    void everyDeviceHasOneWorkerAndJobsGoSideBySide() throws Exception {
        var both = new CountDownLatch(2);
        var backend = new Scripted((assignment, _, _) -> {
            both.countDown();
            both.await();
            return assignment.job().payload();
        });
        try (var queue = open(backend, "cuda:0", "cuda:1")) {
            var ends = List.of(queue.submit(job("a")), queue.submit(job("b")));
            CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new)).get();

            assertThat(backend.opened()).isEqualTo(2);
        }
        assertThat(backend.closed()).isEqualTo(2);
    }

    @Test
    void aJobThatCrashesItsWorkerIsTriedAgainWithAnotherOne() throws Exception {
        var backend = new Scripted((assignment, progress, _) -> {
            if (assignment.attempt() < 3) {
                throw new WorkerFailure(new JobFailure.Crashed(139));
            }
            return assignment.job().payload();
        });
        try (var queue = open(backend)) {
            queue.submit(job("a")).get();

            assertThat(heard.words()).containsExactly("a queued", "a started 1 on cpu", "a retrying: Crashed",
                    "a started 2 on cpu", "a retrying: Crashed", "a started 3 on cpu", "a finished");
            assertThat(backend.opened()).isEqualTo(3);
        }
    }

    @Test
    void aPoisonousJobIsSetAsideWithItsLogAndTheOthersGoOn() throws Exception {
        var backend = new Scripted((assignment, progress, _) -> {
            if (assignment.job().id().digest().equals("poison")) {
                progress.log("about to fail");
                throw new WorkerFailure(new JobFailure.Crashed(1));
            }
            return assignment.job().payload();
        });
        try (var queue = open(backend)) {
            var poison = queue.submit(job("poison"));
            var other = queue.submit(job("other"));

            assertThat(poison.get()).isInstanceOfSatisfying(JobEvent.Failed.class,
                    failed -> assertThat(failed.log()).contains("about to fail"));
            assertThat(other.get()).isInstanceOf(JobEvent.Finished.class);
            assertThat(journal.find(new JobId("poison"))).containsInstanceOf(JournalEntry.SetAside.class);
            assertThat(queue.submit(job("poison")).get()).isInstanceOf(JobEvent.Failed.class);

            journal.forgive(new JobId("poison"));
            queue.submit(job("poison")).get();
            assertThat(heard.of("poison").stream().filter(word -> word.contains("started"))).hasSize(6);
        }
    }

    @Test
    void whenMemoryRunsOutTheBatchIsHalvedAndAtLastTheJobIsSetAside() throws Exception {
        var shares = new CopyOnWriteArrayList<Double>();
        try (var queue = open(new Scripted((assignment, _, _) -> {
            shares.add(assignment.batchShare());
            throw new WorkerFailure(new JobFailure.OutOfMemory("2 GiB wanted"));
        }))) {
            var end = queue.submit(job("a")).get();

            assertThat(shares).containsExactly(1.0, 0.5, 0.25);
            assertThat(end).isInstanceOf(JobEvent.Failed.class);
        }
    }

    @Test
    void aWorkerThatTheSystemKilledGetsASmallerBatch() throws Exception {
        var shares = new CopyOnWriteArrayList<Double>();
        try (var queue = open(new Scripted((assignment, _, _) -> {
            shares.add(assignment.batchShare());
            if (assignment.batchShare() > 0.5) {
                throw new WorkerFailure(new JobFailure.Crashed(JobFailure.KILLED));
            }
            return assignment.job().payload();
        }))) {
            assertThat(queue.submit(job("a")).get()).isInstanceOf(JobEvent.Finished.class);
            assertThat(shares).containsExactly(1.0, 0.5);
        }
    }

    @Test
    void whatTheWorkerCannotDoIsNotTriedAgain() throws Exception {
        try (var queue = open(new Scripted((_, _, _) -> {
            throw new WorkerFailure(new JobFailure.Rejected("no such column"));
        }))) {
            queue.submit(job("a")).get();

            assertThat(heard.words()).containsExactly("a queued", "a started 1 on cpu", "a failed: Rejected");
        }
    }

    @Test
    void aLostDeviceIsGivenUpAndItsJobGoesElsewhereUncounted() throws Exception {
        var first = new AtomicInteger();
        try (var queue = open(new Scripted((assignment, _, _) -> {
            if (first.getAndIncrement() == 0) {
                throw new WorkerFailure(new JobFailure.DeviceLost("fell off the bus"));
            }
            return String.valueOf(assignment.attempt()).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }), "cuda:0", "cuda:1")) {
            var end = (JobEvent.Finished) queue.submit(job("a")).get();

            assertThat(end.completion().result()).asString().isEqualTo("1");
            assertThat(queue.status().devices().stream().filter(device -> device.activity() == Activity.RETIRED))
                    .hasSize(1);
        }
    }

    @Test
    void withoutAnyDeviceTheQueueStopsAndGoesOnWhenThereIsOneAgain() throws Exception {
        var backend = Scripted.echoing();
        backend.refuse(new WorkerFailure(new JobFailure.NotStarted("python3 is not there")));
        try (var queue = open(backend)) {
            var stopped = new CompletableFuture<Condition>();
            queue.watch(status -> {
                if (status.condition() instanceof Condition.Stopped) {
                    stopped.complete(status.condition());
                }
            });
            var end = queue.submit(job("a"));

            assertThat(stopped.get()).isEqualTo(new Condition.Stopped(
                    "No device is left: The worker could not be started: python3 is not there."));
            assertThat(end).isNotDone();

            backend.refuse(null);
            queue.resume();
            assertThat(end.get()).isInstanceOf(JobEvent.Finished.class);
        }
    }

    @Test
    void aJobLargerThanAnyDeviceFailsAtOnce() throws Exception {
        try (var queue = open(Scripted.echoing())) {
            var end = queue.submit(job("a", 0, 1001)).get();

            assertThat(end).isEqualTo(new JobEvent.Failed(new JobId("a"), new JobFailure.TooLarge(1001, 1000), ""));
        }
    }

    @Test
    void aJobWaitsUntilItsDeviceHasTheMemory() throws Exception {
        var free = new AtomicLong(10);
        var looks = new AtomicInteger();
        var options = quick().looking(_ -> {
            if (looks.incrementAndGet() == 3) {
                free.set(900);
            }
            return java.util.OptionalLong.of(free.get());
        }, QueueOptions.USUAL.power());
        try (var queue = open(Scripted.echoing(), options)) {
            queue.submit(job("a", 0, 800)).get();

            assertThat(looks).hasValue(3);
            assertThat(heard.words()).containsExactly("a queued", "a started 1 on cpu", "a finished");
        }
    }

    @Test
    void aWaitingJobIsCancelledAtOnceAndARunningOneWhenItListens() throws Exception {
        var running = new CountDownLatch(1);
        try (var queue = open(new Scripted((_, _, cancellation) -> {
            running.countDown();
            while (true) {
                cancellation.check();
                Thread.sleep(1);
            }
        }))) {
            var first = queue.submit(job("running"));
            running.await();
            var second = queue.submit(job("waiting"));
            queue.cancel(new JobId("waiting"));
            assertThat(second.get()).isInstanceOf(JobEvent.Cancelled.class);

            queue.cancel(new JobId("running"));
            assertThat(first.get()).isInstanceOf(JobEvent.Cancelled.class);
            assertThat(queue.status().cancelled()).isEqualTo(2);
        }
    }

    @Test
    void aWorkerThatDoesNotListenIsInterrupted() throws Exception {
        var running = new CountDownLatch(1);
        try (var queue = open(new Scripted((_, _, _) -> {
            running.countDown();
            Thread.sleep(Duration.ofHours(1));
            return new byte[0];
        }))) {
            var end = queue.submit(job("a"));
            running.await();
            queue.cancel(new JobId("a"));

            assertThat(end.get()).isInstanceOf(JobEvent.Cancelled.class);
        }
    }

    @Test
    void aWorkerThatCannotEvenBeInterruptedIsGivenUpAndTheQueueStillCloses() throws Exception {
        var running = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var queue = open(new Scripted((_, _, _) -> {
            running.countDown();
            awaitDeaf(release);
            return new byte[0];
        }));
        var end = queue.submit(job("a"));
        running.await();
        queue.cancel(new JobId("a"));

        assertThat(end.get()).isInstanceOf(JobEvent.Cancelled.class);
        assertThat(queue.status().condition()).isInstanceOf(Condition.Stopped.class);
        queue.close();
        release.countDown();
        assertThat(heard.of("a").stream().filter(word -> word.equals("a cancelled"))).hasSize(1);
    }

    @Test
    void aDeviceThatWasGivenUpIsUsedAgainWhenItsWorkerHasStoppedAfterAll() throws Exception {
        var running = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        try (var queue = open(new Scripted((assignment, _, _) -> {
            if (assignment.job().id().digest().equals("deaf")) {
                running.countDown();
                awaitDeaf(release);
            }
            return assignment.job().payload();
        }))) {
            queue.submit(job("deaf"));
            running.await();
            queue.cancel(new JobId("deaf"));
            var next = queue.submit(job("next"));
            while (!(queue.status().condition() instanceof Condition.Stopped)) {
                Thread.sleep(1);
            }
            queue.resume();
            assertThat(next).isNotDone();

            release.countDown();
            assertThat(next.get()).isInstanceOf(JobEvent.Finished.class);
        }
    }

    private static void awaitDeaf(CountDownLatch latch) {
        boolean open = false;
        while (!open) {
            try {
                open = latch.await(1, TimeUnit.HOURS);
            } catch (InterruptedException _) {
                open = false;
            }
        }
    }

    @Test
    void aJobOverItsTimeIsStoppedTriedAgainAndSetAside() throws Exception {
        try (var queue = open(new Scripted((_, _, cancellation) -> {
            while (true) {
                cancellation.check();
                Thread.sleep(1);
            }
        }))) {
            var slow = new Job(new JobId("a"), "slow", 0, new byte[0], 0, Duration.ofMillis(10));
            var end = queue.submit(slow).get();

            assertThat(end).isInstanceOfSatisfying(JobEvent.Failed.class,
                    failed -> assertThat(failed.why()).isEqualTo(new JobFailure.OverTime(Duration.ofMillis(10))));
            assertThat(heard.words().stream().filter(word -> word.contains("OverTime"))).hasSize(3);
        }
    }

    @Test
    void progressAndLogAreToldBetweenStartAndEnd() throws Exception {
        try (var queue = open(new Scripted((assignment, progress, _) -> {
            progress.report(0.5, "half");
            progress.log("a line");
            return assignment.job().payload();
        }))) {
            queue.submit(job("a")).get();

            assertThat(heard.words()).containsExactly("a queued", "a started 1 on cpu", "a 0.5 half", "a says a line",
                    "a finished");
        }
    }

    @Test
    void aResultNobodyCanReadCountsAsAMalformedAnswer() throws Exception {
        var picky = new DelegatingJournal(journal) {
            @Override
            public void finish(Job job, Completion completion) throws RefusedResult {
                throw new RefusedResult("no tasks in it");
            }
        };
        try (var queue = DeviceQueue.open(Scripted.echoing(), List.of(device("cpu")), picky, quick())) {
            var end = queue.submit(job("a")).get();

            assertThat(end).isInstanceOfSatisfying(JobEvent.Failed.class,
                    failed -> assertThat(failed.why()).isEqualTo(new JobFailure.Malformed("no tasks in it")));
        }
    }

    @Test
    void aFullDiskStopsTheQueueWithASentenceAndLosesNothing() throws Exception {
        var full = new CompletableFuture<Boolean>();
        var room = new AtomicInteger();
        var small = new DelegatingJournal(journal) {
            @Override
            public void finish(Job job, Completion completion) throws JournalException {
                if (room.get() == 0) {
                    throw new JournalException("The disk is full; make room and go on.");
                }
                journal.finish(job, completion);
            }
        };
        var evaluations = new AtomicInteger();
        var backend = new Scripted((assignment, _, _) -> {
            evaluations.incrementAndGet();
            return assignment.job().payload();
        });
        try (var queue = DeviceQueue.open(backend, List.of(device("cpu")), small, quick())) {
            queue.subscribe(heard);
            queue.watch(status -> {
                if (status.condition().equals(new Condition.Stopped("The disk is full; make room and go on."))) {
                    full.complete(true);
                }
            });
            var ends = List.of(queue.submit(job("a")), queue.submit(job("b")));
            full.get();
            assertThat(heard.words()).doesNotContain("a finished", "b finished");

            room.set(1);
            queue.resume();
            assertThat(ends.get(0).get()).isInstanceOf(JobEvent.Finished.class);
            assertThat(ends.get(1).get()).isInstanceOf(JobEvent.Finished.class);
            assertThat(evaluations).hasValue(2);
        }
    }

    @Test
    void closingCancelsEverythingAndClosesTheWorkers() throws Exception {
        var running = new CountDownLatch(1);
        var backend = new Scripted((_, _, cancellation) -> {
            running.countDown();
            while (true) {
                cancellation.check();
                Thread.sleep(1);
            }
        });
        var queue = open(backend);
        var ends = new ArrayList<CompletableFuture<JobEvent.End>>();
        for (var id : List.of("a", "b", "c")) {
            ends.add(queue.submit(job(id)));
        }
        running.await();
        queue.close();

        for (var end : ends) {
            assertThat(end.get()).isInstanceOf(JobEvent.Cancelled.class);
        }
        assertThat(backend.closed()).isEqualTo(backend.opened());
        assertThat(queue.status().remaining()).isZero();
        assertThat(Collections.frequency(heard.words(), "a cancelled")).isEqualTo(1);
    }

    @Test
    void aListenerThatFailsHarmsNobody() throws Exception {
        try (var queue = open(Scripted.echoing())) {
            queue.subscribe(_ -> {
                throw new IllegalStateException("a bad listener");
            });
            var after = new Heard();
            queue.subscribe(after);

            queue.submit(job("a")).get();

            assertThat(after.words()).endsWith("a finished");
        }
    }

    @Test
    void whileResultsAreWrittenDownTheDeviceWorksOnButNotFarAhead() throws Exception {
        var written = new CountDownLatch(1);
        var slow = new DelegatingJournal(journal) {
            @Override
            public void finish(Job job, Completion completion) throws JournalException, RefusedResult {
                try {
                    written.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                super.finish(job, completion);
            }
        };
        var evaluated = new AtomicInteger();
        var backend = new Scripted((assignment, _, _) -> {
            evaluated.incrementAndGet();
            return assignment.job().payload();
        });
        try (var queue = DeviceQueue.open(backend, List.of(device("cpu")), slow, quick())) {
            queue.subscribe(heard);
            var ends = new ArrayList<CompletableFuture<JobEvent.End>>();
            for (var id : List.of("a", "b", "c", "d", "e")) {
                ends.add(queue.submit(job(id)));
            }
            while (evaluated.get() < 3) {
                Thread.sleep(1);
            }
            Thread.sleep(50);

            assertThat(evaluated).hasValue(3);
            assertThat(heard.words()).noneMatch(word -> word.endsWith("finished"));
            written.countDown();
            CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new)).get();
            assertThat(heard.words().stream().filter(word -> word.endsWith("finished"))).containsExactly("a finished",
                    "b finished", "c finished", "d finished", "e finished");
        }
    }
}
