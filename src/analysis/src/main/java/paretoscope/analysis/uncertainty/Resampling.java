package paretoscope.analysis.uncertainty;

import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/// How often to resample, and how the work is done.
///
/// @param resamples at least 1
/// @param seed together with the number of a resample it decides that resample
/// @param threads at least 1; it does not change the result
/// @param cancelled asked now and then, from any of the threads; once it says yes the work ends with a
///         [java.util.concurrent.CancellationException]
/// @param progress told how many resamples are done, from any of the threads
public record Resampling(int resamples, long seed, int threads, BooleanSupplier cancelled, IntConsumer progress) {
    public Resampling {
        if (resamples < 1) {
            throw new IllegalArgumentException("at least one resample is needed, got " + resamples);
        }
        if (threads < 1) {
            throw new IllegalArgumentException("at least one thread is needed, got " + threads);
        }
    }

    /// On all processors, without a way to stop it.
    public static Resampling of(int resamples, long seed) {
        return new Resampling(resamples, seed, Runtime.getRuntime().availableProcessors(), () -> false, _ -> {});
    }

    public Resampling onThreads(int count) {
        return new Resampling(resamples, seed, count, cancelled, progress);
    }

    public Resampling cancelledBy(BooleanSupplier question) {
        return new Resampling(resamples, seed, threads, question, progress);
    }

    public Resampling reportingTo(IntConsumer listener) {
        return new Resampling(resamples, seed, threads, cancelled, listener);
    }
}
