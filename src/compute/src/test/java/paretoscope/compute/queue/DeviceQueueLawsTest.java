package paretoscope.compute.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static paretoscope.compute.queue.Scripted.job;
import static paretoscope.compute.queue.Scripted.quick;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Timeout;
import paretoscope.compute.job.JobEvent;
import paretoscope.compute.job.JobFailure;
import paretoscope.compute.job.JobId;
import paretoscope.compute.journal.JournalEntry;
import paretoscope.compute.journal.MemoryJournal;
import paretoscope.compute.worker.Assignment;
import paretoscope.compute.worker.WorkerFailure;

/// Thousands of tiny jobs that succeed, fail, crash, run out of memory and are cancelled at random: whatever happens,
/// every job ends once, in an order that makes sense.
@Timeout(60)
class DeviceQueueLawsTest {
    private static final int JOBS = 2000;
    private static final List<String> DEVICES = List.of("cuda:0", "cuda:1", "cuda:2", "cuda:3");

    private final MemoryJournal journal = new MemoryJournal();
    private final Map<JobId, List<JobEvent>> events = new ConcurrentHashMap<>();

    private DeviceQueue open(long seed) {
        var backend = new Scripted((assignment, progress, cancellation) -> {
            progress.report(0.5, "half");
            cancellation.check();
            return fate(assignment, seed);
        });
        var queue = DeviceQueue.open(backend, DEVICES.stream().map(Scripted::device).toList(), journal,
                quick().retrying(new RetryPolicy(3, 2, Duration.ofNanos(1000), Duration.ofMillis(1))));
        queue.subscribe(event -> events.computeIfAbsent(event.job(), _ -> new ArrayList<>()).add(event));
        return queue;
    }

    /// What becomes of a try follows from the job, the try and the seed.
    private static byte[] fate(Assignment assignment, long seed) throws WorkerFailure {
        var random = new Random(seed * 31 + assignment.job().id().hashCode() * 17L + assignment.attempt());
        switch (random.nextInt(10)) {
            case 0 -> throw new WorkerFailure(new JobFailure.Crashed(139));
            case 1 -> throw new WorkerFailure(new JobFailure.OutOfMemory("of it"));
            case 2 -> throw new WorkerFailure(new JobFailure.Rejected("for good"));
            default -> {
                return assignment.job().payload();
            }
        }
    }

    @RepeatedTest(3)
    void everyJobEndsOnceWhateverHappens(RepetitionInfo repetition) throws Exception {
        var random = new Random(repetition.getCurrentRepetition());
        var ends = new HashMap<JobId, CompletableFuture<JobEvent.End>>();
        try (var queue = open(repetition.getCurrentRepetition())) {
            for (int number : IntStream.range(0, JOBS).toArray()) {
                ends.put(new JobId("j" + number), queue.submit(job("j" + number, random.nextInt(3), 0)));
                if (random.nextInt(4) == 0) {
                    queue.cancel(new JobId("j" + random.nextInt(number + 1)));
                }
                if (random.nextInt(100) == 0) {
                    queue.pause();
                    queue.resume();
                }
            }
            if (repetition.getCurrentRepetition() > 1) {
                CompletableFuture.allOf(ends.values().toArray(CompletableFuture[]::new)).get();
            }
        }

        assertThat(ends.values()).allSatisfy(end -> assertThat(end).isCompleted());
        assertThat(events).hasSize(JOBS).allSatisfy((id, told) -> assertMakesSense(id, told, ends.get(id).join()));
    }

    private void assertMakesSense(JobId id, List<JobEvent> told, JobEvent.End end) {
        assertThat(told.getFirst()).isInstanceOf(JobEvent.Queued.class);
        assertThat(told.getLast()).isEqualTo(end);
        assertThat(told.stream().filter(JobEvent.End.class::isInstance)).hasSize(1);
        assertThat(told.stream().filter(JobEvent.Queued.class::isInstance)).hasSize(1);
        var tries = told.stream().filter(JobEvent.Started.class::isInstance)
                .map(event -> ((JobEvent.Started) event).attempt()).toList();
        assertThat(tries).isEqualTo(IntStream.rangeClosed(1, tries.size()).boxed().toList());
        assertAgreesWithTheJournal(id, end);
    }

    private void assertAgreesWithTheJournal(JobId id, JobEvent.End end) {
        switch (end) {
            case JobEvent.Finished _ ->
                assertThat(journal.find(id)).containsInstanceOf(JournalEntry.Finished.class);
            case JobEvent.Failed _ -> assertThat(journal.find(id)).containsInstanceOf(JournalEntry.SetAside.class);
            case JobEvent.Cancelled _ -> assertThat(journal.find(id)).isEmpty();
        }
    }
}
