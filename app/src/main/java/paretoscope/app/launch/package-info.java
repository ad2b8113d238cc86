/// Starting the window: whether there is a display, where the log goes, and the toolkit's own entry point.
package paretoscope.app.launch;
