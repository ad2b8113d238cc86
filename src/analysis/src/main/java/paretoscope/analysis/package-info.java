/// The mathematics: pure functions over plain arrays; no files, no clock, no screen.
package paretoscope.analysis;
