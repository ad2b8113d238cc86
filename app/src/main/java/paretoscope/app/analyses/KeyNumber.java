package paretoscope.app.analyses;

/// A number that stands out above the figure.
///
/// @param note a few words below, such as how sure it is
public record KeyNumber(String name, String value, String note) {}
