package paretoscope.compute.queue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import paretoscope.compute.device.Device;
import paretoscope.compute.job.CancellationSource;
import paretoscope.compute.job.Job;
import paretoscope.compute.job.JobEvent;
import paretoscope.compute.job.JobFailure;
import paretoscope.compute.job.JobId;
import paretoscope.compute.queue.QueueStatus.Condition;
import paretoscope.compute.queue.QueueStatus.DeviceStatus.Activity;

/// What the queue and its lanes share: every change of a job's state is made here, under one lock, and told in the same
/// order. Nothing here waits for a worker, a journal or a listener.
final class QueueCore {
    private final ReentrantLock lock = new ReentrantLock();
    private final java.util.concurrent.locks.Condition changed = lock.newCondition();
    private final Outbox outbox;
    private final Backlog backlog = new Backlog();
    private final Tally tally = new Tally();
    private final Map<JobId, JobRecord> open = new HashMap<>();
    private final Lanes lanes = new Lanes();
    private Condition condition = new Condition.Running();
    private long submitted;

    QueueCore(Outbox outbox) {
        this.outbox = outbox;
    }

    private <T> T locked(Supplier<T> question) {
        lock.lock();
        try {
            return question.get();
        } finally {
            lock.unlock();
        }
    }

    /// Changes something that no lane waits for.
    private void note(Runnable change) {
        locked(() -> {
            change.run();
            publish();
            return true;
        });
    }

    /// Changes something, and lets the lanes know.
    private void change(Runnable change) {
        note(() -> {
            change.run();
            changed.signalAll();
        });
    }

    private void publish() {
        if (outbox.isWatched()) {
            outbox.tell(tally.status(condition, lanes.statuses()));
        }
    }

    QueueStatus status() {
        return locked(() -> tally.status(condition, lanes.statuses()));
    }

    /// A job's place in the queue: a new one, which nobody can take yet, or the one it has.
    record Reserved(JobRecord job, boolean isNew) {}

    Reserved reserve(Job job) {
        return locked(() -> {
            if (condition instanceof Condition.Closed) {
                throw new IllegalStateException("the queue is closed");
            }
            var present = open.get(job.id());
            if (present != null) {
                return new Reserved(present, false);
            }
            var made = new JobRecord(job, submitted++);
            open.put(job.id(), made);
            tally.submitted();
            outbox.tell(new JobEvent.Queued(job.id(), job.label()));
            return new Reserved(made, true);
        });
    }

    /// Lets the lanes have a reserved job.
    void release(JobRecord job) {
        change(() -> {
            if (job.state() == JobRecord.State.WAITING) {
                backlog.add(job);
                failIfItFitsNowhere(job);
            }
        });
    }

    void end(JobRecord job, JobEvent.End end) {
        note(() -> endNow(job, end));
    }

    private void endNow(JobRecord job, JobEvent.End end) {
        if (job.state() == JobRecord.State.ENDED) {
            return;
        }
        if (job.state() == JobRecord.State.RUNNING) {
            tally.stopped();
        }
        job.become(JobRecord.State.ENDED);
        open.remove(job.job().id());
        tally.ended(end);
        outbox.tellEnd(end, () -> job.end().complete(end));
    }

    /// Gives up on a job: at once when it waits, otherwise by asking its worker.
    void cancel(JobId id) {
        var running = locked(() -> Optional.ofNullable(open.get(id)).flatMap(this::cancelNow));
        running.ifPresent(CancellationSource::request);
    }

    void cancelAll() {
        var running = locked(
                () -> List.copyOf(open.values()).stream().flatMap(job -> cancelNow(job).stream()).toList());
        running.forEach(CancellationSource::request);
    }

    private Optional<CancellationSource> cancelNow(JobRecord job) {
        job.cancel();
        if (job.state() == JobRecord.State.RUNNING) {
            return Optional.of(job.attempt());
        }
        backlog.remove(job);
        endNow(job, new JobEvent.Cancelled(job.job().id()));
        publish();
        return Optional.empty();
    }

    void admit(Lane lane) {
        change(() -> lanes.show(lane, Activity.IDLE, ""));
    }

