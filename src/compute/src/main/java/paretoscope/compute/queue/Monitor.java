package paretoscope.compute.queue;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// One lock, and the waiting under it.
final class Monitor {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    /// Asks or changes something under the lock.
    <T> T locked(Supplier<T> question) {
        lock.lock();
        try {
            return question.get();
        } finally {
            lock.unlock();
        }
    }

    /// Lets those who wait look again; called under the lock.
    void signal() {
        changed.signalAll();
    }

    /// Waits under the lock for a signal.
    ///
    /// @param nanos how long at most; [Long#MAX_VALUE] for as long as it takes
    void await(long nanos) {
        try {
            if (nanos == Long.MAX_VALUE) {
                changed.await();
            } else {
                changed.await(Math.max(nanos, 1), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException _) {
            // A try that has ended was interrupted too late; the lane itself is never asked to stop this way.
        }
    }
}
