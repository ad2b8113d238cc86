package paretoscope.views.sweep;

import java.util.Optional;
import paretoscope.compute.job.Completion;
import paretoscope.compute.job.JobEvent;
import paretoscope.compute.journal.Journal;
import paretoscope.compute.journal.JournalEntry;
import paretoscope.compute.journal.JournalException;
import paretoscope.merge.sweep.EvaluationResult;
import paretoscope.merge.sweep.EvaluationResultJson;
import paretoscope.merge.sweep.Outcome;
import paretoscope.merge.sweep.Proposal;
import paretoscope.merge.sweep.SweepState;
import paretoscope.merge.sweep.UnreadableSweep;

/// A sweep as the journal remembers it. The evaluations in the journal are the truth: the state kept beside them saves
/// the working out of rounds that are complete, and may be behind, or missing.
final class KeptSweep {
    private final Journal journal;
    private final SweepJobs jobs;
    private final String name;

    KeptSweep(Journal journal, SweepJobs jobs) {
        this.journal = journal;
        this.jobs = jobs;
        this.name = "sweep/" + jobs.identity().sweep(jobs.spec());
    }

    /// The state with every evaluation that the journal holds.
    SweepState current() throws JournalException {
        var state = kept().orElseGet(() -> SweepState.start(jobs.spec()));
        for (int before = -1; before != state.evaluations().size();) {
            before = state.evaluations().size();
            for (var proposal : state.ask()) {
                var entry = journal.find(jobs.id(proposal));
                if (entry.isPresent()) {
                    state = told(state, proposal, entry.get());
                }
            }
        }
        return state;
    }

    /// The same with what was set aside in its last round pending again.
    SweepState retrying() throws JournalException {
        var state = current();
        for (var evaluation : state.evaluations()) {
            if (evaluation.outcome() instanceof Outcome.Failed) {
                journal.forgive(jobs.id(evaluation.proposal()));
            }
        }
        return state.retrying();
    }

    void keep(SweepState state) throws JournalException {
        journal.keepState(name, state.toBytes());
    }

    /// The state after a job has ended; as it was where the user gave up on it.
    static SweepState told(SweepState state, Proposal proposal, JobEvent.End end) {
        return switch (end) {
            case JobEvent.Finished(_, var completion, _) -> told(state, proposal,
                    new JournalEntry.Finished(completion));
            case JobEvent.Failed(_, var why, _) -> state.fail(proposal, why.sentence());
            case JobEvent.Cancelled _ -> state;
        };
    }

    private static SweepState told(SweepState state, Proposal proposal, JournalEntry entry) {
        return switch (entry) {
            case JournalEntry.Finished(var completion) -> measured(state, proposal, completion);
            case JournalEntry.SetAside aside -> state.fail(proposal, aside.sentence());
        };
    }

    private static SweepState measured(SweepState state, Proposal proposal, Completion completion) {
        try {
            var result = EvaluationResultJson.read(completion.result());
            return state.tell(proposal, new EvaluationResult(result.tasks(), result.seconds(), result.gpuSeconds(),
                    EvaluationRuns.joules(result, completion), result.device()));
        } catch (UnreadableSweep | IllegalArgumentException unreadable) {
            return state.fail(proposal, "Its kept result cannot be read: " + unreadable.getMessage() + ".");
        }
    }

    private Optional<SweepState> kept() throws JournalException {
        var bytes = journal.state(name);
        try {
            return bytes.isEmpty()
                    ? Optional.empty()
                    : Optional.of(here(SweepState.read(bytes.get(), jobs.spec().folder())));
        } catch (UnreadableSweep ofAnotherVersion) {
            return Optional.empty();
        }
    }

    /// With the sweep as it is asked for now, which may run elsewhere or at another price.
    private SweepState here(SweepState state) {
        return new SweepState(jobs.spec(), state.rounds());
    }
}
