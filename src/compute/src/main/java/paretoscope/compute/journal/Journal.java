package paretoscope.compute.journal;

import java.util.List;
import java.util.Optional;
import paretoscope.compute.job.Completion;
import paretoscope.compute.job.Job;
import paretoscope.compute.job.JobFailure;
import paretoscope.compute.job.JobId;

/// What became of jobs, kept over the end of the program: what a call has returned from is on disk.
///
/// Only ends are written down. A job that was running when the program ended is unknown here, and is simply done again.
/// Safe for use by several threads. Beside the jobs it keeps named states, such as a sweep's.
public interface Journal {
    /// What is known of a job.
    Optional<JournalEntry> find(JobId job) throws JournalException;

    /// Everything known, in the order in which the jobs ended.
    List<JournalEntry> entries() throws JournalException;

    /// Keeps a result, and with it whatever else follows from it, together or not at all. A second result of the same
    /// job is passed over.
    ///
    /// @throws RefusedResult when the bytes are not what a result of this job looks like
    void finish(Job job, Completion completion) throws JournalException, RefusedResult;

    /// Sets a job aside after its last try.
    ///
    /// @param log the end of what the worker said
    void setAside(Job job, JobFailure why, int attempts, String log) throws JournalException;

    /// Forgets that a job was set aside, so that it is tried anew; any other job is left as it is.
    void forgive(JobId job) throws JournalException;

    /// A state kept under a name.
    Optional<byte[]> state(String name) throws JournalException;

    /// Keeps a state under a name, in place of the one before.
    void keepState(String name, byte[] state) throws JournalException;
}
