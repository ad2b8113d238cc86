package paretoscope.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import paretoscope.eval.UsageField;

/// Attempts added up for each run, item and metric: where items come several times as they were added up at import,
/// elsewhere the attempts themselves.
final class ItemSums {
    private ItemSums() {}

    /// A query for `version`, `item`, `metric`, `known`, `undefined`, `missing`, `total` and `mean`.
    static String query(Connection connection) throws SQLException {
        var query = new StringBuilder("""
                SELECT version, item, metric, known, undefined, missing, total, mean FROM item_mean
                UNION ALL
                SELECT version, item, metric, (value IS NOT NULL)::BIGINT, (value_state = 1)::BIGINT, 0, value, value
                FROM score WHERE value_state <> 2 AND version IN (SELECT version FROM run WHERE single)""");
        var metrics = new RunLoader(connection).metrics();
        for (var field : UsageField.values()) {
            metrics.entrySet().stream().filter(known -> known.getValue().equals(field.metric()))
                    .map(Map.Entry::getKey).findFirst()
                    .ifPresent(metric -> query.append(" UNION ALL ").append(spent(field.key(), metric)));
        }
        return query.toString();
    }

    /// Usage that a run has at all; an attempt without it leaves a gap.
    private static String spent(String field, long metric) {
        return """
                SELECT version, item, %1$d, (%2$s IS NOT NULL)::BIGINT, 0, (%2$s IS NULL)::BIGINT, %2$s, %2$s
                FROM attempt WHERE counted AND attempted AND version IN (
                    SELECT version FROM run JOIN run_sum USING (version) WHERE single AND metric = %1$d)"""
                .formatted(metric, field);
    }
}
