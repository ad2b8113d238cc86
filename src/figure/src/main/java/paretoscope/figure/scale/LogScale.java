package paretoscope.figure.scale;

/// Equal ratios take equal room; only values above zero have a place.
public final class LogScale extends Scale {
    public LogScale(Interval domain, double from, double to) {
        if (!(domain.low() > 0)) {
            throw new IllegalArgumentException("a logarithmic scale needs a domain above zero, got " + domain);
        }
        super(domain, from, to);
    }

    @Override
    double forward(double value) {
        return Math.log10(value);
    }

    @Override
    double backward(double ruler) {
        return Math.pow(10, ruler);
    }

    @Override
    public boolean accepts(double value) {
        return value > 0 && Double.isFinite(value);
    }

    @Override
    public ScaleKind kind() {
        return ScaleKind.LOG;
    }

    @Override
    public LogScale onto(double newFrom, double newTo) {
        return new LogScale(domain(), newFrom, newTo);
    }

    @Override
    public LogScale over(Interval newDomain) {
        return new LogScale(newDomain, from(), to());
    }
}
