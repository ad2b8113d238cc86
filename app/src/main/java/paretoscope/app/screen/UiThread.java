package paretoscope.app.screen;

/// The one crossing from background work to the screen: whatever is handed over runs on the thread that owns the
/// window, later and in order. Tests hand in `Runnable::run`.
@FunctionalInterface
public interface UiThread {
    /// Runs the action on the window's thread.
    void run(Runnable action);
}
