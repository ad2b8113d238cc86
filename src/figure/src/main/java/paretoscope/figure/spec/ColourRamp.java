package paretoscope.figure.spec;

import java.util.List;
import java.util.stream.Stream;
import paretoscope.figure.drawing.Colour;

/// A sequence of colours whose lightness rises evenly, for a third objective shown as colour.
public final class ColourRamp {
    /// Ten evenly spaced anchors of viridis (van der Walt & Smith 2015), which keeps its order for colour-blind readers
    /// and in grey.
    public static final ColourRamp VIRIDIS = of("#440154", "#482878", "#3e4989", "#31688e", "#26828e", "#1f9e89",
            "#35b779", "#6dcd59", "#b4de2c", "#fde725");
    /// Grey, from nearly black to nearly white.
    public static final ColourRamp GREY = of("#1a1a1a", "#ececec");

    private final List<Colour> anchors;

    private ColourRamp(List<Colour> anchors) {
        this.anchors = anchors;
    }

    /// The ramp that goes with a palette.
    public static ColourRamp beside(Palette palette) {
        return palette.equals(Palette.GREYS) ? GREY : VIRIDIS;
    }

    /// The colour at a share of the way, 0 darkest and 1 lightest; shares outside are taken at the nearer end.
    public Colour at(double share) {
        var place = Math.clamp(share, 0.0, 1.0) * (anchors.size() - 1);
        var index = Math.min((int) place, anchors.size() - 2);
        return anchors.get(index + 1).withAlpha(place - index).over(anchors.get(index));
    }

    private static ColourRamp of(String... anchors) {
        return new ColourRamp(Stream.of(anchors).map(Colour::hex).toList());
    }
}
