package paretoscope.app.figures.model;

/// A place on the page, in points.
public record Place(double x, double y) {}
