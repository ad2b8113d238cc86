/// The workspace: one DuckDB file, its schema, migrations and queries. The only module that knows the workspace's SQL.
package paretoscope.store;
