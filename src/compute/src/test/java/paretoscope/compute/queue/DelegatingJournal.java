package paretoscope.compute.queue;

import java.util.List;
import java.util.Optional;
import paretoscope.compute.job.Completion;
import paretoscope.compute.job.Job;
import paretoscope.compute.job.JobFailure;
import paretoscope.compute.job.JobId;
import paretoscope.compute.journal.Journal;
import paretoscope.compute.journal.JournalEntry;
import paretoscope.compute.journal.JournalException;
import paretoscope.compute.journal.RefusedResult;

/// A journal that leaves everything to another, for tests that change one thing.
class DelegatingJournal implements Journal {
    private final Journal other;

    DelegatingJournal(Journal other) {
        this.other = other;
    }

    @Override
    public Optional<JournalEntry> find(JobId job) throws JournalException {
        return other.find(job);
    }

    @Override
    public List<JournalEntry> entries() throws JournalException {
        return other.entries();
    }

    @Override
    public void finish(Job job, Completion completion) throws JournalException, RefusedResult {
        other.finish(job, completion);
    }

    @Override
    public void setAside(Job job, JobFailure why, int attempts, String log) throws JournalException {
        other.setAside(job, why, attempts, log);
    }

    @Override
    public void forgive(JobId job) throws JournalException {
        other.forgive(job);
    }

    @Override
    public Optional<byte[]> state(String name) throws JournalException {
        return other.state(name);
    }

    @Override
    public void keepState(String name, byte[] state) throws JournalException {
        other.keepState(name, state);
    }
}
