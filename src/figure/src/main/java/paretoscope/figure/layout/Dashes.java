package paretoscope.figure.layout;

import paretoscope.figure.drawing.Dash;
import paretoscope.figure.drawing.Pen;
import paretoscope.figure.spec.LineStyle;

/// Dash patterns in proportion to the text.
final class Dashes {
    private Dashes() {}

    static Pen apply(LineStyle style, Pen pen, Dress dress) {
        return switch (style) {
            case SOLID -> pen;
            case DASHED -> pen.dashed(Dash.of(dress.scaled(4), dress.scaled(2.2)));
            case DOTTED -> pen.dashed(Dash.of(dress.scaled(1.2), dress.scaled(1.8)));
        };
    }
}
