package paretoscope.compute.queue;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/// Writes a lane's results down, in their order, while its device is at the next jobs, so that a device need not wait for
/// a disk. Only so many results are under way, which is how many a killed program can lose besides what it evaluates.
final class KeepingAside implements AutoCloseable {
    private static final int MOST = 2;

    private final Semaphore free = new Semaphore(MOST);
    private final ExecutorService writer;

    KeepingAside(String name) {
        writer = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("keep-" + name).factory());
    }

    /// Hands one over; waits while too many are under way.
    void begin(Runnable keep) {
        free.acquireUninterruptibly();
        writer.execute(() -> {
            try {
                keep.run();
            } finally {
                free.release();
            }
        });
    }

    /// Waits until nothing is under way.
    @Override
    public void close() {
        free.acquireUninterruptibly(MOST);
        writer.shutdown();
    }
}
