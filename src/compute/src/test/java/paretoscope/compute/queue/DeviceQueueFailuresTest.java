package paretoscope.compute.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static paretoscope.compute.queue.Scripted.device;
import static paretoscope.compute.queue.Scripted.job;
import static paretoscope.compute.queue.Scripted.quick;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import paretoscope.compute.job.Completion;
import paretoscope.compute.job.Job;
import paretoscope.compute.job.JobEvent;
import paretoscope.compute.job.JobFailure;
import paretoscope.compute.job.JobId;
import paretoscope.compute.journal.JournalEntry;
import paretoscope.compute.journal.JournalException;
import paretoscope.compute.journal.RefusedResult;
import paretoscope.compute.queue.QueueStatus.Condition;
import paretoscope.compute.queue.QueueStatus.DeviceStatus.Activity;
import paretoscope.compute.worker.WorkerFailure;

/// What becomes of jobs that fail: another try, a smaller batch, another device, set aside.
class DeviceQueueFailuresTest extends ScriptedQueue {
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
}
