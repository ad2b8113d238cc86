package paretoscope.compute.queue;

import java.util.concurrent.CompletableFuture;
import paretoscope.compute.job.CancellationSource;
import paretoscope.compute.job.Job;
import paretoscope.compute.job.JobEvent;
import paretoscope.compute.process.LogRing;

/// A submitted job and what has become of it so far. Its fields are guarded by the queue's lock.
final class JobRecord {
    private static final int LOG_LINES = 200;

    enum State {
        WAITING,
        RUNNING,
        ENDED
    }

    private final Job job;
    private final long sequence;
    private final CompletableFuture<JobEvent.End> end = new CompletableFuture<>();
    private final LogRing log = new LogRing(LOG_LINES);
    private State state = State.WAITING;
    private int tries;
    private int failures;
    private int halvings;
    private volatile boolean cancelled;
    private CancellationSource attempt = new CancellationSource();

    /// @param sequence the place in the order of submission
    JobRecord(Job job, long sequence) {
        this.job = job;
        this.sequence = sequence;
    }

    Job job() {
        return job;
    }

    long sequence() {
        return sequence;
    }

    CompletableFuture<JobEvent.End> end() {
        return end;
    }

    LogRing log() {
        return log;
    }

    State state() {
        return state;
    }

    void become(State next) {
        state = next;
    }

    /// Tries so far, the one under way included.
    int tries() {
        return tries;
    }

    int failures() {
        return failures;
    }

    double batchShare() {
        return Math.scalb(1.0, -halvings);
    }

    CancellationSource beginAttempt() {
        state = State.RUNNING;
        tries++;
        attempt = new CancellationSource();
        return attempt;
    }

    CancellationSource attempt() {
        return attempt;
    }

    /// The try does not count.
    void takeBackAttempt() {
        tries--;
    }

    int countFailure() {
        return ++failures;
    }

    int countHalving() {
        return ++halvings;
    }

    boolean cancelled() {
        return cancelled;
    }

    void cancel() {
        cancelled = true;
    }
}
