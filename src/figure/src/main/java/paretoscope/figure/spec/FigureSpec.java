package paretoscope.figure.spec;

import java.util.HashSet;
import java.util.List;

/// A figure as data: everything that is drawn, nothing of where it lands.
///
/// Holds its own data, so that a `*.figure.json` opens anywhere. All lengths are points (1/72 inch). Several panels are
/// small multiples, laid out row by row in `columns` columns (0: as many as fit).
public record FigureSpec(FigureText text, FigureSize size, List<Panel> panels, int columns, LegendPlacement legend,
        DirectLabels labels, FigureStyle style) {
    /// The version of the file format this program writes, and the newest it reads.
    public static final int VERSION = 1;

    public FigureSpec {
        text = Absent.or(text, FigureText.none());
        size = Absent.or(size, VenuePreset.SCREEN.size());
        panels = Absent.list(panels);
        legend = Absent.or(legend, LegendPlacement.AUTO);
        labels = Absent.or(labels, DirectLabels.front());
        style = Absent.or(style, FigureStyle.standard());
        if (panels.isEmpty()) {
            throw new IllegalArgumentException("a figure needs at least one panel in \"panels\"");
        }
        if (columns < 0) {
            throw new IllegalArgumentException("columns must not be negative, was " + columns);
        }
        var keys = new HashSet<String>();
        for (var panel : panels) {
            for (var series : panel.series()) {
                if (!keys.add(series.key())) {
                    throw new IllegalArgumentException("two series have the key \"" + series.key() + "\"");
                }
            }
        }
    }

    /// One panel at screen size in the standard dress, its front labelled.
    public static FigureSpec of(Panel panel) {
        return of(List.of(panel));
    }

    public static FigureSpec of(List<Panel> panels) {
        return new FigureSpec(FigureText.none(), VenuePreset.SCREEN.size(), panels, 0, LegendPlacement.AUTO,
                DirectLabels.front(), FigureStyle.standard().sized(VenuePreset.SCREEN.fontSize()));
    }

    public FigureSpec with(FigureText newText) {
        return new FigureSpec(newText, size, panels, columns, legend, labels, style);
    }

    public FigureSpec with(FigureSize newSize) {
        return new FigureSpec(text, newSize, panels, columns, legend, labels, style);
    }

    public FigureSpec with(LegendPlacement newLegend) {
        return new FigureSpec(text, size, panels, columns, newLegend, labels, style);
    }

    public FigureSpec with(DirectLabels newLabels) {
        return new FigureSpec(text, size, panels, columns, legend, newLabels, style);
    }

    public FigureSpec with(FigureStyle newStyle) {
        return new FigureSpec(text, size, panels, columns, legend, labels, newStyle);
    }

    public FigureSpec withPanels(List<Panel> newPanels) {
        return new FigureSpec(text, size, newPanels, columns, legend, labels, style);
    }

    public FigureSpec inColumns(int newColumns) {
        return new FigureSpec(text, size, panels, newColumns, legend, labels, style);
    }

    /// Sized for a venue, with the text size that suits it.
    public FigureSpec at(VenuePreset venue) {
        return with(venue.size()).with(style.sized(venue.fontSize()));
    }
}
