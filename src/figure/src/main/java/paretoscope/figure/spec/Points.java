package paretoscope.figure.spec;

/// Places in data coordinates, in two columns of one length.
public record Points(Column x, Column y) {
    private static final Points NONE = new Points(Column.empty(), Column.empty());

    public Points {
        x = Absent.or(x, Column.empty());
        y = Absent.or(y, Column.empty());
        if (x.size() != y.size()) {
            throw new IllegalArgumentException("x has " + x.size() + " values but y has " + y.size());
        }
    }

    public static Points of(double[] x, double[] y) {
        return new Points(Column.of(x), Column.of(y));
    }

    public static Points none() {
        return NONE;
    }

    public int size() {
        return x.size();
    }

}
