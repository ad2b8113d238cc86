/// Help: a page for each view, keys and mouse, what the program is, and whose work it stands on. Knows no view.
package paretoscope.app.help;
