/// From data values to positions and back: scales, the domains they cover, the ticks along them and the text of a number.
/// Nothing here draws; positions are plain doubles, in points. `spec` and `layout` build on this package.
package paretoscope.figure.scale;
