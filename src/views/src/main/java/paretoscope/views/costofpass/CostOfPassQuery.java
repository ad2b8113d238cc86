package paretoscope.views.costofpass;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import paretoscope.store.Scope;

/// What the cost-of-pass view is asked.
///
/// @param quality the metric whose score is a pass; found by itself where only one can be meant
/// @param cost what an attempt cost; likewise
/// @param family a column of texts that says which configurations belong together
/// @param without families, or configurations where no column is given, that the frontier is to do without
/// @param overTime where the dates come from at which the configurations were released
/// @param technique which configurations use an inference-time technique, to see what it gains
/// @param resamples of the problems, for the intervals
public record CostOfPassQuery(Scope scope, Optional<String> quality, Optional<String> cost, HumanPrices human,
        Optional<String> family, List<String> without, Optional<Releases> overTime,
        Optional<TechniqueSplit> technique, int resamples, long seed) {
    /// The customary number of resamples.
    public static final int RESAMPLES = 10_000;

    public CostOfPassQuery {
        without = List.copyOf(without);
        if (resamples < 1) {
            throw new IllegalArgumentException("at least one resample is needed, got " + resamples);
        }
    }

    /// Everything in scope, nothing assumed.
    public static CostOfPassQuery of(Scope scope) {
        return new CostOfPassQuery(scope, Optional.empty(), Optional.empty(), HumanPrices.none(), Optional.empty(),
                List.of(), Optional.empty(), Optional.empty(), RESAMPLES, 1);
    }

    public CostOfPassQuery withMetrics(String newQuality, String newCost) {
        return new CostOfPassQuery(scope, Optional.of(newQuality), Optional.of(newCost), human, family, without,
                overTime, technique, resamples, seed);
    }

    public CostOfPassQuery withHuman(HumanPrices prices) {
        return new CostOfPassQuery(scope, quality, cost, prices, family, without, overTime, technique, resamples, seed);
    }

    public CostOfPassQuery withHuman(double price) {
        return withHuman(new HumanPrices(OptionalDouble.of(price), human.byTask()));
    }

    public CostOfPassQuery withFamily(Optional<String> column) {
        return new CostOfPassQuery(scope, quality, cost, human, column, without, overTime, technique, resamples, seed);
    }

    public CostOfPassQuery withOverTime(Optional<Releases> releases) {
        return new CostOfPassQuery(scope, quality, cost, human, family, without, releases, technique, resamples, seed);
    }

    public CostOfPassQuery withTechnique(Optional<TechniqueSplit> split) {
        return new CostOfPassQuery(scope, quality, cost, human, family, without, overTime, split, resamples, seed);
    }

    public CostOfPassQuery withBootstrap(int newResamples, long newSeed) {
        return new CostOfPassQuery(scope, quality, cost, human, family, without, overTime, technique, newResamples,
                newSeed);
    }
}
