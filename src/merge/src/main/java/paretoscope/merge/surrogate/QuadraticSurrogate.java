package paretoscope.merge.surrogate;

import java.util.List;
import java.util.Optional;
import paretoscope.merge.design.Coefficients;

/// A metric over the scaling coefficients: link(e + bᵀc + ½cᵀAc), fitted by least squares on the metric itself (Li et al.
/// 2024, "MAP: Model Merging with Amortized Pareto Fronts", with links).
public final class QuadraticSurrogate {
    private final int coefficients;
    private final Response response;
    private final double[] unknowns;
    private final Uncertainty uncertainty;

    QuadraticSurrogate(int coefficients, Response response, double[] unknowns, Uncertainty uncertainty) {
        this.coefficients = coefficients;
        this.response = response;
        this.unknowns = unknowns;
        this.uncertainty = uncertainty;
    }

    public int coefficients() {
        return coefficients;
    }

    public Response response() {
        return response;
    }

    /// The metric's predicted value.
    public double value(Coefficients point) {
        return response.value(QuadraticTerms.dot(QuadraticTerms.at(point), unknowns));
    }

    /// The square of what a measurement there differs from the prediction, on the scale of the fit.
    public double squaredError(Coefficients point, double measured) {
        double error = response.scaled(value(point)) - response.scaled(measured);
        return error * error;
    }

    /// The constant e, on the scale of the link.
    public double constant() {
        return unknowns[0];
    }

    /// The slopes b at the base, on the scale of the link.
    public double[] slopes() {
        double[] slopes = new double[coefficients];
        System.arraycopy(unknowns, 1, slopes, 0, coefficients);
        return slopes;
    }

    /// The symmetric matrix A, on the scale of the link.
    public double[][] curvature() {
        double[][] curvature = new double[coefficients][coefficients];
        for (int i = 0; i < coefficients; i++) {
            for (int j = i; j < coefficients; j++) {
                curvature[i][j] = unknowns[QuadraticTerms.ofCurvature(coefficients, i, j)];
                curvature[j][i] = curvature[i][j];
            }
        }
        return curvature;
    }

    /// Where the metric is greatest; there is such a place only if A is negative definite. It may lie outside the box.
    public Optional<Coefficients> maximum() {
        return StationaryPoint.maximum(curvature(), slopes());
    }

    /// Where the metric is least; there is such a place only if A is positive definite.
    public Optional<Coefficients> minimum() {
        return StationaryPoint.minimum(curvature(), slopes());
    }

    /// In which interval a new measurement there is expected, with this confidence, by the delta method; absent without
    /// more points than unknowns, or where the points cannot tell the unknowns apart. It knows the scatter about the
    /// surrogate, not how wrong a quadratic form is beyond the samples.
    public Optional<Interval> interval(Coefficients point, double confidence) {
        double[] terms = QuadraticTerms.at(point);
        double slope = response.link().slope(QuadraticTerms.dot(terms, unknowns));
        return uncertainty.halfWidth(LinkedLeastSquares.scaled(terms, slope), confidence)
                .map(half -> interval(value(point), half * (response.high() - response.low())));
    }

    private Interval interval(double value, double half) {
        return new Interval(response.within(value - half), response.within(value + half));
    }

    /// Confidence intervals of the unknowns, in the order of [QuadraticTerms]; empty where [#interval] is absent.
    public List<Interval> unknownIntervals(double confidence) {
        return uncertainty.unknowns(unknowns, confidence);
    }
}
