package paretoscope.compute.protocol;

import paretoscope.compute.job.JobId;

/// What the program says to a worker.
public sealed interface ToWorker extends WorkerMessage {
    /// The first request: everything that holds for all jobs.
    ///
    /// @param device the device's id; the worker sees that device alone, as its first
    /// @param setup JSON text, agreed between whoever makes the jobs and the worker
    record Initialize(long id, String device, String setup) implements ToWorker {}

    /// A request for a result.
    ///
    /// @param payload JSON text
    /// @param batchShare how much of its usual batch size the worker should use, in (0, 1]
    record Evaluate(long id, JobId job, String payload, int attempt, double batchShare) implements ToWorker {}

    /// The answer to the request with this id is no longer wanted.
    record Cancel(long id) implements ToWorker {}

    /// The last request: the worker answers and ends.
    record Shutdown(long id) implements ToWorker {}
}
