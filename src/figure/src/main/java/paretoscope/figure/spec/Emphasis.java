package paretoscope.figure.spec;

import java.util.List;
import java.util.Optional;
import paretoscope.figure.drawing.Colour;

/// Which data stand out: those on the front, those selected, those pushed back, and those with a colour of their own.
public record Emphasis(Rows front, Rows selected, Rows dimmed, List<Tint> tints) {
    private static final Emphasis NONE = new Emphasis(Rows.none(), Rows.none(), Rows.none());

    public Emphasis {
        front = Absent.or(front, Rows.none());
        selected = Absent.or(selected, Rows.none());
        dimmed = Absent.or(dimmed, Rows.none());
        tints = Absent.list(tints);
    }

    /// Every datum in its series' colour.
    public Emphasis(Rows front, Rows selected, Rows dimmed) {
        this(front, selected, dimmed, List.of());
    }

    public static Emphasis none() {
        return NONE;
    }

    public static Emphasis front(Rows front) {
        return new Emphasis(front, Rows.none(), Rows.none());
    }

    public Emphasis tinted(List<Tint> newTints) {
        return new Emphasis(front, selected, dimmed, newTints);
    }

    /// The datum's own colour, if it has one.
    public Optional<Colour> tint(int index) {
        for (var tint : tints) {
            if (tint.data().has(index)) {
                return Optional.of(tint.colour());
            }
        }
        return Optional.empty();
    }

    int end() {
        int marked = Math.max(front.end(), Math.max(selected.end(), dimmed.end()));
        return Math.max(marked, tints.stream().mapToInt(tint -> tint.data().end()).max().orElse(0));
    }
}
