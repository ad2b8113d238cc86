package paretoscope.compute.job;

import java.time.Duration;

/// A step in the life of a job. Each submitted job ends in exactly one [End].
public sealed interface JobEvent {
    /// The job this is about.
    JobId job();

    /// The last event of a job.
    sealed interface End extends JobEvent permits Finished, Failed, Cancelled {}

    /// The job waits for a device.
    record Queued(JobId job, String label) implements JobEvent {}

    /// A try begins; tries count from 1.
    record Started(JobId job, String device, int attempt) implements JobEvent {}

    /// `share` lies in [0, 1], or is NaN where nobody can tell. Only the latest is told to a slow listener.
    record Progress(JobId job, double share, String note) implements JobEvent {}

    /// A line the worker said.
    record Log(JobId job, String line) implements JobEvent {}

    /// A try came to nothing, and another will be made after the delay.
    record Retrying(JobId job, JobFailure why, Duration delay) implements JobEvent {}

    /// The result is in the journal.
    ///
    /// @param known whether it was there before the job was submitted, so that nothing had to be done
    record Finished(JobId job, Completion completion, boolean known) implements End {}

    /// The job was set aside.
    ///
    /// @param log the end of what the worker said
    record Failed(JobId job, JobFailure why, String log) implements End {}

    /// The user gave up on the job, or closed the queue.
    record Cancelled(JobId job) implements End {}
}
