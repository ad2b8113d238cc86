/// The table of configurations: every number the workspace has, with filter, sort, columns to choose, provenance down to
/// the line, and correction by hand. It shares the selection with the charts.
package paretoscope.app.table;
