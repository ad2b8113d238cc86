package paretoscope.figure.scale;

/// Equal ratios take equal room; only values above zero have a place. Ticks go by powers of ten, or of two if asked.
public final class LogScale extends Scale {
    private final ScaleKind kind;

    public LogScale(Interval domain, double from, double to) {
        this(ScaleKind.LOG, domain, from, to);
    }

    private LogScale(ScaleKind kind, Interval domain, double from, double to) {
        if (!(domain.low() > 0)) {
            throw new IllegalArgumentException("a logarithmic scale needs a domain above zero, got " + domain);
        }
        this.kind = kind;
        super(domain, from, to);
    }

    /// Marked at powers of two.
    public static LogScale binary(Interval domain, double from, double to) {
        return new LogScale(ScaleKind.LOG2, domain, from, to);
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
        return kind;
    }

    @Override
    public LogScale onto(double newFrom, double newTo) {
        return new LogScale(kind, domain(), newFrom, newTo);
    }

    @Override
    public LogScale over(Interval newDomain) {
        return new LogScale(kind, newDomain, from(), to());
    }
}
