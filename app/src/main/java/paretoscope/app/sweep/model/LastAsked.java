package paretoscope.app.sweep.model;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import paretoscope.app.screen.UiThread;
import paretoscope.views.sweep.SweepTrouble;

/// Work in the background, of which only the last that was asked for goes on in the window. What other work has brought is
/// let go of.
final class LastAsked {
    private final Executor background;
    private final UiThread ui;
    private final Consumer<SweepTrouble> failed;
    private long asked;

    /// @param failed told on the window's thread, like everything that goes on
    LastAsked(Executor background, UiThread ui, Consumer<SweepTrouble> failed) {
        this.background = background;
        this.ui = ui;
        this.failed = failed;
    }

    /// Work, and how the window goes on when it is done.
    @FunctionalInterface
    interface Work {
        Next done() throws SweepTrouble;
    }

    /// @param then how the window goes on
    /// @param dropped what to do instead, in the background, when something else was asked for meanwhile
    record Next(Runnable then, Runnable dropped) {
        static Next of(Runnable then) {
            return new Next(then, () -> {});
        }
    }

    void ask(Work work) {
        long ticket = ++asked;
        background.execute(() -> {
            var next = done(work);
            ui.run(() -> {
                if (ticket == asked) {
                    next.then().run();
                } else {
                    // The window may be closing, and its own threads with it.
                    Thread.startVirtualThread(next.dropped());
                }
            });
        });
    }

    /// Nothing that is under way goes on any more.
    void forget() {
        asked++;
    }

    private Next done(Work work) {
        try {
            return work.done();
        } catch (SweepTrouble wrong) {
            return Next.of(() -> failed.accept(wrong));
        }
    }
}
