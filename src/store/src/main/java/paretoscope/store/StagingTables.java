package paretoscope.store;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import paretoscope.eval.UsageField;

/// The shape of the tables an import is collected in before it becomes part of the workspace.
final class StagingTables {
    private static final String QUANTITY = "DOUBLE, %1$s_state TINYINT, %1$s_reason VARCHAR";

    static final String USAGE_COLUMNS = Arrays.stream(UsageField.values()).map(UsageField::key)
            .collect(Collectors.joining(", "));

    static final List<String> ALL = List.of("""
            CREATE TEMP TABLE stage_run (sequence BIGINT, run_no INTEGER, run_key VARCHAR, model VARCHAR,
                settings VARCHAR, task VARCHAR, aggregate BOOLEAN, status VARCHAR, tool_run_id VARCHAR,
                started TIMESTAMP, completed TIMESTAMP, items BIGINT, details VARCHAR, place VARCHAR)""",
            """
            CREATE TEMP TABLE stage_measurement (sequence BIGINT, ordinal INTEGER, metric_no INTEGER,
                value %s, error %s, n BIGINT, place VARCHAR)"""
                    .formatted(QUANTITY.formatted("value"), QUANTITY.formatted("error")),
            "CREATE TEMP TABLE stage_usage (sequence BIGINT, field VARCHAR, value " + QUANTITY.formatted("value") + ")",
            """
            CREATE TEMP TABLE stage_attempt (run_no INTEGER, ordinal BIGINT, item VARCHAR, epoch INTEGER,
                filter VARCHAR, scored BOOLEAN, attempted BOOLEAN, answer VARCHAR, confidence DOUBLE,
                failure VARCHAR, tags VARCHAR, place VARCHAR, %s DOUBLE, oddities VARCHAR)"""
                    .formatted(USAGE_COLUMNS.replace(",", " DOUBLE,")),
            "CREATE TEMP TABLE stage_score (run_no INTEGER, ordinal BIGINT, metric_no INTEGER, value "
                    + QUANTITY.formatted("value") + ")",
            """
            CREATE TEMP TABLE stage_metric (metric_no INTEGER, name VARCHAR, unit VARCHAR, direction VARCHAR,
                low DOUBLE, high DOUBLE, kind VARCHAR)""");

    private StagingTables() {}
}
