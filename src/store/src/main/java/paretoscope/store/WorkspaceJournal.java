package paretoscope.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import paretoscope.compute.job.Completion;
import paretoscope.compute.job.Job;
import paretoscope.compute.job.JobFailure;
import paretoscope.compute.job.JobId;
import paretoscope.compute.journal.Journal;
import paretoscope.compute.journal.JournalEntry;
import paretoscope.compute.journal.JournalException;
import paretoscope.compute.journal.RefusedResult;
import paretoscope.store.sql.Sql;
import paretoscope.store.sql.Work;

/// The journal of a workspace: a result and the runs it stands for become part of the workspace in one transaction.
/// All the runs that one journal brings are one step for undo, unless something else was done in between. Runs that were
/// taken out stay so; those that were thrown away for good come back when their job is asked about again.
final class WorkspaceJournal implements Journal {
    private static final System.Logger LOG = System.getLogger(WorkspaceJournal.class.getName());

    private final Workspace workspace;
    private final ResultRuns runs;
    private OptionalLong command = OptionalLong.empty();

    WorkspaceJournal(Workspace workspace, ResultRuns runs) {
        this.workspace = workspace;
        this.runs = runs;
    }

    @FunctionalInterface
    private interface Step<T> {
        T take() throws WorkspaceException;
    }

    @Override
    public Optional<JournalEntry> find(JobId job) throws JournalException {
        var entry = known(job);
        if (entry.isPresent() && entry.get() instanceof JournalEntry.Finished(var completion)) {
            told(() -> restoreRuns(completion));
        }
        return entry;
    }

    private Optional<JournalEntry> known(JobId job) throws JournalException {
        return told(() -> workspace.reading("look a job up", connection -> JobRows.find(connection, job)));
    }

    /// Whether runs had to be made again, since a compaction took the source they were in.
    private synchronized boolean restoreRuns(Completion completion) throws WorkspaceException {
        var job = workspace.reading("look a job up", connection -> JobRows.submitted(connection, completion.job()));
        var source = job.flatMap(submitted -> runs.source(submitted, completion));
        if (source.isEmpty() || workspace.reading("look a source up", connection -> Sql.number(connection,
                "SELECT count(*) FROM source WHERE sha256 = ?", source.get().sha256()) > 0)) {
            return false;
        }
        try {
            take(job.get(), completion, source.get(), _ -> true);
            return true;
        } catch (RefusedResult refused) {
            LOG.log(System.Logger.Level.WARNING, "a kept result can no longer be read: " + job.get().label(), refused);
            return false;
        }
    }

    @Override
    public List<JournalEntry> entries() throws JournalException {
        return told(() -> workspace.reading("list its jobs", JobRows::all));
    }

    @Override
    public synchronized void finish(Job job, Completion completion) throws JournalException, RefusedResult {
        if (known(job.id()).filter(JournalEntry.Finished.class::isInstance).isPresent()) {
            return;
        }
        var source = runs.source(job, completion);
        try {
            if (source.isEmpty()) {
                workspace.writing("keep a result", connection -> JobRows.finish(connection, job, completion));
            } else {
                take(job, completion, source.get(), connection -> JobRows.finish(connection, job, completion));
            }
        } catch (WorkspaceException failed) {
            throw new JournalException(failed.getMessage(), failed);
        } catch (WorkspaceFailure failed) {
            throw new JournalException(failed.getMessage(), failed);
        }
    }

    private void take(Job job, Completion completion, SourceDescription source, Work<Boolean, WorkspaceException> also)
            throws WorkspaceException, RefusedResult {
        try (var batch = new ImportBatch(workspace);
                var session = new ImportSession(batch, 0, source, false, false)) {
            runs.tell(job, completion, session.sink());
            session.finish();
            command = batch.commit(command, also).command();
        } catch (SQLException failed) {
            throw Sentences.failed("keep a result", failed);
        } catch (IllegalArgumentException unlikely) {
            // A record of the vocabulary does not accept what the worker said.
            throw new RefusedResult(String.valueOf(unlikely.getMessage()), unlikely);
        }
    }

    @Override
    public void setAside(Job job, JobFailure why, int attempts, String log) throws JournalException {
        told(() -> workspace.writing("set a job aside",
                connection -> JobRows.setAside(connection, job, why.sentence(), attempts, log)));
    }

    @Override
    public void forgive(JobId job) throws JournalException {
        told(() -> workspace.writing("forgive a job", connection -> JobRows.forgive(connection, job)));
    }

    @Override
    public Optional<byte[]> state(String name) throws JournalException {
        return told(() -> workspace.reading("read a state", connection -> JobRows.state(connection, name)));
    }

    @Override
    public void keepState(String name, byte[] state) throws JournalException {
        told(() -> workspace.writing("keep a state", connection -> JobRows.keepState(connection, name, state)));
    }

    private static <T> T told(Step<T> step) throws JournalException {
        try {
            return step.take();
        } catch (WorkspaceException failed) {
            throw new JournalException(failed.getMessage(), failed);
        }
    }
}
