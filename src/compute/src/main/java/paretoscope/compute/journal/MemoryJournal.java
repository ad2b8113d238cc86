package paretoscope.compute.journal;

import java.util.LinkedHashMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paretoscope.compute.job.Completion;
import paretoscope.compute.job.Job;
import paretoscope.compute.job.JobFailure;
import paretoscope.compute.job.JobId;

/// A journal that is gone with the program, for work that belongs to no workspace.
public final class MemoryJournal implements Journal {
    private final Map<JobId, JournalEntry> entries = new LinkedHashMap<>();
    private final Map<String, byte[]> states = new HashMap<>();

    /// A journal that knows nothing yet.
    public MemoryJournal() {}

    @Override
    public synchronized Optional<JournalEntry> find(JobId job) {
        return Optional.ofNullable(entries.get(job));
    }

    @Override
    public synchronized List<JournalEntry> entries() {
        return List.copyOf(entries.values());
    }

    @Override
    public synchronized void finish(Job job, Completion completion) {
        if (!(entries.get(job.id()) instanceof JournalEntry.Finished)) {
            entries.remove(job.id());
            entries.put(job.id(), new JournalEntry.Finished(completion));
        }
    }

    @Override
    public synchronized void setAside(Job job, JobFailure why, int attempts, String log) {
        entries.putIfAbsent(job.id(), new JournalEntry.SetAside(job.id(), why.sentence(), attempts, log));
    }

    @Override
    public synchronized void forgive(JobId job) {
        if (entries.get(job) instanceof JournalEntry.SetAside) {
            entries.remove(job);
        }
    }

    @Override
    public synchronized Optional<byte[]> state(String name) {
        return Optional.ofNullable(states.get(name)).map(byte[]::clone);
    }

    @Override
    public synchronized void keepState(String name, byte[] state) {
        states.put(name, state.clone());
    }
}
