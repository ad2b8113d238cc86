package paretoscope.compute.queue;

import paretoscope.compute.job.Completion;
import paretoscope.compute.job.JobFailure;

/// What came of one try.
sealed interface Attempt {
    /// A result, not kept yet.
    record Done(Completion completion) implements Attempt {}

    /// It came to nothing.
    record Failed(JobFailure why) implements Attempt {}

    /// The user gave up on it.
    record Stopped() implements Attempt {}
}
