package paretoscope.compute.worker;

import java.util.concurrent.CancellationException;
import paretoscope.compute.job.Cancellation;
import paretoscope.compute.job.Progress;

/// Does jobs on one device, one after the other. Used by one thread at a time.
public interface Worker extends AutoCloseable {
    /// Does a job, and returns its result.
    ///
    /// @throws WorkerFailure when the try came to nothing
    /// @throws CancellationException when the work was no longer wanted
    byte[] evaluate(Assignment assignment, Progress progress, Cancellation cancellation)
            throws WorkerFailure, InterruptedException;

    /// Whether it can do another job; otherwise it is closed and another one opened.
    default boolean usable() {
        return true;
    }

    /// Lets go of the device; returns when nothing of the worker runs any more.
    @Override
    void close();
}
