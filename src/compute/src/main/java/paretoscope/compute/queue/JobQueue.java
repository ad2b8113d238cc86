package paretoscope.compute.queue;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import paretoscope.compute.job.Job;
import paretoscope.compute.job.JobEvent;
import paretoscope.compute.job.JobId;
import paretoscope.compute.job.Subscription;
import paretoscope.compute.journal.JournalException;

/// Runs jobs on devices and tells whoever listens what becomes of them.
///
/// Listeners are told in order, on one thread of the queue's own; they may call the queue.
public interface JobQueue extends AutoCloseable {
    /// Takes a job in. One that is finished or set aside in the journal ends at once as it did then; one that waits or
    /// runs already is not taken twice.
    ///
    /// @return the job's last event; never completes exceptionally
    CompletableFuture<JobEvent.End> submit(Job job) throws JournalException;

    /// Asks a job to stop; a job that has ended is left alone.
    void cancel(JobId job);

    /// Asks all jobs to stop.
    void cancelAll();

    /// Hears every event from now on.
    Subscription subscribe(Consumer<JobEvent> listener);

    /// Hears the queue's state, now and whenever it changes; only the latest is told to a slow listener.
    Subscription watch(Consumer<QueueStatus> listener);

    /// The state of this moment.
    QueueStatus status();

    /// Starts no more jobs until [#resume()]; those that run go on.
    void pause();

    /// Goes on after a pause, or after the queue stopped because something outside it has to be mended: results that
    /// could not be kept are kept now.
    void resume();

    /// Cancels all jobs, waits until they have ended and their workers are gone, and takes no more.
    @Override
    void close();
}
