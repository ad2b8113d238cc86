package paretoscope.compute.queue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import paretoscope.compute.device.Device;
import paretoscope.compute.job.CancellationSource;
import paretoscope.compute.job.Job;
import paretoscope.compute.job.JobEvent;
import paretoscope.compute.job.JobFailure;
import paretoscope.compute.job.JobId;
import paretoscope.compute.queue.QueueStatus.DeviceStatus.Activity;

/// What the queue and its lanes share: every change of a job's state is made here, under one lock, and told in the same
/// order. Nothing here waits for a worker, a journal or a listener.
final class QueueCore {
    private final Monitor monitor = new Monitor();
    private final Outbox outbox;
    private final JobTable jobs;
    private final Lanes lanes = new Lanes();
    private final Gate gate = new Gate();

    QueueCore(Outbox outbox) {
        this.outbox = outbox;
        this.jobs = new JobTable(outbox);
    }

    /// Changes something that no lane waits for.
    private void note(Runnable change) {
        monitor.locked(() -> {
            change.run();
            publish();
            return true;
        });
    }

    /// Changes something, and lets the lanes know.
    private void change(Runnable change) {
        note(() -> {
            change.run();
            monitor.signal();
        });
    }

    private void publish() {
        if (outbox.isWatched()) {
            outbox.tell(jobs.status(gate.condition(), lanes.statuses()));
        }
    }

    QueueStatus status() {
        return monitor.locked(() -> jobs.status(gate.condition(), lanes.statuses()));
    }

    JobTable.Reserved reserve(Job job) {
        return monitor.locked(() -> {
            if (gate.isClosed()) {
                throw new IllegalStateException("the queue is closed");
            }
            return jobs.reserve(job);
        });
    }

    /// Lets the lanes have a reserved job.
    void release(JobRecord job) {
        change(() -> jobs.release(job, lanes::refusal));
    }

    void end(JobRecord job, JobEvent.End end) {
        note(() -> jobs.end(job, end));
    }

    /// Gives up on a job: at once when it waits, otherwise by asking its worker.
    void cancel(JobId id) {
        var running = monitor.locked(() -> jobs.find(id).flatMap(this::cancelNow));
        running.ifPresent(CancellationSource::request);
    }

    void cancelAll() {
        var running = monitor.locked(() -> jobs.all().stream().flatMap(job -> cancelNow(job).stream()).toList());
        running.forEach(CancellationSource::request);
    }

    private Optional<CancellationSource> cancelNow(JobRecord job) {
        var running = jobs.cancel(job);
        if (running.isEmpty()) {
            publish();
        }
        return running;
    }

    void admit(Lane lane) {
        change(() -> lanes.show(lane, Activity.IDLE, ""));
    }

    /// Waits for a job that a lane can do; nothing when there will be none.
    Optional<JobRecord> next(Lane lane) {
        return monitor.locked(() -> {
            lanes.show(lane, Activity.IDLE, "");
            publish();
            var taken = take(lane);
            while (taken.isEmpty() && !isOver(lane)) {
                monitor.await(jobs.untilNext().orElse(Long.MAX_VALUE));
                taken = take(lane);
            }
            taken.ifPresent(_ -> publish());
            return taken;
        });
    }

    private Optional<JobRecord> take(Lane lane) {
        return isOver(lane) || !gate.isRunning()
                ? Optional.empty()
                : jobs.take(waiting -> lane.device().canHold(waiting.job().memoryBytes()));
    }

    private boolean isOver(Lane lane) {
        return gate.isClosed() || lanes.isRetired(lane);
    }

    /// Lets a lane do nothing for a while, unless the queue is closed.
    void rest(Lane lane, Duration time, String note) {
        monitor.locked(() -> {
            lanes.show(lane, Activity.WAITING, note);
            publish();
            long end = System.nanoTime() + time.toNanos();
            for (long left = time.toNanos(); left > 0 && !isOver(lane); left = end - System.nanoTime()) {
                monitor.await(left);
            }
            return true;
        });
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
        return monitor.locked(() -> job.state() == JobRecord.State.RUNNING);
    }

    /// Puts a job back whose try does not count.
    void putBack(JobRecord job) {
        change(() -> jobs.putBack(job));
    }

    /// The same, and gives the device up that it was on.
    void putBackAndRetire(JobRecord job, Lane lane, String why) {
        change(() -> {
            jobs.putBack(job);
            retireNow(lane, why);
        });
    }

    /// The same, and starts no more jobs.
    void putBackAndStop(JobRecord job, String sentence) {
        change(() -> {
            jobs.putBack(job);
            gate.stop(sentence);
        });
    }

    /// Lets a job be tried again after a while.
    void retry(JobRecord job, JobFailure why, Duration delay) {
        change(() -> jobs.retry(job, why, delay));
    }

    /// Gives a device up; with the last one the queue stops.
    void retire(Lane lane, String why) {
        change(() -> retireNow(lane, why));
    }

    private void retireNow(Lane lane, String why) {
        lanes.show(lane, Activity.RETIRED, why);
        if (lanes.areAllRetired()) {
            gate.stop("No device is left: " + why);
        } else {
            jobs.failRefused(lanes::refusal);
        }
    }

    /// Wants the devices back that were given up; those that can be started at once.
    List<Device> wantAgain() {
        return monitor.locked(lanes::wantAgain);
    }

    /// Whether a lane that has ended is to be replaced.
    boolean isWantedAgain(Lane ended) {
        return monitor.locked(() -> lanes.isWantedAgain(ended) && !gate.isClosed());
    }

    List<Lane> lanes() {
        return monitor.locked(lanes::all);
    }

    /// Starts no more jobs until somebody has mended what is wrong.
    void stop(String sentence) {
        note(() -> gate.stop(sentence));
    }

    void pause() {
        note(gate::pause);
    }

    void resume() {
        change(() -> {
            if (!lanes.areAllRetired()) {
                gate.resume();
            }
        });
    }

    /// Waits until the queue goes on; false when it is closed instead.
    boolean awaitResume() {
        return monitor.locked(() -> {
            while (!gate.isRunning() && !gate.isClosed()) {
                monitor.await(Long.MAX_VALUE);
            }
            return gate.isRunning();
        });
    }

    /// Takes no more jobs; false when that was so before.
    boolean shut() {
        return monitor.locked(() -> {
            boolean wasOpen = gate.close();
            if (wasOpen) {
                monitor.signal();
                publish();
            }
            return wasOpen;
        });
    }
}
