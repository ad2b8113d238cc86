package paretoscope.analysis.uncertainty;

import java.util.Collections;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Shares blocks of resamples among threads, as each has time.
final class Workers {
    static final int BLOCK = 8;

    private final Resampling plan;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();

    private Workers(Resampling plan) {
        this.plan = plan;
    }

    /// Draws the resamples from `from` up to, not including, `to`.
    interface Draw {
        void replicates(int from, int to);
    }

    /// Returns when every resample is drawn. Each thread asks for a [Draw] of its own, which may keep scratch space.
    static void run(Resampling plan, Supplier<Draw> draws) {
        Workers workers = new Workers(plan);
        int threads = Math.min(plan.threads(), (plan.resamples() + BLOCK - 1) / BLOCK);
        if (threads == 1) {
            workers.work(draws.get());
            return;
        }
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var futures = pool.invokeAll(Collections.nCopies(threads, Executors.callable(() -> workers
                    .work(draws.get()))));
            for (Future<Object> future : futures) {
                future.get();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw cancellation();
        } catch (ExecutionException failed) {
            throw unwrapped(failed);
        }
    }

    private void work(Draw draw) {
        for (int from = next.getAndAdd(BLOCK); from < plan.resamples(); from = next.getAndAdd(BLOCK)) {
            if (plan.cancelled().getAsBoolean() || Thread.currentThread().isInterrupted()) {
                throw cancellation();
            }
            int to = Math.min(plan.resamples(), from + BLOCK);
            draw.replicates(from, to);
            plan.progress().accept(done.addAndGet(to - from));
        }
    }

    private static CancellationException cancellation() {
        return new CancellationException("the bootstrap was cancelled");
    }

    private static RuntimeException unwrapped(ExecutionException failed) {
        return switch (failed.getCause()) {
            case CancellationException _ -> cancellation();
            case Error error -> throw error;
            case RuntimeException exception -> exception;
            case null, default -> new IllegalStateException(failed);
        };
    }
}
