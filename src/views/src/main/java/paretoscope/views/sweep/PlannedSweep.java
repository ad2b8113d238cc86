package paretoscope.views.sweep;

import java.util.List;
import paretoscope.compute.journal.Journal;
import paretoscope.compute.journal.JournalException;
import paretoscope.merge.sweep.SweepSpec;
import paretoscope.merge.sweep.SweepState;

/// A sweep that can be carried out, with what the workspace knows of it already.
public final class PlannedSweep {
    private final SweepJobs jobs;
    private final Journal journal;
    private final KeptSweep kept;
    private final Runnable changed;

    PlannedSweep(SweepJobs jobs, Journal journal, Runnable changed) {
        this.jobs = jobs;
        this.journal = journal;
        this.kept = new KeptSweep(journal, jobs);
        this.changed = changed;
    }

    public SweepSpec spec() {
        return jobs.spec();
    }

    /// Everything that has been evaluated so far, in this run of the program or before.
    public SweepState state() throws SweepTrouble {
        try {
            return kept.current();
        } catch (JournalException failed) {
            throw SweepTrouble.failed(failed.getMessage(), failed);
        } catch (IllegalArgumentException impossible) {
            throw SweepTrouble.asked("The sweep \"" + spec().name() + "\" cannot be planned: " + impossible.getMessage()
                    + ".", impossible);
        }
    }

    /// What the rest will take.
    public SweepForecast forecast() throws SweepTrouble {
        return SweepForecast.of(state(), SweepPlaces.devices(spec()).size());
    }

    /// Evaluates one proposal, if there is none to learn from yet, so that the rest can be forecast. It is kept like any
    /// other.
    public SweepForecast tryOne() throws SweepTrouble {
        var state = state();
        if (!state.ask().isEmpty() && state.evaluations().isEmpty()) {
            try (var place = SweepPlaces.of(spec()); var queue = place.queue(journal)) {
                queue.submit(jobs.of(state.ask().getFirst())).join();
                changed.run();
            } catch (JournalException failed) {
                throw SweepTrouble.failed(failed.getMessage(), failed);
            }
        }
        return forecast();
    }

    /// Carries the sweep out, from where it was left.
    ///
    /// @param again whether what was set aside is tried anew
    public SweepRun start(boolean again) throws SweepTrouble {
        var state = state();
        try {
            if (again) {
                state = kept.retrying();
            }
        } catch (JournalException failed) {
            throw SweepTrouble.failed(failed.getMessage(), failed);
        }
        var place = SweepPlaces.of(spec());
        var run = SweepRun.start(kept, state, jobs, place.queue(journal), List.of(place));
        run.watch(new ChangedNowAndThen(changed));
        return run;
    }
}
