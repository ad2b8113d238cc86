package paretoscope.app.screen;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.util.Subscription;

/// Everything a view listens to, let go of together when the view closes, so that what lives longer does not hold it.
public final class Subscriptions implements AutoCloseable {
    private final Deque<Subscription> open = new ArrayDeque<>();

    /// Keeps a subscription until closing.
    public void add(Subscription subscription) {
        open.push(subscription);
    }

    /// Lets go, the youngest first.
    @Override
    public void close() {
        while (!open.isEmpty()) {
            open.pop().unsubscribe();
        }
    }
}
