package paretoscope.figure.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A dash pattern: lengths of strokes and gaps in turn, in points, and where in the pattern a line begins.
///
/// No lengths means solid. An odd number of lengths is written out twice, as SVG does, so that painters agree.
public record Dash(List<Double> lengths, double phase) {
    /// An unbroken line.
    public static final Dash SOLID = new Dash(List.of(), 0);

    public Dash {
        lengths = lengths.size() % 2 == 0 ? List.copyOf(lengths) : twice(lengths);
        if (!(phase >= 0 && phase < 1e6) || lengths.stream().anyMatch(length -> !(length >= 0 && length < 1e6))) {
            throw new IllegalArgumentException("dash lengths and phase must not be negative: " + lengths + " " + phase);
        }
        if (!lengths.isEmpty() && lengths.stream().allMatch(length -> length == 0)) {
            throw new IllegalArgumentException("a dash pattern needs a length above 0");
        }
    }

    /// A pattern that begins with its first stroke.
    public static Dash of(double... lengths) {
        return new Dash(Arrays.stream(lengths).boxed().toList(), 0);
    }

    /// Whether the line is unbroken.
    public boolean isSolid() {
        return lengths.isEmpty();
    }

    private static List<Double> twice(List<Double> lengths) {
        var both = new ArrayList<>(lengths);
        both.addAll(lengths);
        return List.copyOf(both);
    }
}
