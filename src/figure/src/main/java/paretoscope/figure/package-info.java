/// A figure as data, its layout, its drawing, and the painters for SVG, PDF and PNG. Knows nothing of evaluation.
package paretoscope.figure;
