package paretoscope.app.jobs;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import paretoscope.eval.source.Cancellation;

/// A job on its way from queued to one terminal state.
final class RunningJob<T> implements Runnable, JobContext {
    private final JobId id;
    private final Job<T> job;
    private final Consumer<JobEvent> tell;
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private final AtomicBoolean started = new AtomicBoolean();
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile boolean cancelled;
    private volatile @Nullable Thread worker;

    RunningJob(JobId id, Job<T> job, Consumer<JobEvent> tell) {
        this.id = id;
        this.job = job;
        this.tell = tell;
    }

    JobId id() {
        return id;
    }

    CompletableFuture<T> result() {
        return result;
    }

    /// Stops the work: by request first, and, when it is waiting for something, by interruption.
    void cancel() {
        cancelled = true;
        var thread = worker;
        if (thread != null) {
            thread.interrupt();
        } else if (started.compareAndSet(false, true)) {
            end(new JobEvent.Cancelled(id), () -> result.completeExceptionally(new CancellationException(job.title())));
        }
    }

    @Override
    public void run() {
        if (!started.compareAndSet(false, true)) {
            return;
        }
        worker = Thread.currentThread();
        tell.accept(new JobEvent.Started(id));
        try {
            var value = job.body().run(this);
            end(new JobEvent.Finished(id), () -> result.complete(value));
        } catch (CancellationException e) {
            end(new JobEvent.Cancelled(id), () -> result.completeExceptionally(e));
        } catch (Throwable e) {
            endFailed(e);
        } finally {
            worker = null;
            // The pool's thread goes on to another job, which nobody has interrupted.
            Thread.interrupted();
        }
    }

    /// Work that was interrupted while waiting fails in many ways; to the user it was cancelled all the same.
    private void endFailed(Throwable reason) {
        if (cancelled) {
            end(new JobEvent.Cancelled(id), () -> result.completeExceptionally(new CancellationException(job.title())));
        } else {
            end(new JobEvent.Failed(id, reason), () -> result.completeExceptionally(reason));
        }
    }

    private void end(JobEvent last, Runnable completion) {
        if (ended.compareAndSet(false, true)) {
            tell.accept(last);
            completion.run();
        }
    }

    @Override
    public Cancellation cancellation() {
        return () -> cancelled;
    }

    @Override
    public void progress(double share, String note) {
        tell.accept(new JobEvent.Progress(id, share, note));
    }

    @Override
    public void log(String line) {
        tell.accept(new JobEvent.Log(id, line));
    }
}
