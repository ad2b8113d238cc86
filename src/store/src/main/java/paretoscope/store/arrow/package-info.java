/// Hands columns to the database as they lie in Java's arrays, many thousand rows at once, through Arrow's C stream
/// interface (<https://arrow.apache.org/docs/format/CStreamInterface.html>). Knows nothing of what the columns mean.
package paretoscope.store.arrow;
