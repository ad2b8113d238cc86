package paretoscope.views.sweep;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import paretoscope.compute.job.JobEvent;
import paretoscope.compute.job.Subscription;
import paretoscope.compute.journal.JournalException;
import paretoscope.compute.queue.JobQueue;
import paretoscope.merge.sweep.Proposal;
import paretoscope.merge.sweep.SweepState;

/// A sweep being carried out: asks it for evaluations, has them done, and tells it what they brought, until it asks for
/// no more. Stopping at any moment loses no more than the evaluations under way.
public final class SweepRun implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SweepRun.class);

    private final KeptSweep kept;
    private final SweepJobs jobs;
    private final JobQueue queue;
    private final List<AutoCloseable> resources;
    private final BlockingQueue<Ended> ended = new LinkedBlockingQueue<>();
    private final List<Consumer<SweepProgress>> listeners = new CopyOnWriteArrayList<>();
    private final CompletableFuture<SweepEnd> end = new CompletableFuture<>();
    private final Pace pace = new Pace();
    private final Thread driver;
    private volatile SweepState state;
    private volatile boolean given;

    private record Ended(Proposal proposal, JobEvent.End end) {}

    /// @param resources what is closed after the queue
    private SweepRun(KeptSweep kept, SweepState state, SweepJobs jobs, JobQueue queue, List<AutoCloseable> resources) {
        this.kept = kept;
        this.state = state;
        this.jobs = jobs;
        this.queue = queue;
        this.resources = List.copyOf(resources);
        this.driver = Thread.ofPlatform().name("sweep-" + jobs.spec().name()).daemon().unstarted(this::drive);
    }

    /// Carries the sweep on from a state.
    static SweepRun start(KeptSweep kept, SweepState state, SweepJobs jobs, JobQueue queue,
            List<AutoCloseable> resources) {
        var run = new SweepRun(kept, state, jobs, queue, resources);
        queue.watch(_ -> run.tellListeners());
        run.driver.start();
        return run;
    }

    /// The sweep at this moment.
    public SweepProgress progress() {
        return new SweepProgress(state, queue.status(), pace.secondsEach(), Optional.ofNullable(end.getNow(null)));
    }

    /// Hears of every change, on threads of the sweep's own; listeners are quick.
    public Subscription watch(Consumer<SweepProgress> listener) {
        listeners.add(listener);
        listener.accept(progress());
        return () -> listeners.remove(listener);
    }

    /// Completes once, with how the sweep ended; never exceptionally.
    public CompletableFuture<SweepEnd> end() {
        return end.copy();
    }

    /// Starts no more evaluations until [#resume()].
    public void pause() {
        queue.pause();
    }

    public void resume() {
        pace.interrupted();
        queue.resume();
    }

    /// Stops what runs and ends; what is evaluated stays.
    public void cancel() {
        giveUp();
        queue.cancelAll();
    }

    private void drive() {
        try {
            carryOut();
            kept.keep(state);
            finish(given ? new SweepEnd.Cancelled() : new SweepEnd.Complete());
        } catch (InterruptedException _) {
            finish(new SweepEnd.Cancelled());
        } catch (JournalException failed) {
            finish(new SweepEnd.Broken(failed.getMessage()));
        } catch (RuntimeException defect) {
            LOG.error("the sweep stopped", defect);
            finish(new SweepEnd.Broken("The sweep stopped for a reason that is in the log: " + defect + "."));
        }
    }

    /// Submits what the sweep asks for as soon as it does: while a round is being worked out here, devices go on with what
    /// no round depends on.
    private void carryOut() throws JournalException, InterruptedException {
        var underWay = new HashSet<Proposal>();
        for (int rounds = 0; submit(underWay);) {
            var next = ended.take();
            pace.ended(System.nanoTime());
            state = KeptSweep.told(state, next.proposal(), next.end());
            underWay.remove(next.proposal());
            if (next.end() instanceof JobEvent.Cancelled) {
                cancel();
            }
            if (rounds != state.rounds().size()) {
                rounds = state.rounds().size();
                kept.keep(state);
            }
            tellListeners();
        }
    }

    /// Whether anything is under way.
    private boolean submit(Set<Proposal> underWay) throws JournalException {
        for (var proposal : state.ask()) {
            if (!underWay.contains(proposal) && submitted(proposal)) {
                underWay.add(proposal);
            }
        }
        return !underWay.isEmpty();
    }

    /// Submits a proposal unless the sweep was given up: neither a closed queue nor one that was cleared gets any more.
    private synchronized boolean submitted(Proposal proposal) throws JournalException {
        if (!given) {
            queue.submit(jobs.of(proposal)).thenAccept(how -> ended.add(new Ended(proposal, how)));
        }
        return !given;
    }

    private synchronized void giveUp() {
        given = true;
    }

    private void finish(SweepEnd how) {
        end.complete(how);
        tellListeners();
    }

    private void tellListeners() {
        var progress = progress();
        listeners.forEach(listener -> listener.accept(progress));
    }

    /// Stops the sweep, waits until nothing of it runs, and lets go of devices and files.
    @Override
    public void close() {
        giveUp();
        queue.close();
        try {
            driver.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        resources.forEach(SweepRun::close);
    }

    private static void close(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception failed) {
            LOG.warn("not closed: {}", resource, failed);
        }
    }
}
