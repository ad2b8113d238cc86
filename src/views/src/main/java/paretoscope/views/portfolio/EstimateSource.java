package paretoscope.views.portfolio;

import java.util.List;
import java.util.Optional;

/// Where estimates come from.
public sealed interface EstimateSource {
    /// Metrics to rank by, an estimator each.
    ///
    /// @param repeats a column whose values tell data sets or seeds apart, where a candidate has a row in each: then lines are
    ///     means over them, with a band
    record Metrics(List<String> names, Optional<String> repeats) implements EstimateSource {
        public Metrics {
            names = List.copyOf(names);
            if (names.isEmpty()) {
                throw new IllegalArgumentException("a portfolio needs an estimate to rank by");
            }
        }

        /// Without seeds that are told apart.
        public Metrics(List<String> names) {
            this(names, Optional.empty());
        }
    }

    /// One metric as several tools, sources or estimators report it: every value of a column of texts is an estimator.
    record ByColumn(String metric, String column) implements EstimateSource {}

    /// A frame that is in order already: one row for each place of each estimator's ranking, as SCOPE-RL prints it. What
    /// names a row but for its place is the estimator.
    ///
    /// @param place a number, the least for the candidate that is ranked highest
    record Ranks(String place) implements EstimateSource {}

    /// The truth itself on few items drawn at random: every size is an estimator.
    ///
    /// @param sizes numbers of items; those beyond the items there are are left out
    /// @param draws of each size
    record Subsets(List<Integer> sizes, int draws) implements EstimateSource {
        public Subsets {
            sizes = List.copyOf(sizes);
        }
    }
}
