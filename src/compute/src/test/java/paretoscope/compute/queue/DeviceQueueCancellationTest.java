package paretoscope.compute.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static paretoscope.compute.queue.Scripted.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import paretoscope.compute.job.JobEvent;
import paretoscope.compute.job.JobId;
import paretoscope.compute.queue.QueueStatus.Condition;

/// How jobs are cancelled and queues closed, even where a worker does not listen.
class DeviceQueueCancellationTest extends ScriptedQueue {
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
}
