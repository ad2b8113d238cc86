package paretoscope.views.front;

import java.util.List;

/// How sure the front is: each row's probability of being on it.
///
/// `parametric` says that values were drawn from reported standard errors because there are no items to resample.
/// Probabilities are by table row, NaN for rows that cannot be compared. The bands are staircases of quality attained
/// against cost at 2.5, 50 and 97.5 % of the resamples; empty unless there are exactly two objectives.
public record FrontUncertainty(int resamples, long seed, boolean parametric, List<Double> probability, Band band) {
    /// Attained values of the second axis at common positions along the first.
    public record Band(List<Double> x, List<Double> low, List<Double> median, List<Double> high) {
        /// No band.
        public static final Band NONE = new Band(List.of(), List.of(), List.of(), List.of());

        public Band {
            x = List.copyOf(x);
            low = List.copyOf(low);
            median = List.copyOf(median);
            high = List.copyOf(high);
        }
    }

    public FrontUncertainty {
        probability = List.copyOf(probability);
    }
}
