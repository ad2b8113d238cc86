/// The painters: a drawing becomes SVG, PDF or PNG, the same bytes for the same drawing.
///
/// They transform and write; placing and measuring is done before. Nothing here reads a clock or a random number.
package paretoscope.figure.paint;
