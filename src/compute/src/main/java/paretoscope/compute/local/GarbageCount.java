package paretoscope.compute.local;

import paretoscope.compute.job.JobFailure;
import paretoscope.compute.worker.WorkerFailure;

/// Counts a worker's lines that are no messages: a few are libraries that print, many are a worker that does not speak
/// the protocol.
final class GarbageCount {
    private final int bound;
    private int count;

    GarbageCount(int bound) {
        this.bound = bound;
    }

    /// @param fatal whether one is enough
    void add(String why, boolean fatal) throws WorkerFailure {
        if (++count > bound || fatal) {
            throw new WorkerFailure(new JobFailure.Malformed(why));
        }
    }
}
