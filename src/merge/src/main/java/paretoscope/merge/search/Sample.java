package paretoscope.merge.search;

import java.util.List;
import paretoscope.merge.design.Coefficients;

/// Coefficients and what was measured there.
///
/// @param values one per task; NaN where a value is not known
public record Sample(Coefficients coefficients, List<Double> values) {
    public Sample {
        values = List.copyOf(values);
    }
}
