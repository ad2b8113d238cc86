/// The contracts between those who read files and those who keep what was read: importers, the sink they stream into,
/// the report they leave, and the table probe that columnar files are opened through.
/// Implemented in `ingest` and `store`; nothing here touches a database.
package paretoscope.eval.source;
