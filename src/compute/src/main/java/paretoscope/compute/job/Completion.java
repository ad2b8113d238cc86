package paretoscope.compute.job;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;

/// A job's result, and what it took.
///
/// @param result what the worker returned, opaque here
/// @param tries how many tries were made, the successful one included
/// @param device the id of the device it ran on
/// @param took the successful try, from placing to answer
/// @param joules what the device took in meanwhile, where it can be measured
/// @param log the end of what the worker said
public record Completion(JobId job, byte[] result, int tries, String device, Instant started, Duration took,
        OptionalDouble joules, String log) {
    public Completion {
        if (tries < 1) {
            throw new IllegalArgumentException("a result takes at least one try, was " + tries);
        }
        result = result.clone();
    }

    @Override
    public byte[] result() {
        return result.clone();
    }

    /// The same job's same try; the bytes follow from these.
    @Override
    public boolean equals(Object other) {
        return other instanceof Completion same && same.job.equals(job) && same.started.equals(started);
    }

    @Override
    public int hashCode() {
        return 31 * job.hashCode() + started.hashCode();
    }
}
