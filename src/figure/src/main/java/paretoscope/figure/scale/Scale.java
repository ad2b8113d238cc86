package paretoscope.figure.scale;

/// Maps data values to positions along an axis, in points, and back.
///
/// `from` is where the domain's low end lies and `to` where its high end lies; a vertical axis that grows upwards has
/// `from > to`. Every scale is strictly monotone on the values it {@linkplain #accepts accepts}.
public abstract sealed class Scale permits LinearScale, LogScale, SymlogScale, CategoryScale {
    private final Interval domain;
    private final double from;
    private final double to;
    private final double offset;
    private final double slope;

    Scale(Interval domain, double from, double to) {
        if (!(domain.length() > 0)) {
            throw new IllegalArgumentException("a scale needs a domain with some length, got " + domain);
        }
        if (!Double.isFinite(from) || !Double.isFinite(to)) {
            throw new IllegalArgumentException("a scale needs finite ends, got " + from + " and " + to);
        }
        this.domain = domain;
        this.from = from;
        this.to = to;
        var low = forward(domain.low());
        this.slope = (to - from) / (forward(domain.high()) - low);
        this.offset = from - slope * low;
    }

    /// The value on the scale's own straight ruler: itself, its logarithm, ….
    abstract double forward(double value);

    abstract double backward(double ruler);

    /// Whether a value has a place on this kind of scale at all; a logarithm accepts none below or at zero.
    public abstract boolean accepts(double value);

    public abstract ScaleKind kind();

    /// The same domain laid onto other positions.
    public abstract Scale onto(double newFrom, double newTo);

    /// The same positions showing another domain: what panning and zooming do.
    public abstract Scale over(Interval newDomain);

    public final double map(double value) {
        return offset + slope * forward(value);
    }

    public final double invert(double position) {
        return backward((position - offset) / slope);
    }

    public final Interval domain() {
        return domain;
    }

    public final double from() {
        return from;
    }

    public final double to() {
        return to;
    }

    /// How long the axis is, in points.
    public final double length() {
        return Math.abs(to - from);
    }

    /// Whether the value is accepted and lies inside the domain.
    public final boolean shows(double value) {
        return accepts(value) && domain.contains(value);
    }

    /// Share of the way from the domain's low end to its high end, in this scale's own ruler; outside [0, 1] when outside.
    public final double share(double value) {
        return (forward(value) - forward(domain.low())) / (forward(domain.high()) - forward(domain.low()));
    }

    /// The domain enlarged or reduced around a position (the mouse), by a factor; below 1 zooms in.
    public final Interval zoomed(double position, double factor) {
        var low = backward(rulerAt(position + (from - position) * factor));
        var high = backward(rulerAt(position + (to - position) * factor));
        return new Interval(Math.min(low, high), Math.max(low, high));
    }

    /// The domain moved by a distance in points, as when the paper is dragged.
    public final Interval panned(double distance) {
        return new Interval(backward(rulerAt(from - distance)), backward(rulerAt(to - distance)));
    }

    private double rulerAt(double position) {
        return (position - offset) / slope;
    }
}
