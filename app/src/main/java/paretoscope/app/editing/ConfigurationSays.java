package paretoscope.app.editing;

/// What the user says about a configuration; empty texts where nothing is said.
///
/// @param colour as `#rrggbb`
/// @param free whether it really costs nothing, so that an unknown cost is zero
public record ConfigurationSays(String label, String colour, String note, boolean hidden, boolean free) {}
