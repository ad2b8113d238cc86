/// Very many points become one raster within the time of a frame: counted per pixel, then coloured by the counts.
///
/// For more points than symbols can show; the result is a `Cloud` on the drawing, in vector files too.
package paretoscope.figure.cloud;
