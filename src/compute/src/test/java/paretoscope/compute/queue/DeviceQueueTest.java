package paretoscope.compute.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static paretoscope.compute.queue.Scripted.device;
import static paretoscope.compute.queue.Scripted.job;
import static paretoscope.compute.queue.Scripted.quick;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import paretoscope.compute.job.Completion;
import paretoscope.compute.job.Job;
import paretoscope.compute.job.JobEvent;
import paretoscope.compute.job.JobId;
import paretoscope.compute.journal.JournalEntry;
import paretoscope.compute.journal.JournalException;
import paretoscope.compute.journal.RefusedResult;

/// The order in which jobs are done, on which devices, and what is known of them.
class DeviceQueueTest extends ScriptedQueue {
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
