package paretoscope.merge.surrogate;

import java.util.List;
import java.util.OptionalDouble;
import paretoscope.merge.design.Coefficients;

/// What came of fitting a surrogate.
public sealed interface SurrogateFit {
    /// A surrogate, and how well it fits.
    ///
    /// @param r2 1 − RSS/TSS of the metric over the points it was fitted to; absent where the metric does not vary
    /// @param heldOutR2 the same where every point is predicted by a fit that did not see it; absent also where too few
    ///        points remain for that
    /// @param warnings sentences for the user
    record Fitted(QuadraticSurrogate surrogate, OptionalDouble r2, OptionalDouble heldOutR2,
            List<String> warnings) implements SurrogateFit {
        public Fitted {
            warnings = List.copyOf(warnings);
        }
    }

    /// No surrogate, and why.
    record Refused(String why) implements SurrogateFit {}

    /// Fits a metric over coefficients. Points with an unknown value take no part.
    ///
    /// @param points all of one size
    /// @param values one per point, in the metric's unit
    static SurrogateFit of(List<Coefficients> points, double[] values, Response response) {
        return new SurrogateFitting(points, values, response).judged();
    }

    /// The same surrogate without the fits that judge it on held-out points, which take most of the time.
    static SurrogateFit unjudged(List<Coefficients> points, double[] values, Response response) {
        return new SurrogateFitting(points, values, response).fit();
    }
}
