/// What the program's dialogs have in common: a heading, a body, buttons, and a window in the program's dress. Knows no
/// feature; every feature builds its dialogs on this.
package paretoscope.app.dialog;
