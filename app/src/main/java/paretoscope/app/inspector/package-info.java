/// The panel at the right: its frame and the parts that the inspectors of all views are built from. Knows no view.
package paretoscope.app.inspector;
