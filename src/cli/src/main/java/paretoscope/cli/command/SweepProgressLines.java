package paretoscope.cli.command;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import paretoscope.cli.CommandContext;
import paretoscope.compute.queue.QueueStatus.Condition;
import paretoscope.views.sweep.SweepProgress;
import paretoscope.views.sweep.SweepRun;

/// Tells on standard error how a sweep goes on, a line a second at most; ends a sweep that cannot go on by itself.
final class SweepProgressLines implements Consumer<SweepProgress> {
    private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

    private final CommandContext context;
    private final SweepRun run;
    private final long start = System.nanoTime();
    private final int before;
    private long told = start - PAUSE_NANOS;

    SweepProgressLines(CommandContext context, SweepRun run) {
        this.context = context;
        this.run = run;
        this.before = run.progress().state().evaluations().size();
    }

    @Override
    public synchronized void accept(SweepProgress progress) {
        if (progress.end().isEmpty() && progress.queue().condition() instanceof Condition.Stopped(String sentence)) {
            context.remark(List.of(sentence));
            run.cancel();
        }
        long now = System.nanoTime();
        if (progress.end().isPresent() || now - told >= PAUSE_NANOS) {
            told = now;
            context.remark(List.of(line(progress, (now - start) / 1e9)));
        }
    }

    private String line(SweepProgress progress, double elapsed) {
        var status = progress.status();
        int ended = status.done() + status.failed();
        var failed = status.failed() == 0 ? "" : ", " + status.failed() + " set aside";
        var left = ended == before || status.isFinished()
                ? ""
                : String.format(Locale.ROOT, ", about %.0f s left", elapsed / (ended - before) * status.remaining());
        return status.sweep() + ": " + status.done() + " of " + status.planned() + " evaluated" + failed + left;
    }
}
