package paretoscope.compute.queue;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import paretoscope.compute.job.CancellationSource;
import paretoscope.compute.job.Job;
import paretoscope.compute.job.JobEvent;
import paretoscope.compute.job.JobFailure;
import paretoscope.compute.job.JobId;
import paretoscope.compute.queue.QueueStatus.Condition;
import paretoscope.compute.queue.QueueStatus.DeviceStatus;

/// The jobs that have not ended, and every change of their states, each told as it is made. Guarded by the queue's lock.
final class JobTable {
    private final Outbox outbox;
    private final Backlog backlog = new Backlog();
    private final Tally tally = new Tally();
    private final Map<JobId, JobRecord> open = new HashMap<>();
    private long submitted;

    JobTable(Outbox outbox) {
        this.outbox = outbox;
    }

    /// A job's place in the queue: a new one, which nobody can take yet, or the one it has.
    record Reserved(JobRecord job, boolean isNew) {}

    Reserved reserve(Job job) {
        var present = open.get(job.id());
        if (present != null) {
            return new Reserved(present, false);
        }
        var made = new JobRecord(job, submitted++);
        open.put(job.id(), made);
        tally.submitted();
        outbox.tell(new JobEvent.Queued(job.id(), job.label()));
        return new Reserved(made, true);
    }

    /// Lets a reserved job be taken, unless it is refused or has ended meanwhile.
    void release(JobRecord job, Function<JobRecord, Optional<JobFailure>> refusal) {
        if (job.state() == JobRecord.State.WAITING) {
            backlog.add(job);
            failIfRefused(job, refusal);
        }
    }

    /// Takes the most urgent job that fits and begins a try.
    Optional<JobRecord> take(Predicate<JobRecord> fits) {
        var job = backlog.take(fits, System.nanoTime());
        job.ifPresent(taken -> {
            taken.beginAttempt();
            tally.started();
        });
        return job;
    }

    /// How long until a job may start that waits for its next try, in nanoseconds.
    OptionalLong untilNext() {
        return backlog.untilNext(System.nanoTime());
    }

    /// Ends a job, once.
    void end(JobRecord job, JobEvent.End end) {
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

    /// Ends a job that waits; what a running one is asked to stop by.
    Optional<CancellationSource> cancel(JobRecord job) {
        job.cancel();
        if (job.state() == JobRecord.State.RUNNING) {
            return Optional.of(job.attempt());
        }
        backlog.remove(job);
        end(job, new JobEvent.Cancelled(job.job().id()));
        return Optional.empty();
    }

    Optional<JobRecord> find(JobId id) {
        return Optional.ofNullable(open.get(id));
    }

    List<JobRecord> all() {
        return List.copyOf(open.values());
    }

    /// Puts a running job back whose try does not count.
    void putBack(JobRecord job) {
        if (stopRunning(job)) {
            job.takeBackAttempt();
            backlog.add(job);
        }
    }

    /// Lets a running job be tried again after a while.
    void retry(JobRecord job, JobFailure why, Duration delay) {
        if (stopRunning(job)) {
            backlog.addDelayed(job, System.nanoTime() + delay.toNanos());
            outbox.tell(new JobEvent.Retrying(job.job().id(), why, delay));
        }
    }

    /// A job that was cancelled in the meantime ends here.
    private boolean stopRunning(JobRecord job) {
        if (job.state() == JobRecord.State.RUNNING && job.cancelled()) {
            end(job, new JobEvent.Cancelled(job.job().id()));
        }
        if (job.state() != JobRecord.State.RUNNING) {
            return false;
        }
        job.become(JobRecord.State.WAITING);
        tally.stopped();
        return true;
    }

    /// Fails waiting jobs that are refused.
    void failRefused(Function<JobRecord, Optional<JobFailure>> refusal) {
        backlog.all().forEach(job -> failIfRefused(job, refusal));
    }

    private void failIfRefused(JobRecord job, Function<JobRecord, Optional<JobFailure>> refusal) {
        refusal.apply(job).ifPresent(why -> {
            backlog.remove(job);
            end(job, new JobEvent.Failed(job.job().id(), why, ""));
        });
    }

    QueueStatus status(Condition condition, Collection<DeviceStatus> devices) {
        return tally.status(condition, devices);
    }
}
