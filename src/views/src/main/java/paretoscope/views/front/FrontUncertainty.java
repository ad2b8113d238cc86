package paretoscope.views.front;

import java.util.List;

/// How sure the front is: each row's probability of being on it, and the band of fronts that resamples attain.
///
/// `parametric` says that values were drawn from reported standard errors because there are no items to resample.
/// Probabilities are by table row, NaN for rows that cannot be compared. The band is empty unless there are exactly two
/// objectives.
public record FrontUncertainty(int resamples, long seed, boolean parametric, List<Double> probability,
        List<Surface> band) {
    /// A staircase that a share of the resampled fronts attains, by its corners; one list of values an objective.
    public record Surface(double level, List<Double> first, List<Double> second) {
        public Surface {
            first = List.copyOf(first);
            second = List.copyOf(second);
        }

        /// The corners' values of an objective, by its position.
        public List<Double> of(int objective) {
            return objective == 0 ? first : second;
        }
    }

    /// The same with each objective's values multiplied.
    FrontUncertainty scaled(double[] factors) {
        return new FrontUncertainty(resamples, seed, parametric, probability, band.stream()
                .map(surface -> new Surface(surface.level(), times(surface.first(), factors[0]),
                        times(surface.second(), factors[1])))
                .toList());
    }

    private static List<Double> times(List<Double> values, double factor) {
        return values.stream().map(value -> value * factor).toList();
    }

    public FrontUncertainty {
        probability = List.copyOf(probability);
        band = List.copyOf(band);
    }
}
