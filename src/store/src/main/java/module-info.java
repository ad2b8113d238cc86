import org.jspecify.annotations.NullMarked;

/// The workspace: one DuckDB file, its schema, migrations and queries. The only module that knows the workspace's SQL.
@NullMarked
module paretoscope.store {
    requires static transitive org.jspecify;
    requires transitive paretoscope.eval;
    requires transitive java.sql;
    requires duckdb.jdbc;
    requires tools.jackson.databind;
    requires org.slf4j;
}
