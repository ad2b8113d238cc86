package paretoscope.compute.queue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import paretoscope.compute.job.JobEvent;
import paretoscope.compute.job.JobId;
import paretoscope.compute.job.Subscription;

/// Tells listeners what happened, in order and on a thread of its own, so that a slow listener holds up no worker.
///
/// Of a job's progress and of the queue's state only the latest is kept until it can be told; of log lines, a bounded
/// number. A listener that fails is noted, and told further events.
final class Outbox implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final int LOG_LINES = 10_000;

    private final LinkedBlockingQueue<Runnable> post = new LinkedBlockingQueue<>();
    private final List<Consumer<JobEvent>> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<QueueStatus>> watchers = new CopyOnWriteArrayList<>();
    private final Map<JobId, AtomicReference<JobEvent.@Nullable Progress>> progress = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable QueueStatus> status = new AtomicReference<>();
    private final AtomicInteger logLines = new AtomicInteger();
    private final Thread thread = Thread.ofVirtual().name("job-events").start(this::deliver);
    private volatile boolean closed;

    Subscription subscribe(Consumer<JobEvent> listener) {
        return listen(listeners, listener);
    }

    Subscription watch(Consumer<QueueStatus> watcher, QueueStatus now) {
        post.add(() -> tell(watcher, now));
        return listen(watchers, watcher);
    }

    private static <T> Subscription listen(List<Consumer<T>> all, Consumer<T> one) {
        Consumer<T> own = one::accept;
        all.add(own);
        return () -> all.remove(own);
    }

    void tell(JobEvent event) {
        switch (event) {
            case JobEvent.Progress latest -> tellLatest(latest);
            case JobEvent.Log line -> tellUnlessFlooded(line);
            case JobEvent.Queued _,JobEvent.Started _,JobEvent.Retrying _,JobEvent.End _ -> post(event, () -> {});
        }
    }

    /// Tells the last event of a job, and then whoever waits for it.
    void tellEnd(JobEvent.End event, Runnable then) {
        progress.remove(event.job());
        post(event, then);
    }

    private void post(JobEvent event, Runnable then) {
        post.add(() -> {
            tellAll(listeners, event);
            then.run();
        });
    }

    private void tellLatest(JobEvent.Progress latest) {
        var slot = progress.computeIfAbsent(latest.job(), _ -> new AtomicReference<>());
        if (slot.getAndSet(latest) == null) {
            post.add(() -> {
                var due = slot.getAndSet(null);
                if (due != null) {
                    tellAll(listeners, due);
                }
            });
        }
    }

    private void tellUnlessFlooded(JobEvent.Log line) {
        if (logLines.incrementAndGet() > LOG_LINES) {
            logLines.decrementAndGet();
        } else {
            post(line, logLines::decrementAndGet);
        }
    }

    boolean isWatched() {
        return !watchers.isEmpty();
    }

    void tell(QueueStatus latest) {
        if (status.getAndSet(latest) == null) {
            post.add(() -> {
                var due = status.getAndSet(null);
                if (due != null) {
                    tellAll(watchers, due);
                }
            });
        }
    }

    private static <T> void tellAll(List<Consumer<T>> all, T what) {
        all.forEach(one -> tell(one, what));
    }

    private static <T> void tell(Consumer<T> one, T what) {
        try {
            one.accept(what);
        } catch (RuntimeException | Error e) {
            LOG.error("a listener failed on {}", what, e);
        }
    }

    private void deliver() {
        try {
            while (!closed || !post.isEmpty()) {
                post.take().run();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Returns when everything is told, unless a listener calls it.
    @Override
    public void close() {
        post.add(() -> closed = true);
        if (Thread.currentThread() == thread) {
            return;
        }
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
