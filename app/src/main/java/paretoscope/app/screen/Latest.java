package paretoscope.app.screen;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Hands values to the screen, keeping only the newest: a worker that reports ten thousand times a second queues one
/// action, not ten thousand.
///
/// @param <T> what is handed over
public final class Latest<T> {
    private final AtomicReference<@Nullable T> newest = new AtomicReference<>();
    private final UiThread ui;
    private final Consumer<T> receiver;

    public Latest(UiThread ui, Consumer<T> receiver) {
        this.ui = ui;
        this.receiver = receiver;
    }

    /// Replaces what has not been seen yet; may be called from any thread.
    public void offer(T value) {
        if (newest.getAndSet(value) == null) {
            ui.run(this::deliver);
        }
    }

    private void deliver() {
        var value = newest.getAndSet(null);
        if (value != null) {
            receiver.accept(value);
        }
    }
}
