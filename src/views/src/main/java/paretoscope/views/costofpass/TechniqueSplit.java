package paretoscope.views.costofpass;

/// Which configurations use an inference-time technique: those whose column says something else than the plain ones.
///
/// @param column a setting such as `technique` or `sampling`
/// @param plain what it says without a technique; empty where plain configurations say nothing
public record TechniqueSplit(String column, String plain) {}
