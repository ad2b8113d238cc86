package paretoscope.eval.source;

import java.util.concurrent.CancellationException;

/// A question a long piece of work asks now and then: shall I stop?
@FunctionalInterface
public interface Cancellation {
    /// For work that nobody will stop.
    Cancellation NEVER = () -> false;

    /// Whether the caller has given up.
    boolean requested();

    /// Leaves the work when the caller has given up.
    default void check() {
        if (requested() || Thread.currentThread().isInterrupted()) {
            throw new CancellationException("cancelled");
        }
    }
}
