package paretoscope.compute.job;

import java.util.ArrayList;
import java.util.List;

/// The end of a [Cancellation] that is in the hand of whoever may give up.
public final class CancellationSource implements Cancellation {
    private final List<Runnable> actions = new ArrayList<>();
    private volatile boolean requested;

    /// Work that is wanted, for now.
    public CancellationSource() {}

    /// Gives up on the work; again does nothing.
    public void request() {
        List<Runnable> due;
        synchronized (actions) {
            requested = true;
            due = List.copyOf(actions);
            actions.clear();
        }
        due.forEach(Runnable::run);
    }

    @Override
    public boolean requested() {
        return requested;
    }

    @Override
    public Subscription onRequest(Runnable action) {
        synchronized (actions) {
            if (!requested) {
                actions.add(action);
                return () -> remove(action);
            }
        }
        action.run();
        return () -> {};
    }

    private void remove(Runnable action) {
        synchronized (actions) {
            actions.remove(action);
        }
    }
}
