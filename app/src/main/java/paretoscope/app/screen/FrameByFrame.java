package paretoscope.app.screen;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.util.Subscription;

/// Steps that begin once what is ready has been painted, one in each frame, so that the window answers in between. Whoever
/// waits in vain for something to look at waits two seconds.
public final class FrameByFrame extends AnimationTimer {
    private static final long LONGEST_WAIT = 2_000_000_000L;

    private final long begun = System.nanoTime();
    private final BooleanSupplier ready;
    private final Deque<Runnable> steps;
    private boolean isPainted;

    private FrameByFrame(BooleanSupplier ready, List<Runnable> steps) {
        this.ready = ready;
        this.steps = new ArrayDeque<>(steps);
    }

    /// Begins to wait, as [Afterwards] asks for.
    public static Subscription take(BooleanSupplier ready, List<Runnable> steps) {
        var frames = new FrameByFrame(ready, steps);
        frames.start();
        return frames::stop;
    }

    @Override
    public void handle(long now) {
        if (steps.isEmpty()) {
            stop();
        } else if (isPainted) {
            steps.pop().run();
        } else {
            // What is ready now is painted at the end of this frame.
            isPainted = ready.getAsBoolean() || System.nanoTime() - begun > LONGEST_WAIT;
        }
    }
}
