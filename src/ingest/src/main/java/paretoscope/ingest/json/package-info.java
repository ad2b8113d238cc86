/// Reading JSON that nobody vouches for: as a stream, within bounds, with the liberties evaluation tools take (bare NaN,
/// comments, trailing commas), and with records told apart by content whether they come as an array, as lines or one
/// after another. Every importer of JSON stands on this package; it knows no tool's format.
package paretoscope.ingest.json;
