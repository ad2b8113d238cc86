/// The help menu's windows: keys and mouse, what the program is, and whose work it stands on. Knows no feature.
package paretoscope.app.help;
