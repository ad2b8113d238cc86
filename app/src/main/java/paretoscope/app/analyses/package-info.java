/// What the analysis views have in common: asking in the background while they are shown, and a frame of pages, key numbers,
/// figure and table. Knows no view.
package paretoscope.app.analyses;
