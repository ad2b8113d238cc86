package paretoscope.figure.spec;

/// Which data stand out: those on the front, those selected, and those pushed back.
public record Emphasis(Rows front, Rows selected, Rows dimmed) {
    private static final Emphasis NONE = new Emphasis(Rows.none(), Rows.none(), Rows.none());

    public Emphasis {
        front = Absent.or(front, Rows.none());
        selected = Absent.or(selected, Rows.none());
        dimmed = Absent.or(dimmed, Rows.none());
    }

    public static Emphasis none() {
        return NONE;
    }

    public static Emphasis front(Rows front) {
        return new Emphasis(front, Rows.none(), Rows.none());
    }

    int end() {
        return Math.max(front.end(), Math.max(selected.end(), dimmed.end()));
    }
}
