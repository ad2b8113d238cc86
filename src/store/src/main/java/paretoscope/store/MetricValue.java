package paretoscope.store;

import java.util.OptionalLong;
import paretoscope.eval.Metric;
import paretoscope.eval.Quantity;

/// A run's value of a metric, with its standard error, the number of observations behind it, and where it comes from.
public record MetricValue(Metric metric, Quantity value, Quantity standardError, OptionalLong n, Origin origin) {
    /// How a value came about.
    public enum Origin {
        /// The file states it.
        STATED,
        /// Computed from the run's attempts.
        COMPUTED,
        /// Entered by the user in place of what the file says.
        CORRECTED
    }
}
