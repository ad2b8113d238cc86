/// A finished picture as data: marks placed in points, origin at the top left, y downwards.
///
/// Nothing here measures, lays out or paints; layout makes drawings, painters and hit-testing read them.
package paretoscope.figure.drawing;
