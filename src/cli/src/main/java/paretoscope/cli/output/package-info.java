/// How a command prints: one answer as an aligned table, as CSV or as one JSON object. Commands say what, this says how.
package paretoscope.cli.output;
