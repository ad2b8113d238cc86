package paretoscope.app.analyses;

/// One of the pages of a view.
///
/// @param id under which it is remembered
/// @param title on its switch
public record Page(String id, String title) {}
