/// Tables in JSON: arrays and lines of objects, objects one after another, and arrays inside a wrapping object; nested
/// objects become dotted columns, lists stay JSON.
package paretoscope.ingest.table.json;
