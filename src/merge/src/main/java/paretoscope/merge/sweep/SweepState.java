package paretoscope.merge.sweep;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A sweep under way: what it asked for, and what it was told. A value: telling gives a new state.
///
/// Proposals come in rounds. What a round holds depends on the sweep and on the rounds before it alone, never on the
/// order in which outcomes arrived, so that a sweep that is interrupted at any moment, and resumed from its bytes, ends
/// with the same front. No round depends on baselines, which may be evaluated whenever a device has nothing better to do.
///
/// @param rounds in order; of those before the last only baselines may be pending
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
        return rounds.stream().flatMap(round -> round.pending().stream())
                .sorted(Comparator.comparing(SweepState::isBaseline)).toList();
    }

    private static boolean isBaseline(Proposal proposal) {
        return proposal.purpose() == Purpose.BASELINE;
    }

    public boolean isFinished() {
        return ask().isEmpty();
    }

    /// The state once an evaluation has succeeded. When a round lacks nothing any more that the next is chosen from, that
    /// is worked out, which can take a second.
    ///
    /// @throws IllegalArgumentException for a proposal that was not made, or a result without one of the sweep's tasks
    public SweepState tell(Proposal proposal, EvaluationResult result) {
        return ended(proposal, measured(result));
    }

    /// The state once an evaluation has been set aside; the sweep goes on without it.
    public SweepState fail(Proposal proposal, String why) {
        return ended(proposal, new Outcome.Failed(why));
    }

    /// The state with the failed proposals of the last round, and all failed baselines, pending again.
    public SweepState retrying() {
        var last = rounds.getLast();
        return new SweepState(spec, rounds.stream()
                .map(round -> round.retrying(proposal -> round == last || isBaseline(proposal))).toList());
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
        var changed = new ArrayList<>(rounds);
        int asked = IntStream.range(0, rounds.size()).filter(round -> rounds.get(round).asks(proposal)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the sweep did not ask for " + proposal));
        changed.set(asked, rounds.get(asked).with(proposal, outcome));
        return new SweepState(spec, changed).advanced();
    }

    /// With the next round, if the last is settled and there is one.
    private SweepState advanced() {
        if (!rounds.isEmpty() && !rounds.getLast().isSettled()) {
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
