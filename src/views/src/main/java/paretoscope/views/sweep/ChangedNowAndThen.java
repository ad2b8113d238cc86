package paretoscope.views.sweep;

import java.time.Duration;
import java.util.function.Consumer;

/// Tells of a changed workspace at most every other second, and at the end: views ask anew each time.
final class ChangedNowAndThen implements Consumer<SweepProgress> {
    private static final long PAUSE_NANOS = Duration.ofSeconds(2).toNanos();

    private final Runnable changed;
    private int told;
    private long when = System.nanoTime();

    ChangedNowAndThen(Runnable changed) {
        this.changed = changed;
    }

    @Override
    public synchronized void accept(SweepProgress progress) {
        int evaluated = progress.state().evaluations().size();
        long now = System.nanoTime();
        if (evaluated > told && (progress.end().isPresent() || now - when > PAUSE_NANOS)) {
            told = evaluated;
            when = now;
            changed.run();
        }
    }
}
