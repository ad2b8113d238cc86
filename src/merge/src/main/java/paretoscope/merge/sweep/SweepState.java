package paretoscope.merge.sweep;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A sweep under way: what it asked for, and what it was told. A value: telling gives a new state.
///
/// Proposals come in rounds. What a round holds depends on the sweep and on the rounds before it alone, never on the
/// order in which outcomes arrived, so that a sweep that is interrupted at any moment, and resumed from its bytes, ends
/// with the same front.
///
/// @param rounds in order; only the last may have pending proposals
public record SweepState(SweepSpec spec, List<Round> rounds) {
    public SweepState {
        rounds = List.copyOf(rounds);
    }

    /// The state before anything is evaluated.
    ///
    /// @throws IllegalArgumentException where the design does not fit the budget; the message says why
    public static SweepState start(SweepSpec spec) {
        return new SweepState(spec, List.of()).advanced();
    }

    /// What is to be evaluated now, in the order in which it is best started; empty when the sweep is finished.
    public List<Proposal> ask() {
        return rounds.isEmpty() ? List.of() : rounds.getLast().pending();
    }

    public boolean isFinished() {
        return ask().isEmpty();
    }

    /// The state once an evaluation has succeeded. When it was a round's last, the next round is worked out, which can
    /// take a second.
    ///
    /// @throws IllegalArgumentException for a proposal that was not made, or a result without one of the sweep's tasks
    public SweepState tell(Proposal proposal, EvaluationResult result) {
        return ended(proposal, measured(result));
    }

    /// The state once an evaluation has been set aside; the sweep goes on without it.
    public SweepState fail(Proposal proposal, String why) {
        return ended(proposal, new Outcome.Failed(why));
    }

    /// The state with failed proposals of the last round pending again.
    public SweepState retrying() {
        var changed = new ArrayList<>(rounds);
        changed.set(changed.size() - 1, rounds.getLast().retrying());
        return new SweepState(spec, changed);
    }

    /// Everything that has ended so far, in the order in which it was proposed.
    public List<Evaluation> evaluations() {
        return rounds.stream().flatMap(round -> round.evaluations().stream()).toList();
    }

    /// What has ended so far of one purpose.
    public Stream<Evaluation> evaluations(Purpose purpose) {
        return evaluations().stream().filter(evaluation -> evaluation.proposal().purpose() == purpose);
    }

    /// The whole state in JSON.
    public byte[] toBytes() {
        return SweepStateJson.write(this);
    }

    /// The state that was written.
    ///
    /// @param folder what the sweep's paths are relative to
    public static SweepState read(byte[] bytes, Path folder) throws UnreadableSweep {
        return SweepStateJson.read(bytes, folder);
    }

    private Outcome.Measured measured(EvaluationResult result) {
        var values = spec.tasks().stream().map(task -> result.task(task.name()).orElseThrow(
                () -> new IllegalArgumentException("the result has no task \"" + task.name() + "\"")).value()).toList();
        return new Outcome.Measured(values, result.seconds(), result.gpuSeconds(), result.joules());
    }

    private SweepState ended(Proposal proposal, Outcome outcome) {
        if (rounds.isEmpty()) {
            throw new IllegalArgumentException("the sweep did not ask for " + proposal);
        }
        var changed = new ArrayList<>(rounds);
        changed.set(changed.size() - 1, rounds.getLast().with(proposal, outcome));
        return new SweepState(spec, changed).advanced();
    }

    /// With the next round, if the last is complete and there is one.
    private SweepState advanced() {
        if (!ask().isEmpty()) {
            return this;
        }
        var next = NextRound.after(this);
        if (next.isEmpty()) {
            return this;
        }
        var longer = new ArrayList<>(rounds);
        longer.add(Round.of(next));
        return new SweepState(spec, longer);
    }
}
