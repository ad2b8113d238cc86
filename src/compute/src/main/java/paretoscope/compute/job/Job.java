package paretoscope.compute.job;

import java.time.Duration;

/// A piece of work for a worker.
///
/// @param id what the result depends on
/// @param label the work in the user's words: `digits lab, 0.25 0.50 0.25`
/// @param priority higher goes first; equal ones go in order of submission
/// @param payload what the worker is to do, opaque here; JSON text where the worker is a process
/// @param memoryBytes what a device must have free before the job is placed on it; 0 where nothing needs checking
/// @param limit how long one try may take before it is stopped
public record Job(JobId id, String label, int priority, byte[] payload, long memoryBytes, Duration limit) {
    public Job {
        if (label.isBlank()) {
            throw new IllegalArgumentException("a job needs a label");
        }
        if (memoryBytes < 0) {
            throw new IllegalArgumentException("memory is at least 0 bytes, was " + memoryBytes);
        }
        if (!limit.isPositive()) {
            throw new IllegalArgumentException("a time limit is longer than nothing, was " + limit);
        }
        payload = payload.clone();
    }

    @Override
    public byte[] payload() {
        return payload.clone();
    }

    /// Jobs are the same when their identities are.
    @Override
    public boolean equals(Object other) {
        return other instanceof Job job && job.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
