/// The workspace: one DuckDB file that holds sources, runs, attempts and what the user says about them.
/// `Workspace` is the way in; everything it hands out is plain data. Only this module knows the workspace's SQL.
package paretoscope.store;
