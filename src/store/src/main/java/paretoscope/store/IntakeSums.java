package paretoscope.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import paretoscope.eval.MetricKind;
import paretoscope.eval.UsageField;
import paretoscope.store.scan.SummedColumn;
import paretoscope.store.sql.Sql;

/// Adds up new attempts for each run, item and metric, and these for each run and metric.
///
/// An attempt without a value for a cost leaves a gap there, unless nothing says that it was made at all; a quality
/// has no gaps: an attempt without a score was not attempted.
final class IntakeSums {
    private final Connection connection;
    private final LastNumbers last;

    IntakeSums(Connection connection, LastNumbers last) {
        this.connection = connection;
        this.last = last;
    }

    void add(StagedParts parts) throws SQLException {
        if (!parts.hasScores() && parts.fields().isEmpty()) {
            return;
        }
        var numbers = numbers();
        if (any("NOT single")) {
            countSpending(parts);
            addRepeated(parts, numbers);
        }
        for (var scan : parts.scans()) {
            addScanned(scan, parts, numbers);
        }
        if (any("single AND lines_from IS NULL")) {
            addSingle(parts, numbers);
        }
    }

    private boolean any(String runs) throws SQLException {
        return Sql.number(connection, "SELECT count(*) FROM new_count WHERE " + runs) > 0;
    }

    /// Where no item of a run comes twice its attempts are their own sums.
    private void addSingle(StagedParts parts, Map<Integer, Long> numbers) throws SQLException {
        var among = "version > " + last.version() + " AND "
                + (any("NOT single OR lines_from IS NOT NULL")
                        ? "version IN (SELECT version FROM new_count WHERE single AND lines_from IS NULL)"
                        : "TRUE");
        if (parts.stagesScores()) {
            RunSums.add(connection, """
                    SELECT version, metric, (value IS NOT NULL)::BIGINT AS known, (value_state = 1)::BIGINT AS undefined,
                           0 AS missing, value AS total, value AS mean
                    FROM score WHERE value_state <> 2 AND\s""" + among);
        }
        ColumnSums.add(connection, "SELECT * FROM attempt WHERE counted AND attempted AND " + among,
                parts.fields().stream().map(field -> new SummedColumn(number(field, parts, numbers), field.key(),
                        "FALSE", field.key() + " IS NULL")).toList());
    }

    private static long number(UsageField field, StagedParts parts, Map<Integer, Long> numbers) {
        return numbers.get(parts.metrics().indexOf(field.metric()));
    }

    /// The same for attempts that were scanned, of which all that was measured stands side by side.
    private void addScanned(KeptScan scan, StagedParts parts, Map<Integer, Long> numbers) throws SQLException {
        var attempts = scan.attempts();
        var columns = new ArrayList<SummedColumn>();
        scan.metrics().forEach((column, metric) -> columns.add(attempts.summedScore(column, numbers.get(metric))));
        attempts.usage().forEach((field, column) -> columns.add(attempts.summedUsage(column, number(field, parts,
                numbers))));
        var among = any("NOT single") ? "version IN (SELECT version FROM new_count WHERE single)" : "TRUE";
        ColumnSums.add(connection, "SELECT * FROM (" + attempts.query(last.version() + 1) + ") WHERE " + among,
                columns);
    }

    private void addRepeated(StagedParts parts, Map<Integer, Long> numbers) throws SQLException {
        Sql.run(connection, """
                INSERT INTO item_sum
                WITH fresh AS (
                    SELECT * FROM attempt WHERE version IN (SELECT version FROM new_count WHERE NOT single)
                ), observed AS (%s)
                SELECT version, item, metric, count(value) AS known, count(*) FILTER (value_state = 1) AS undefined,
                       count(*) FILTER (value_state = 2) AS missing, sum(value ORDER BY value) AS total
                FROM observed GROUP BY version, item, metric ORDER BY version, metric, item""".formatted(
                observations(parts, numbers)));
        RunSums.add(connection, """
                SELECT version, metric, known, undefined, missing, total, mean FROM item_mean
                WHERE version IN (SELECT version FROM new_count WHERE NOT single)""");
    }

    /// A cost that no attempt of a run has is not a cost of that run; `new_spending` has a row for each that some has.
    private void countSpending(StagedParts parts) throws SQLException {
        Sql.run(connection, "CREATE OR REPLACE TEMP TABLE new_spending (version BIGINT, field VARCHAR)");
        for (var field : parts.fields()) {
            Sql.run(connection, """
                    INSERT INTO new_spending SELECT version, '%1$s' FROM attempt
                    WHERE version > %2$d AND counted AND attempted GROUP BY version HAVING count(%1$s) > 0"""
                    .formatted(field.key(), last.version()));
        }
    }

    /// The workspace's numbers of the metrics met here.
    private Map<Integer, Long> numbers() throws SQLException {
        var numbers = new HashMap<Integer, Long>();
        Sql.each(connection, "SELECT metric_no, metric FROM new_metric",
                row -> numbers.put(row.getInt(1), row.getLong(2)));
        return numbers;
    }

    /// Scores and usage in one long form: a row for each value of each attempt, and for each gap in a cost.
    private String observations(StagedParts parts, Map<Integer, Long> numbers) {
        var sources = new ArrayList<String>();
        if (parts.hasScores()) {
            scores(parts, numbers, sources);
        }
        for (var field : parts.fields()) {
            sources.add("""
                    SELECT version, item, %d AS metric, %2$s AS value,
                           CASE WHEN %2$s IS NULL THEN 2 ELSE 0 END AS value_state
                    FROM fresh WHERE counted AND attempted
                        AND version IN (SELECT version FROM new_spending WHERE field = '%2$s')"""
                    .formatted(number(field, parts, numbers), field.key()));
        }
        return String.join(" UNION ALL ", sources);
    }

    private void scores(StagedParts parts, Map<Integer, Long> numbers, List<String> sources) {
        var usage = Arrays.stream(UsageField.values()).map(UsageField::metric).toList();
        var costs = parts.scored().stream().filter(number -> numbers.containsKey(number)
                && parts.metrics().get(number).kind() == MetricKind.COST)
                .sorted().toList();
        var others = costs.isEmpty()
                ? ""
                : " AND metric NOT IN (" + costs.stream()
                        .map(number -> String.valueOf(numbers.get(number))).collect(Collectors.joining(", ")) + ")";
        sources.add("""
                SELECT version, f.item, metric, value, value_state
                FROM fresh f JOIN score USING (version, ordinal) WHERE value_state <> 2""" + others);
        for (int number : costs) {
            if (!usage.contains(parts.metrics().get(number))) {
                sources.add("""
                        SELECT version, f.item, %1$d AS metric, value, coalesce(value_state, 2) AS value_state
                        FROM (SELECT * FROM fresh WHERE counted AND attempted AND version IN (
                            SELECT version FROM score
                            WHERE version > %2$d AND metric = %1$d AND value_state <> 2)) f
                        LEFT JOIN (SELECT * FROM score WHERE metric = %1$d) USING (version, ordinal)"""
                        .formatted(numbers.get(number), last.version()));
            }
        }
    }
}
