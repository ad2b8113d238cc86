package paretoscope.compute.worker;

import paretoscope.compute.job.Job;

/// One try of a job.
///
/// @param attempt counts from 1
/// @param batchShare how much of its usual batch size the worker should use, in (0, 1]; smaller after memory ran out
public record Assignment(Job job, int attempt, double batchShare) {
    public Assignment {
        if (attempt < 1) {
            throw new IllegalArgumentException("tries count from 1, was " + attempt);
        }
        if (!(batchShare > 0 && batchShare <= 1)) {
            throw new IllegalArgumentException("a share of the batch lies in (0, 1], was " + batchShare);
        }
    }

    /// The first try.
    public static Assignment first(Job job) {
        return new Assignment(job, 1, 1);
    }
}
