package paretoscope.app.jobs;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.util.Subscription;

/// A queue over a bounded pool of threads that never keep the program alive.
public final class PooledJobQueue implements JobQueue {
    private final ExecutorService pool;
    private final AtomicLong count = new AtomicLong();
    private final Map<JobId, RunningJob<?>> open = new ConcurrentHashMap<>();
    private final List<Consumer<JobEvent>> listeners = new CopyOnWriteArrayList<>();

    public PooledJobQueue(int threads) {
        pool = Executors.newFixedThreadPool(threads, new DaemonThreads("job-"));
    }

    @Override
    public <T> JobHandle<T> submit(Job<T> job) {
        var running = new RunningJob<>(new JobId(count.incrementAndGet()), job, this::tell);
        open.put(running.id(), running);
        tell(new JobEvent.Queued(running.id(), job.title()));
        running.result().whenComplete((_, _) -> open.remove(running.id()));
        pool.execute(running);
        return new JobHandle<>(running.id(), running.result(), running::cancel);
    }

    @Override
    public void cancel(JobId job) {
        var running = open.get(job);
        if (running != null) {
            running.cancel();
        }
    }

    @Override
    public Subscription subscribe(Consumer<JobEvent> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void close() {
        open.values().forEach(RunningJob::cancel);
        pool.shutdownNow();
        try {
            // Work that touches the workspace file should have let go of it before the file is closed.
            pool.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(JobEvent event) {
        listeners.forEach(listener -> listener.accept(event));
    }
}
