package paretoscope.compute.queue;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import paretoscope.compute.job.Completion;
import paretoscope.compute.job.JobEvent;
import paretoscope.compute.job.JobFailure;
import paretoscope.compute.journal.Journal;
import paretoscope.compute.journal.JournalException;
import paretoscope.compute.journal.RefusedResult;

/// Writes down how jobs end before it is told. When the journal cannot take it the queue stops, the end is held, and
/// written once the queue goes on.
record Keeper(QueueCore core, Journal journal) {
    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

    @FunctionalInterface
    private interface Entry {
        void write() throws JournalException, RefusedResult;
    }

    /// Keeps a result; why it is none, if it is refused.
    Optional<JobFailure> finish(JobRecord job, Completion completion) {
        try {
            boolean kept = write(() -> journal.finish(job.job(), completion));
            core.end(job, kept
                    ? new JobEvent.Finished(job.job().id(), completion, false)
                    : new JobEvent.Cancelled(job.job().id()));
            return Optional.empty();
        } catch (RefusedResult e) {
            return Optional.of(new JobFailure.Malformed(e.getMessage()));
        }
    }

    void setAside(JobRecord job, JobFailure why) {
        try {
            write(() -> journal.setAside(job.job(), why, job.tries(), job.log().text()));
            core.end(job, new JobEvent.Failed(job.job().id(), why, job.log().text()));
        } catch (RefusedResult e) {
            throw new IllegalStateException(e);
        }
    }

    /// Writes until it succeeds; false when the queue was closed before it did.
    private boolean write(Entry entry) throws RefusedResult {
        for (boolean open = true; open; open = core.awaitResume()) {
            try {
                entry.write();
                return true;
            } catch (JournalException | RuntimeException e) {
                LOG.warn("the journal takes nothing", e);
                core.stop(e instanceof JournalException ? e.getMessage() : "A result could not be kept: " + e);
            }
        }
        return lastTry(entry);
    }

    private static boolean lastTry(Entry entry) throws RefusedResult {
        try {
            entry.write();
            return true;
        } catch (JournalException | RuntimeException e) {
            LOG.error("a result could not be kept; its job will be done again", e);
            return false;
        }
    }
}
