/// The dialog in which a sweep is designed.
package paretoscope.app.sweep.designer;
