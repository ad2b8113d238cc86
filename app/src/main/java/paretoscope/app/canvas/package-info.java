/// Figures on the screen: painting a drawing on a canvas, the resizable region that holds it, and the layer above it for
/// what follows the mouse. Knows drawings, not evaluation.
package paretoscope.app.canvas;
