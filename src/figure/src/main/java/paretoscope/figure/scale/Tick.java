package paretoscope.figure.scale;

/// A labelled place on an axis.
public record Tick(double value, String label) {}
