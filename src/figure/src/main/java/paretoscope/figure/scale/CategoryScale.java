package paretoscope.figure.scale;

import java.util.List;

/// Names side by side in equal bands: the name at index i has the value i, in the middle of its band.
public final class CategoryScale extends Scale {
    private final List<String> names;

    /// All names, the first band starting at `from`.
    public CategoryScale(List<String> names, double from, double to) {
        this(names, new Interval(-0.5, Math.max(1, names.size()) - 0.5), from, to);
    }

    private CategoryScale(List<String> names, Interval domain, double from, double to) {
        this.names = List.copyOf(names);
        super(domain, from, to);
    }

    public List<String> names() {
        return names;
    }

    /// Width of one band, in points.
    public double band() {
        return length() / domain().length();
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
        return value >= -0.5 && value <= names.size() - 0.5;
    }

    @Override
    public ScaleKind kind() {
        return ScaleKind.CATEGORY;
    }

    @Override
    public CategoryScale onto(double newFrom, double newTo) {
        return new CategoryScale(names, domain(), newFrom, newTo);
    }

    @Override
    public CategoryScale over(Interval newDomain) {
        return new CategoryScale(names, newDomain, from(), to());
    }
}
