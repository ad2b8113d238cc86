package paretoscope.compute.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import paretoscope.compute.device.Device;
import paretoscope.compute.job.CancellationSource;
import paretoscope.compute.job.Completion;
import paretoscope.compute.job.JobEvent;
import paretoscope.compute.job.JobFailure;
import paretoscope.compute.journal.Journal;
import paretoscope.compute.queue.QueueStatus.DeviceStatus.Activity;
import paretoscope.compute.worker.Assignment;
import paretoscope.compute.worker.Backend;
import paretoscope.compute.worker.Worker;
import paretoscope.compute.worker.WorkerFailure;

/// One device and its worker: takes jobs one by one and sees each to its end. All waiting is done here, on a thread of
/// the lane's own.
final class Lane implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final Duration NO_LIMIT = Duration.ofDays(365);

    private final QueueCore core;
    private final Device device;
    private final DeviceWorker own;
    private final QueueOptions options;
    private final Keeper keeper;
    private final Outbox outbox;
    private final KeepingAside keeping;
    private int failedStarts;
    private final CountDownLatch endedOrGivenUp = new CountDownLatch(1);
    private volatile boolean ended;

    Lane(QueueCore core, Backend backend, Device device, Journal journal, QueueOptions options, Outbox outbox) {
        this.core = core;
        this.device = device;
        this.own = new DeviceWorker(backend, device, options.freeMemory());
        this.options = options;
        this.keeper = new Keeper(core, journal);
        this.outbox = outbox;
        this.keeping = new KeepingAside(device.id());
    }

    Device device() {
        return device;
    }

    @Override
    public void run() {
        try {
            for (var next = core.next(this); next.isPresent(); next = core.next(this)) {
                var job = next.get();
                orFail(job, () -> serve(job));
            }
        } finally {
            keeping.close();
            own.close();
            ended = true;
            endedOrGivenUp.countDown();
        }
    }

    /// Whether nothing of it runs any more.
    boolean hasEnded() {
        return ended;
    }

    /// Waits until it has ended, or its worker was given up.
    void awaitEnd() throws InterruptedException {
        endedOrGivenUp.await();
    }

    /// Whatever goes wrong in here, the job ends and the lane goes on.
    private void orFail(JobRecord job, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("a job could not be served", e);
            core.end(job, new JobEvent.Failed(job.job().id(), new JobFailure.Rejected(e.toString()),
                    job.log().text()));
        }
    }

    private void serve(JobRecord job) {
        own.closeUnlessUsable();
        if (!own.hasRoom(job.job().memoryBytes())) {
            core.putBack(job);
            core.rest(this, options.memoryRecheck(), "waiting for memory");
            return;
        }
        switch (attempt(job, job.attempt())) {
            case Attempt.Done(var completion) -> keeping.begin(() -> orFail(job, () -> keep(job, completion)));
            case Attempt.Failed(var why) -> settle(job, why);
            case Attempt.Stopped() -> core.end(job, new JobEvent.Cancelled(job.job().id()));
        }
    }

    private void keep(JobRecord job, Completion completion) {
        keeper.finish(job, completion).ifPresent(why -> settle(job, why));
    }

    private Attempt attempt(JobRecord job, CancellationSource cancellation) {
        try {
            return evaluate(job, open(job, cancellation), cancellation);
        } catch (CancellationException | InterruptedException _) {
            return new Attempt.Stopped();
        } catch (WorkerFailure e) {
            return cancellation.requested() ? new Attempt.Stopped() : new Attempt.Failed(e.why());
        } catch (OutOfMemoryError e) {
            return new Attempt.Failed(new JobFailure.OutOfMemory(String.valueOf(e.getMessage())));
        } catch (RuntimeException | Error e) {
            LOG.warn("a worker failed on {}", job.job().label(), e);
            return new Attempt.Failed(new JobFailure.Rejected(e.toString()));
        }
    }

    private Worker open(JobRecord job, CancellationSource cancellation) throws WorkerFailure, InterruptedException {
        cancellation.check();
        var present = own.present();
        if (present.isPresent()) {
            return present.get();
        }
        core.show(this, Activity.STARTING, job.job().label());
        try (var _ = watch(job, cancellation, NO_LIMIT)) {
            var started = own.start(cancellation);
            failedStarts = 0;
            return started;
        }
    }

    private Attempt evaluate(JobRecord job, Worker ready, CancellationSource cancellation)
            throws WorkerFailure, InterruptedException {
        core.show(this, Activity.BUSY, job.job().label());
        core.started(job, this);
        var began = Instant.now();
        long clock = System.nanoTime();
        var watch = watch(job, cancellation, job.job().limit());
        try (watch; var power = options.power().begin(device)) {
            var assignment = new Assignment(job.job(), job.tries(), job.batchShare());
            byte[] result = ready.evaluate(assignment, new Reporter(core, outbox, job), cancellation);
            var took = Duration.ofNanos(System.nanoTime() - clock);
            return new Attempt.Done(new Completion(job.job().id(), result, job.tries(), device.id(), began, took,
                    power.joules(), job.log().text()));
        } catch (CancellationException | InterruptedException | WorkerFailure e) {
            if (watch.overTime()) {
                return new Attempt.Failed(new JobFailure.OverTime(job.job().limit()));
            }
            throw e;
        }
    }

    private Watch watch(JobRecord job, CancellationSource cancellation, Duration limit) {
        return Watch.over(cancellation, limit, options.grace(), () -> giveUp(job, limit));
    }

    /// The worker neither stops nor can be stopped: the job ends without it, and the device gets no more.
    private void giveUp(JobRecord job, Duration limit) {
        LOG.error("the worker on {} does not stop", device.id());
        core.retire(this, "its worker does not stop");
        endedOrGivenUp.countDown();
        core.end(job, job.cancelled()
                ? new JobEvent.Cancelled(job.job().id())
                : new JobEvent.Failed(job.job().id(), new JobFailure.OverTime(limit), job.log().text()));
    }

    private void settle(JobRecord job, JobFailure why) {
        LOG.info("{} on {}: {}", job.job().id().brief(), device.id(), why.sentence());
        job.log().add(why.sentence());
        if (why instanceof JobFailure.NotStarted && ++failedStarts < options.retries().tries()) {
            core.putBack(job);
            core.rest(this, options.retries().delay(failedStarts), why.sentence());
            return;
        }
        switch (Verdict.of(why, job, options.retries())) {
            case Verdict.Retry(var delay) -> core.retry(job, why, delay);
            case Verdict.SetAside() -> keeper.setAside(job, why);
            case Verdict.RetireDevice(var reason) -> core.putBackAndRetire(job, this, reason);
            case Verdict.StopQueue(var reason) -> core.putBackAndStop(job, reason);
        }
    }
}
