/// The interchange format every_eval_ever, read and written: one JSON file of results for each evaluated model, and JSON
/// Lines of the single samples beside it. What our vocabulary says and the published schema has no field for travels in
/// the schema's places for additional text, so that a file written here is read back as it was.
package paretoscope.ingest.everyevalever;
