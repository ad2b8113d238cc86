package paretoscope.app.status;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.util.Subscription;
import paretoscope.app.jobs.Job;
import paretoscope.app.jobs.JobEvent;
import paretoscope.app.jobs.JobHandle;
import paretoscope.app.jobs.JobId;
import paretoscope.app.jobs.JobQueue;

/// A queue that runs nothing and tells what a test wants it to tell.
final class ToldQueue implements JobQueue {
    private final List<Consumer<JobEvent>> listeners = new ArrayList<>();
    private final List<JobId> cancelled = new ArrayList<>();

    void tell(JobEvent event) {
        listeners.forEach(listener -> listener.accept(event));
    }

    List<JobId> cancelled() {
        return cancelled;
    }

    @Override
    public <T> JobHandle<T> submit(Job<T> job) {
        return new JobHandle<>(new JobId(1), new CompletableFuture<>(), () -> {});
    }

    @Override
    public void cancel(JobId job) {
        cancelled.add(job);
    }

    @Override
    public Subscription subscribe(Consumer<JobEvent> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void close() {}
}
