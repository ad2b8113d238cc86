package paretoscope.views.front;

/// A configuration that cannot be compared, and why: it is listed apart, never dropped.
public record Excluded(int row, String label, String why) {}
