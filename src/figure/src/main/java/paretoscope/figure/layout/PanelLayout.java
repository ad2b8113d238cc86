package paretoscope.figure.layout;

import paretoscope.figure.drawing.Rectangle;
import paretoscope.figure.scale.Scale;

/// Where one panel lies and how data and page correspond there: what a window needs to turn the mouse into data.
public record PanelLayout(Rectangle plot, Scale x, Scale y) {}
