package paretoscope.compute.journal;

import java.util.List;
import java.util.Optional;
import paretoscope.compute.job.Completion;
import paretoscope.compute.job.Job;
import paretoscope.compute.job.JobFailure;
import paretoscope.compute.job.JobId;

/// What became of jobs, kept over the end of the program: what a call has returned from is on disk.
///
/// Safe for use by several threads. Beside the jobs it keeps named states, such as a sweep's.
public interface Journal {
    /// What is known of a job.
    Optional<JournalEntry> find(JobId job) throws JournalException;

    /// Everything known of the jobs that were ever begun here, in order of their first beginning.
    List<JournalEntry> entries() throws JournalException;

    /// Writes down that a try begins, before it does, so that a job that takes the program down is not begun for ever.
    ///
    /// @param device the id of the device it runs on
    void begin(Job job, int attempt, String device) throws JournalException;

    /// Keeps a result, and with it whatever else follows from it, together or not at all.
    void finish(Job job, Completion completion) throws JournalException;

    /// Writes down that a try came to nothing through no fault of the job, so that it does not count.
    void release(JobId job) throws JournalException;

    /// Sets a job aside after its last try.
    void setAside(Job job, JobFailure why, int attempts, String log) throws JournalException;

    /// Lets a job that was set aside be tried anew; one that was not is left as it is.
    void forgive(JobId job) throws JournalException;

    /// A state kept under a name.
    Optional<byte[]> state(String name) throws JournalException;

    /// Keeps a state under a name, in place of the one before.
    void keepState(String name, byte[] state) throws JournalException;
}
