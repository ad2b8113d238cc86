/// What the columns of a table are for: guessed from their names, the metric catalogue and their profiles, each guess
/// with its reason, and overridden by what the user, a remembered mapping or a known table shape says.
package paretoscope.ingest.table.role;
