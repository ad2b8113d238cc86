/// The bottom of the window: running tasks with their progress, messages, and how much of the data is shown.
package paretoscope.app.status;
