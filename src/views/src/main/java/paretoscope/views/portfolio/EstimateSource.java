package paretoscope.views.portfolio;

import java.util.List;

/// Where estimates come from.
public sealed interface EstimateSource {
    /// Metrics to rank by, an estimator each.
    record Metrics(List<String> names) implements EstimateSource {
        public Metrics {
            names = List.copyOf(names);
            if (names.isEmpty()) {
                throw new IllegalArgumentException("a portfolio needs an estimate to rank by");
            }
        }
    }

    /// One metric as several tools, sources or estimators report it: every value of a column of texts is an estimator.
    record ByColumn(String metric, String column) implements EstimateSource {}

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
