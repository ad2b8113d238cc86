package paretoscope.app.screen;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/// Background work that begins when it is let go, so that what matters first has the processors to itself.
public final class HeldBack implements Executor {
    private final Executor background;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean isLetGo;

    public HeldBack(Executor background) {
        this.background = background;
    }

    @Override
    public synchronized void execute(Runnable task) {
        if (isLetGo) {
            background.execute(task);
        } else {
            waiting.add(task);
        }
    }

    /// Begins what has waited, in its order; nothing waits from now on.
    public synchronized void letGo() {
        isLetGo = true;
        waiting.forEach(background::execute);
        waiting.clear();
    }
}
