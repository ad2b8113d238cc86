package paretoscope.merge.search;

import java.util.List;
import paretoscope.merge.design.Coefficients;

/// A point of a front over a sweep's tasks.
///
/// @param values one per task, in the metrics' units
/// @param extrapolated whether it lies outside the convex hull of what was sampled, so that a prediction there is a guess
public record FrontPoint(Coefficients coefficients, List<Double> values, boolean extrapolated) {
    public FrontPoint {
        values = List.copyOf(values);
    }
}
