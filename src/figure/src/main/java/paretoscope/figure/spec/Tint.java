package paretoscope.figure.spec;

import paretoscope.figure.drawing.Colour;

/// A colour that some data of a series have of their own, in place of the series' colour.
public record Tint(Colour colour, Rows data) {
    public Tint {
        colour = Absent.required(colour, "colour");
        data = Absent.or(data, Rows.none());
    }
}
