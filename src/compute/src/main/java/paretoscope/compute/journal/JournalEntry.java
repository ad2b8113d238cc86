package paretoscope.compute.journal;

import paretoscope.compute.job.Completion;
import paretoscope.compute.job.JobId;

/// How a job ended, as a journal knows it.
public sealed interface JournalEntry {
    JobId job();

    /// Done.
    record Finished(Completion completion) implements JournalEntry {
        @Override
        public JobId job() {
            return completion.job();
        }
    }

    /// Given up.
    ///
    /// @param sentence what happened
    /// @param log the end of what the worker said
    record SetAside(JobId job, String sentence, int attempts, String log) implements JournalEntry {}
}
