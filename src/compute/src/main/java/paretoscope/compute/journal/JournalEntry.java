package paretoscope.compute.journal;

import paretoscope.compute.job.Completion;
import paretoscope.compute.job.JobId;

/// What a journal knows of a job.
public sealed interface JournalEntry {
    JobId job();

    /// Begun and not ended: running now, or when the program ended.
    record Begun(JobId job, int attempts) implements JournalEntry {}

    /// Done.
    record Finished(JobId job, Completion completion) implements JournalEntry {}

    /// Given up.
    ///
    /// @param sentence what happened
    record SetAside(JobId job, String sentence, int attempts, String log) implements JournalEntry {}
}
