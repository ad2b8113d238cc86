package paretoscope.app.jobs;

/// A step in the life of a job. Each job ends in exactly one of [Finished], [Failed] and [Cancelled].
public sealed interface JobEvent {
    /// The job this is about.
    JobId job();

    record Queued(JobId job, String title) implements JobEvent {}

    record Started(JobId job) implements JobEvent {}

    /// `share` lies in [0, 1], or is NaN where nobody can tell.
    record Progress(JobId job, double share, String note) implements JobEvent {}

    record Log(JobId job, String line) implements JobEvent {}

    record Finished(JobId job) implements JobEvent {}

    record Failed(JobId job, Throwable reason) implements JobEvent {}

    record Cancelled(JobId job) implements JobEvent {}
}
