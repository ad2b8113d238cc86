/// Known shapes of tables, as data: which columns a tool writes, what they mean, and what its zeros and states stand
/// for. The shapes are in `resources/ingest/dialects/`; nothing here reads a table.
package paretoscope.ingest.dialect;
