package paretoscope.figure.scale;

/// Logarithmic on both sides of zero and smooth through it: sign(v) · log10(1 + |v| / threshold).
///
/// The threshold is the size at which the scale turns from nearly linear to nearly logarithmic (Webber 2013, "A
/// bi-symmetric log transformation for wide-range data", eq. 1 with base 10).
public final class SymlogScale extends Scale {
    private final double threshold;

    public SymlogScale(Interval domain, double from, double to, double threshold) {
        if (!(threshold > 0) || !Double.isFinite(threshold)) {
            throw new IllegalArgumentException("a symlog scale needs a threshold above zero, got " + threshold);
        }
        this.threshold = threshold;
        super(domain, from, to);
    }

    @Override
    double forward(double value) {
        return Math.signum(value) * Math.log1p(Math.abs(value) / threshold) / Math.log(10);
    }

    @Override
    double backward(double ruler) {
        return Math.signum(ruler) * threshold * Math.expm1(Math.abs(ruler) * Math.log(10));
    }

    public double threshold() {
        return threshold;
    }

    @Override
    public boolean accepts(double value) {
        return Double.isFinite(value);
    }

    @Override
    public ScaleKind kind() {
        return ScaleKind.SYMLOG;
    }

    @Override
    public SymlogScale onto(double newFrom, double newTo) {
        return new SymlogScale(domain(), newFrom, newTo, threshold);
    }

    @Override
    public SymlogScale over(Interval newDomain) {
        return new SymlogScale(newDomain, from(), to(), threshold);
    }
}