    /// Waits for a job that a lane can do; nothing when there will be none.
    Optional<JobRecord> next(Lane lane) {
        lock.lock();
        try {
            show(lane, Activity.IDLE, "");
            while (!isOver(lane)) {
                if (condition instanceof Condition.Running) {
                    var job = backlog.take(waiting -> lane.device().canHold(waiting.job().memoryBytes()),
                            System.nanoTime());
                    if (job.isPresent()) {
                        job.get().beginAttempt();
                        tally.started();
                        publish();
                        return job;
                    }
                }
                await(backlog.untilNext(System.nanoTime()).orElse(Long.MAX_VALUE));
            }
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private boolean isOver(Lane lane) {
        return condition instanceof Condition.Closed || lanes.isRetired(lane);
    }

    private void await(long nanos) {
        try {
            if (nanos == Long.MAX_VALUE) {
                changed.await();
            } else {
                changed.await(Math.max(nanos, 1), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException _) {
            // A try that has ended was interrupted too late; the lane itself is never asked to stop this way.
        }
    }

    /// Lets a lane do nothing for a while, unless the queue is closed.
    void rest(Lane lane, Duration time, String note) {
        lock.lock();
        try {
            show(lane, Activity.WAITING, note);
            long end = System.nanoTime() + time.toNanos();
            while (!isOver(lane) && end - System.nanoTime() > 0) {
                await(end - System.nanoTime());
            }
        } finally {
            lock.unlock();
        }
    }

    /// Says what a lane is doing.
    void show(Lane lane, Activity activity, String note) {
        note(() -> lanes.show(lane, activity, note));
    }

    void started(JobRecord job, Lane lane) {
        note(() -> {
            if (job.state() == JobRecord.State.RUNNING) {
                outbox.tell(new JobEvent.Started(job.job().id(), lane.device().id(), job.tries()));
            }
        });
    }

    /// Whether a job is still the business of the lane that began it.
    boolean isRunning(JobRecord job) {
        return locked(() -> job.state() == JobRecord.State.RUNNING);
    }

    /// Puts a job back whose try does not count.
    void putBack(JobRecord job) {
        change(() -> putBackNow(job));
    }

    private void putBackNow(JobRecord job) {
        if (stopRunning(job)) {
            job.takeBackAttempt();
            backlog.add(job);
        }
    }

    /// The same, and gives the device up that it was on.
    void putBackAndRetire(JobRecord job, Lane lane, String why) {
        change(() -> {
            putBackNow(job);
            retireNow(lane, why);
        });
    }

    /// The same, and starts no more jobs.
    void putBackAndStop(JobRecord job, String sentence) {
        change(() -> {
            putBackNow(job);
            halt(sentence);
        });
    }

    /// Lets a job be tried again after a while.
    void retry(JobRecord job, JobFailure why, Duration delay) {
        change(() -> {
            if (stopRunning(job)) {
                backlog.addDelayed(job, System.nanoTime() + delay.toNanos());
                outbox.tell(new JobEvent.Retrying(job.job().id(), why, delay));
            }
        });
    }

    /// A job that was cancelled in the meantime ends here.
    private boolean stopRunning(JobRecord job) {
        if (job.state() == JobRecord.State.RUNNING && job.cancelled()) {
            endNow(job, new JobEvent.Cancelled(job.job().id()));
        }
        if (job.state() != JobRecord.State.RUNNING) {
            return false;
        }
        job.become(JobRecord.State.WAITING);
        tally.stopped();
        return true;
    }

    /// Gives a device up; with the last one the queue stops.
    void retire(Lane lane, String why) {
        change(() -> retireNow(lane, why));
    }

    private void retireNow(Lane lane, String why) {
        lanes.show(lane, Activity.RETIRED, why);
        if (lanes.areAllRetired()) {
            halt("No device is left: " + why);
        } else {
            backlog.all().forEach(this::failIfItFitsNowhere);
        }
    }

    /// Wants the devices back that were given up; those that can be started at once.
    List<Device> wantAgain() {
        return locked(lanes::wantAgain);
    }

    /// Whether a lane that has ended is to be replaced.
    boolean isWantedAgain(Lane ended) {
        return locked(() -> lanes.isWantedAgain(ended) && !(condition instanceof Condition.Closed));
    }

    List<Lane> lanes() {
        return locked(lanes::all);
    }

    private void failIfItFitsNowhere(JobRecord job) {
        lanes.refusal(job).ifPresent(why -> {
            backlog.remove(job);
            endNow(job, new JobEvent.Failed(job.job().id(), why, ""));
        });
    }

    /// Starts no more jobs until somebody has mended what is wrong.
    void stop(String sentence) {
        note(() -> halt(sentence));
    }

    private void halt(String sentence) {
        if (!(condition instanceof Condition.Closed)) {
            condition = new Condition.Stopped(sentence);
        }
    }

    void pause() {
        note(() -> {
            if (condition instanceof Condition.Running) {
                condition = new Condition.Paused();
            }
        });
    }

    void resume() {
        change(() -> {
            if (!(condition instanceof Condition.Closed || lanes.areAllRetired())) {
                condition = new Condition.Running();
            }
        });
    }

    /// Waits until the queue goes on; false when it is closed instead.
    boolean awaitResume() {
        lock.lock();
        try {
            while (condition instanceof Condition.Stopped || condition instanceof Condition.Paused) {
                await(Long.MAX_VALUE);
            }
            return condition instanceof Condition.Running;
        } finally {
            lock.unlock();
        }
    }

    /// Takes no more jobs; false when that was so before.
    boolean shut() {
        return locked(() -> {
            if (condition instanceof Condition.Closed) {
                return false;
            }
            condition = new Condition.Closed();
            changed.signalAll();
            publish();
            return true;
        });
    }
}
