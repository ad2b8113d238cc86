package paretoscope.views.sweep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import paretoscope.compute.device.Device;
import paretoscope.compute.job.Cancellation;
import paretoscope.compute.journal.MemoryJournal;
import paretoscope.compute.queue.DeviceQueue;
import paretoscope.compute.queue.QueueOptions;
import paretoscope.merge.sweep.BackendSpec;
import paretoscope.merge.sweep.Budget;
import paretoscope.merge.sweep.SweepSpec;
import paretoscope.merge.sweep.SweepSpecReader;
import paretoscope.merge.sweep.SweepState;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class SweepRunTest {
    private static final List<Device> DEVICES = List.of(Quadratics.device(0), Quadratics.device(1));

    private final MemoryJournal journal = new MemoryJournal();
    private SweepSpec spec;
    private SweepJobs jobs;
    private Quadratics evaluator;

    @BeforeEach
    void readTheSample() throws Exception {
        spec = small(SweepSpecReader.read(Path.of(System.getProperty("paretoscope.root"),
                "sample-results/digits-lab/merge/digits.sweep.json")));
        jobs = new SweepJobs(spec, EvaluationIdentity.of(spec, Cancellation.NEVER), 0);
        evaluator = new Quadratics(spec);
    }

    /// Few evaluations: between rounds a front is predicted, which takes its time.
    private static SweepSpec small(SweepSpec sample) {
        return new SweepSpec(sample.folder(), sample.name(), sample.base(), sample.models(), sample.tasks(), sample
                .method(), sample.box(), sample.design(), new Budget(14, 3), sample.search(), List.of(), sample.seed(),
                sample.evaluator(), sample.backend());
    }

    private SweepRun started(MemoryJournal into) throws Exception {
        var kept = new KeptSweep(into, jobs);
        var queue = DeviceQueue.open(evaluator, DEVICES, into, QueueOptions.USUAL);
        return SweepRun.start(kept, kept.current(), jobs, queue, List.of());
    }

    private SweepState completed(MemoryJournal into) throws Exception {
        try (var run = started(into)) {
            assertInstanceOf(SweepEnd.Complete.class, run.end().join());
            return run.progress().state();
        }
    }

    @Test
    void aSweepEndsWithEverythingEvaluatedAndItsCostAddedUp() throws Exception {
        var status = SweepStatus.of(completed(journal));

        assertTrue(status.isFinished());
        assertEquals(0, status.failed());
        assertEquals(status.planned(), status.done());
        assertEquals(1.5 * status.done(), status.cost().seconds(), 1e-9);
        assertEquals(30.0 * status.done(), status.cost().joules().orElseThrow(), 1e-9);
        assertTrue(status.cost().usd().isEmpty(), "a price that nobody stated is not 0");
    }

    @Test
    void aSweepCancelledAgainAndAgainPaysForNothingTwiceAndEndsAlike() throws Exception {
        for (int after = 1; after < 16; after += 5) {
            int enough = after;
            try (var run = started(journal)) {
                run.watch(progress -> {
                    if (progress.state().evaluations().size() >= enough) {
                        run.cancel();
                    }
                });
                run.end().join();
            }
        }
        var interrupted = completed(journal);
        int most = evaluator.asked().values().stream().mapToInt(Integer::intValue).max().orElseThrow();

        assertEquals(1, most);
        assertArrayEquals(completed(new MemoryJournal()).toBytes(), interrupted.toBytes());
    }

    @Test
    void aFinishedSweepAsksForNothingMore() throws Exception {
        completed(journal);
        int asked = evaluator.asked().size();

        completed(journal);

        assertEquals(asked, evaluator.asked().size());
        assertTrue(new KeptSweep(journal, jobs).current().isFinished());
    }

    @Test
    void aSweepAtAnotherPriceIsTheSameSweep() throws Exception {
        completed(journal);
        var dear = spec.on(new BackendSpec(spec.backend().kind(), List.of(),
                Optional.empty(), OptionalDouble.of(3600)));
        var state = new KeptSweep(journal, new SweepJobs(dear, jobs.identity(), 0)).current();

        assertTrue(state.isFinished());
        var status = SweepStatus.of(state);
        assertEquals(1.5 * status.done(), status.cost().usd().orElseThrow(), 1e-9);
    }
}
