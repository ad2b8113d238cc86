package paretoscope.figure.layout;

import java.util.List;
import paretoscope.figure.drawing.Drawing;
import paretoscope.figure.drawing.Rectangle;
import paretoscope.figure.font.FontMetrics;
import paretoscope.figure.scale.Scale;
import paretoscope.figure.spec.FigureSpec;
import paretoscope.figure.spec.Theme;

/// A figure laid out: the drawing, where each panel lies, and where the legend's entries can be clicked.
///
/// A pure function of spec, size, text metrics and theme: the same in, the same out. `labelsDropped` counts the labels
/// that found no room.
public record FigureLayout(Drawing drawing, List<PanelLayout> panels, List<LegendItem> legend, Theme theme,
        double fontSize, int labelsDropped) {
    /// A series' entry in the legend and its area, in points.
    public record LegendItem(String series, Rectangle area) {}

    public FigureLayout {
        panels = List.copyOf(panels);
        legend = List.copyOf(legend);
    }

    /// At the spec's own size and in its own theme.
    public static FigureLayout of(FigureSpec spec, FontMetrics metrics) {
        return of(spec, spec.size().width(), spec.size().height(), metrics);
    }

    /// At another size, in points, as when a window shows it.
    public static FigureLayout of(FigureSpec spec, double width, double height, FontMetrics metrics) {
        return of(spec, width, height, metrics, Theme.of(spec.style().theme()));
    }

    /// In colours of the caller's own.
    public static FigureLayout of(FigureSpec spec, double width, double height, FontMetrics metrics, Theme theme) {
        return new FigureAssembly(spec, width, height, metrics, theme).layout();
    }

    /// The first panel's plot area.
    public Rectangle plot() {
        return panels.getFirst().plot();
    }

    /// The first panel's horizontal scale.
    public Scale x() {
        return panels.getFirst().x();
    }

    /// The first panel's vertical scale.
    public Scale y() {
        return panels.getFirst().y();
    }
}
