package paretoscope.weights;

import java.util.ArrayList;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/// Shares numbered pieces of work among a bounded number of threads, each taking the next when it has time.
final class Threads {
    private static final int MOST = 16;

    private Threads() {}

    /// A thread's own hands: made once per thread, told the pieces one after the other.
    interface Hands<E extends Exception> {
        void piece(int number) throws E;
    }

    /// Makes a thread's [Hands], with the buffers it needs.
    interface Start<E extends Exception> {
        Hands<E> hands() throws E;
    }

    /// Returns when all pieces are done, or throws what the first failing one threw.
    ///
    /// @param failure what hands may throw beside unchecked exceptions
    static <E extends Exception> void share(int pieces, BooleanSupplier cancelled, Class<E> failure, Start<E> start)
            throws E {
        var next = new AtomicInteger();
        int threads = Math.min(Math.min(MOST, Runtime.getRuntime().availableProcessors()), pieces);
        if (threads <= 1) {
            work(next, pieces, cancelled, start);
            return;
        }
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var results = new ArrayList<Future<?>>();
            for (int thread = 0; thread < threads; thread++) {
                results.add(pool.submit(() -> {
                    try {
                        work(next, pieces, cancelled, start);
                    } finally {
                        next.set(pieces);
                    }
                    return null;
                }));
            }
            for (var result : results) {
                result.get();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the merge was interrupted");
        } catch (ExecutionException failed) {
            throw unwrapped(failed, failure);
        }
    }

    private static <E extends Exception> void work(AtomicInteger next, int pieces, BooleanSupplier cancelled,
            Start<E> start) throws E {
        var hands = start.hands();
        for (int piece = next.getAndIncrement(); piece < pieces; piece = next.getAndIncrement()) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException("the merge was cancelled");
            }
            hands.piece(piece);
        }
    }

    private static <E extends Exception> E unwrapped(ExecutionException failed, Class<E> failure) {
        return switch (failed.getCause()) {
            case Error error -> throw error;
            case RuntimeException unchecked -> throw unchecked;
            case Exception checked when failure.isInstance(checked) -> failure.cast(checked);
            case null, default -> throw new IllegalStateException(failed);
        };
    }
}
