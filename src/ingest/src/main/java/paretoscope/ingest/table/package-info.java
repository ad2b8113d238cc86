/// Reading tables of results, whatever they come in: finding the tables of a file, studying one (profile, known shape,
/// roles), showing it for mapping, and streaming its rows into the sink as runs or attempts.
package paretoscope.ingest.table;
