package paretoscope.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import paretoscope.eval.UsageField;
import paretoscope.store.sql.Sql;

/// The tables an import is collected in before it becomes part of the workspace.
enum StagingTable {
    RUN("""
            sequence BIGINT, file_no INTEGER, run_no INTEGER, run_key VARCHAR, model VARCHAR, settings VARCHAR,
            task VARCHAR, aggregate BOOLEAN, status VARCHAR, tool_run_id VARCHAR, companion VARCHAR, started TIMESTAMP,
            completed TIMESTAMP, items BIGINT, details VARCHAR, place VARCHAR"""),
    MEASUREMENT("""
            sequence BIGINT, ordinal INTEGER, metric_no INTEGER, value DOUBLE, value_state TINYINT,
            value_reason VARCHAR, error DOUBLE, error_state TINYINT, error_reason VARCHAR, n BIGINT, place VARCHAR"""),
    USAGE("sequence BIGINT, field VARCHAR, value DOUBLE, value_state TINYINT, value_reason VARCHAR"),
    /// What every attempt has.
    ATTEMPT("run_no INTEGER, ordinal BIGINT, item VARCHAR, place VARCHAR"),
    /// What every score has.
    SCORE("ordinal BIGINT, metric_no INTEGER"),
    METRIC("""
            metric_no INTEGER, name VARCHAR, unit VARCHAR, direction VARCHAR, low DOUBLE, high DOUBLE, kind VARCHAR""");

    /// Takes out what was staged for files that failed; `stage_dropped` has the numbers it was given.
    void removeDropped(Connection connection) throws SQLException {
        if (this != METRIC) {
            var sequence = this == ATTEMPT || this == SCORE ? "ordinal" : "sequence";
            Sql.run(connection, "DELETE FROM %1$s s USING stage_dropped d WHERE s.%2$s BETWEEN d.first AND d.last"
                    .formatted(table(), sequence));
        }
    }

    String table() {
        return "stage_" + name().toLowerCase(Locale.ROOT);
    }

    /// Shows the rows of a table that has only the columns they need with all columns.
    String view() {
        return "staged_" + name().toLowerCase(Locale.ROOT);
    }

    /// The columns of an attempt's usage.
    static final String USAGE_COLUMNS = Arrays.stream(UsageField.values()).map(UsageField::key)
            .collect(Collectors.joining(", "));

    private final String columns;

    StagingTable(String columns) {
        this.columns = columns;
    }

    DuckDBAppender create(DuckDBConnection connection) throws SQLException {
        Sql.run(connection, "CREATE TEMP TABLE " + table() + " (" + columns + ")");
        return appender(connection);
    }

    DuckDBAppender appender(DuckDBConnection connection) throws SQLException {
        return connection.createAppender("temp", "main", table());
    }
}
