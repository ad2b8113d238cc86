/// Bringing results in: files and folders by chooser, drag and drop, clipboard or a watched folder; the dialog in which a
/// table's columns get their roles; and the report of what came of it. Reading itself is the library's.
package paretoscope.app.imports;
