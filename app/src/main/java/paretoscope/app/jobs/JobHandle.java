package paretoscope.app.jobs;

import java.util.concurrent.CompletableFuture;

/// A submitted job in the submitter's hand.
///
/// @param result completes with what the work yields; exceptionally when it failed or was cancelled
public record JobHandle<T>(JobId id, CompletableFuture<T> result, Runnable stop) {
    /// Asks the work to stop; it may take a moment.
    public void cancel() {
        stop.run();
    }
}
