package paretoscope.app.jobs;

import java.util.function.Consumer;
import javafx.util.Subscription;

/// Runs jobs away from the window's thread and tells whoever listens what becomes of them.
public interface JobQueue extends AutoCloseable {
    /// Takes a job in; it starts when a thread is free.
    <T> JobHandle<T> submit(Job<T> job);

    /// Asks a job to stop; a job that has ended is left alone.
    void cancel(JobId job);

    /// Hears every event from now on, on the thread that caused it.
    Subscription subscribe(Consumer<JobEvent> listener);

    /// Stops all jobs and takes no more.
    @Override
    void close();
}
