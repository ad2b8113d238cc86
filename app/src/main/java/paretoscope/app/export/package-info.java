/// Figures on their way out of the window: the export dialog with its preview at true size, and the clipboard. What is
/// written is the library's; here is only what the user chooses.
package paretoscope.app.export;
