package paretoscope.compute.queue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import paretoscope.compute.job.CancellationSource;

/// Sees to it that a try ends: after its time limit it is cancelled, and when a cancelled try goes on, its thread is
/// interrupted and at last given up.
final class Watch implements AutoCloseable {
    private final CancellationSource cancellation;
    private final Duration limit;
    private final Duration grace;
    private final Runnable giveUp;
    private final Thread worker = Thread.currentThread();
    private final CountDownLatch endedOrCancelled = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private boolean over;
    private volatile boolean overTime;

    private Watch(CancellationSource cancellation, Duration limit, Duration grace, Runnable giveUp) {
        this.cancellation = cancellation;
        this.limit = limit;
        this.grace = grace;
        this.giveUp = giveUp;
    }

    /// Watches over what the calling thread does next, until it is closed.
    ///
    /// @param giveUp called when nothing helped
    static Watch over(CancellationSource cancellation, Duration limit, Duration grace, Runnable giveUp) {
        var watch = new Watch(cancellation, limit, grace, giveUp);
        cancellation.onRequest(watch.endedOrCancelled::countDown);
        Thread.ofVirtual().start(watch::keep);
        return watch;
    }

    /// Whether the try was cancelled because its time was over.
    boolean overTime() {
        return overTime;
    }

    private void keep() {
        try {
            if (!endedOrCancelled.await(limit.toNanos(), TimeUnit.NANOSECONDS)) {
                overTime = !cancellation.requested();
                cancellation.request();
            }
            if (ended.await(grace.toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
            interrupt();
            if (!ended.await(grace.toNanos(), TimeUnit.NANOSECONDS)) {
                giveUp.run();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Never after the try has ended: the thread does something else then.
    private synchronized void interrupt() {
        if (!over) {
            worker.interrupt();
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            over = true;
        }
        ended.countDown();
        endedOrCancelled.countDown();
        // What was meant for the try must not reach what the thread does next.
        Thread.interrupted();
    }
}
