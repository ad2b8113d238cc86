package paretoscope.compute.job;

import java.util.concurrent.CancellationException;

/// Whether work is still wanted: asked now and then by code that computes, listened to by code that waits.
public interface Cancellation {
    /// For work that nobody will stop.
    Cancellation NEVER = new Cancellation() {
        @Override
        public boolean requested() {
            return false;
        }

        @Override
        public Subscription onRequest(Runnable action) {
            return () -> {};
        }
    };

    /// Whether the user has given up.
    boolean requested();

    /// Does something once when the user gives up; at once when that was before.
    Subscription onRequest(Runnable action);

    /// Leaves the work when the user has given up.
    default void check() {
        if (requested() || Thread.currentThread().isInterrupted()) {
            throw new CancellationException("cancelled");
        }
    }
}
