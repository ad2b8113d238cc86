package paretoscope.merge.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Proposals that were made at one time, and what has become of each so far.
///
/// @param outcomes one per proposal, in their order; empty while it is pending
public record Round(List<Proposal> proposals, List<Optional<Outcome>> outcomes) {
    public Round {
        proposals = List.copyOf(proposals);
        outcomes = List.copyOf(outcomes);
        if (proposals.size() != outcomes.size()) {
            throw new IllegalArgumentException(proposals.size() + " proposals with " + outcomes.size() + " outcomes");
        }
    }

    static Round of(List<Proposal> proposals) {
        return new Round(proposals, proposals.stream().map(_ -> Optional.<Outcome>empty()).toList());
    }

    /// Whether all has ended that a later round is chosen from.
    boolean isSettled() {
        return pending().stream().allMatch(proposal -> proposal.purpose() == Purpose.BASELINE);
    }

    boolean asks(Proposal proposal) {
        return proposals.contains(proposal);
    }

    List<Proposal> pending() {
        var pending = new ArrayList<Proposal>();
        for (int i = 0; i < proposals.size(); i++) {
            if (outcomes.get(i).isEmpty()) {
                pending.add(proposals.get(i));
            }
        }
        return List.copyOf(pending);
    }

    List<Evaluation> evaluations() {
        var ended = new ArrayList<Evaluation>();
        for (int i = 0; i < proposals.size(); i++) {
            var proposal = proposals.get(i);
            outcomes.get(i).ifPresent(outcome -> ended.add(new Evaluation(proposal, outcome)));
        }
        return List.copyOf(ended);
    }

    Round with(Proposal proposal, Outcome outcome) {
        int index = proposals.indexOf(proposal);
        if (index < 0) {
            throw new IllegalArgumentException("the sweep did not ask for " + proposal);
        }
        var changed = new ArrayList<>(outcomes);
        changed.set(index, Optional.of(outcome));
        return new Round(proposals, changed);
    }

    /// The same with what failed of some proposals pending again.
    Round retrying(Predicate<Proposal> which) {
        return new Round(proposals, IntStream.range(0, proposals.size()).mapToObj(i -> outcomes.get(i)
                .filter(ended -> ended instanceof Outcome.Measured || !which.test(proposals.get(i)))).toList());
    }
}
