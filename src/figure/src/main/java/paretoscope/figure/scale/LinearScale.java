package paretoscope.figure.scale;

/// Equal differences take equal room.
public final class LinearScale extends Scale {
    public LinearScale(Interval domain, double from, double to) {
        super(domain, from, to);
    }

    @Override
    double forward(double value) {
        return value;
    }

    @Override
    double backward(double ruler) {
        return ruler;
    }

    @Override
    public boolean accepts(double value) {
        return Double.isFinite(value);
    }

    @Override
    public ScaleKind kind() {
        return ScaleKind.LINEAR;
    }

    @Override
    public LinearScale onto(double newFrom, double newTo) {
        return new LinearScale(domain(), newFrom, newTo);
    }

    @Override
    public LinearScale over(Interval newDomain) {
        return new LinearScale(newDomain, from(), to());
    }
}
