package paretoscope.app.techniques;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import paretoscope.analysis.techniques.Sampling;
import paretoscope.analysis.techniques.TieRule;

/// What the user has chosen; what is left open is suggested from the data.
///
/// @param models of a cascade in order, or of a mixed vote
/// @param most the largest k
/// @param calls how the calls of one item are made
record TechniquesQuestion(Technique technique, Optional<String> quality, Optional<String> cost, List<String> models,
        int most, Voting voting, Checking checking, Calls calls, Budget budget) {
    /// @param mixed whether the answers of all chosen configurations are thrown together
    record Voting(Sampling sampling, TieRule ties, boolean mixed) {}

    /// An imperfect verifier and what is at stake: the worth of a right answer, the damage of a wrong one, and the price of a
    /// try.
    record Checking(double completeness, double soundness, double reward, double penalty, double attempt) {}

    /// One after the other, or at once.
    enum Calls {
        SEQUENTIAL,
        PARALLEL
    }

    /// The most that an item may take, in the unit of the cost, in tokens, in seconds, and in calls.
    record Budget(OptionalDouble cost, OptionalDouble tokens, OptionalDouble seconds, OptionalDouble calls) {
        static final Budget NONE = new Budget(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(),
                OptionalDouble.empty());

        boolean given() {
            return !equals(NONE);
        }

        Budget withCost(OptionalDouble most) {
            return new Budget(most, tokens, seconds, calls);
        }

        Budget withTokens(OptionalDouble most) {
            return new Budget(cost, most, seconds, calls);
        }

        Budget withSeconds(OptionalDouble most) {
            return new Budget(cost, tokens, most, calls);
        }

        Budget withCalls(OptionalDouble most) {
            return new Budget(cost, tokens, seconds, most);
        }
    }

    TechniquesQuestion {
        models = List.copyOf(models);
    }

    static TechniquesQuestion open() {
        return new TechniquesQuestion(Technique.VOTE, Optional.empty(), Optional.empty(), List.of(), 16,
                new Voting(Sampling.WITHOUT_REPLACEMENT, TieRule.SHARE, false), new Checking(1, 0.9, 1, -1, 0),
                Calls.SEQUENTIAL, Budget.NONE);
    }

    TechniquesQuestion with(Technique other) {
        return new TechniquesQuestion(other, quality, cost, models, most, voting, checking, calls, budget);
    }

    TechniquesQuestion withQuality(Optional<String> name) {
        return new TechniquesQuestion(technique, name, cost, models, most, voting, checking, calls, budget);
    }

    TechniquesQuestion withCost(Optional<String> name) {
        return new TechniquesQuestion(technique, quality, name, models, most, voting, checking, calls, budget);
    }

    TechniquesQuestion withModels(List<String> labels) {
        return new TechniquesQuestion(technique, quality, cost, labels, most, voting, checking, calls, budget);
    }

    TechniquesQuestion withMost(int k) {
        return new TechniquesQuestion(technique, quality, cost, models, k, voting, checking, calls, budget);
    }

    TechniquesQuestion with(Voting how) {
        return new TechniquesQuestion(technique, quality, cost, models, most, how, checking, calls, budget);
    }

    TechniquesQuestion with(Checking how) {
        return new TechniquesQuestion(technique, quality, cost, models, most, voting, how, calls, budget);
    }

    TechniquesQuestion with(Calls how) {
        return new TechniquesQuestion(technique, quality, cost, models, most, voting, checking, how, budget);
    }

    TechniquesQuestion with(Budget limits) {
        return new TechniquesQuestion(technique, quality, cost, models, most, voting, checking, calls, limits);
    }
}
