/// What happens when something unforeseen happens: a report in a file, a line in the log, a sentence on the screen.
package paretoscope.app.crash;
