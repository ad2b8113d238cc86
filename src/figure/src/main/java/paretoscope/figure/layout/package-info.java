/// Places every mark of a figure: from a spec, a size and measured text to a finished drawing, as a pure function. Axes,
/// legends, fronts, labels that never overlap, and the overlay for what the mouse points at. Painters and windows read
/// the result; nothing here touches a file or a toolkit.
package paretoscope.figure.layout;
