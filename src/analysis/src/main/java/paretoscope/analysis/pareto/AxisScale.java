package paretoscope.analysis.pareto;

/// How an objective is laid out on its axis.
public enum AxisScale {
    LINEAR,
    LOG;

    /// Where a value stands before the axis is scaled to its length; NaN where the axis cannot show it (infinities, and
    /// zero or less on a logarithmic axis).
    double position(double value) {
        double position = switch (this) {
            case LINEAR -> value;
            case LOG -> value > 0 ? Math.log(value) : Double.NaN;
        };
        return Double.isFinite(position) ? position : Double.NaN;
    }
}
