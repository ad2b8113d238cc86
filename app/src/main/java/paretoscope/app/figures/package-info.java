/// A figure on the screen, for any view: the pane with its tip, its words when there is nothing to draw, and picking with mouse
/// and keys. Knows no view.
package paretoscope.app.figures;
