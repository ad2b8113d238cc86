import org.jspecify.annotations.NullMarked;

/// The workspace: one DuckDB file, its schema, migrations and queries. The only module that knows the workspace's SQL.
@NullMarked
module paretoscope.store {
    requires static transitive org.jspecify;
    requires transitive paretoscope.compute;
    requires transitive paretoscope.eval;
    requires java.sql;
    requires duckdb.jdbc;
    requires tools.jackson.databind;
    requires org.slf4j;

    exports org.apache.arrow.c to duckdb.jdbc;
    exports paretoscope.store;

    provides paretoscope.eval.source.TableProbe with paretoscope.store.parquet.ParquetProbe;
}
