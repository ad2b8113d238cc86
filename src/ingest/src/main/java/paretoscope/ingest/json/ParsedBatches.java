package paretoscope.ingest.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads the lines of a file in batches, has them parsed on all processors, and hands on what became of each batch in
/// their order.
///
/// Whoever waits for a batch helps with those behind it. The last one, and so a small file, is left to them altogether.
///
/// @param <T> what becomes of a batch, which must not hold on to its bytes
public final class ParsedBatches<T> implements AutoCloseable {
    private static final int WORKERS = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

    /// So many that nobody runs out of work while a batch is taken.
    private static final int AHEAD = 2 * WORKERS + 2;

    private final InputStream in;
    private final LineBatches batches;
    private final Function<LineBatch, T> parse;
    private final ArrayDeque<Task<T>> underWay = new ArrayDeque<>();
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS,
            Thread.ofPlatform().daemon().factory());
    private boolean more = true;

    private record Task<T>(LineBatch batch, FutureTask<T> parsing) {}

    /// @param in the file, which is closed with this
    /// @param parse what is done with a batch, on any thread
    public ParsedBatches(InputStream in, JsonBounds bounds, Function<LineBatch, T> parse) {
        this.in = in;
        this.batches = new LineBatches(in, bounds.lineBytes());
        this.parse = parse;
    }

    /// What became of the next lines; nothing behind the last ones.
    public Optional<T> next() throws IOException {
        while (more && underWay.size() < AHEAD && !isHuge(underWay.peekLast())) {
            begin(batches.next());
        }
        var first = underWay.poll();
        if (first == null) {
            return Optional.empty();
        }
        first.parsing().run();
        for (var task : underWay) {
            if (!first.parsing().isDone()) {
                task.parsing().run();
            }
        }
        var parsed = result(first.parsing());
        batches.release(first.batch());
        return Optional.of(parsed);
    }

    private static boolean isHuge(@Nullable Task<?> task) {
        return task != null && task.batch().isHuge();
    }

    private void begin(LineBatch batch) {
        more = !batch.last();
        var task = new Task<>(batch, new FutureTask<>(() -> parse.apply(batch)));
        underWay.add(task);
        if (more && !batch.isHuge()) {
            workers.execute(task.parsing());
        }
    }

    private static <T> T result(FutureTask<T> parsing) {
        try {
            return parsing.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while lines were parsed", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() throws IOException {
        workers.shutdownNow();
        in.close();
    }
}
