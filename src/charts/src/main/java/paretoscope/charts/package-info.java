/// Turns analysis results into figure specs: what to draw, no pixels.
package paretoscope.charts;
