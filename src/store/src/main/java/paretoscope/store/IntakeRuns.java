package paretoscope.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import paretoscope.store.sql.Sql;

/// Moves staged runs, with all that hangs on them, into the workspace's tables.
final class IntakeRuns {
    /// The tries at items that come once.
    private static final String ONCE = """
            SELECT run_no, item, 1 AS lines, 1 AS tries, scored::INTEGER AS scored FROM staged_attempt""";
    private static final String SEVERAL_TIMES = """
            SELECT run_no, item, count(*) AS lines, count(*) AS tries, count_if(scored) AS scored
            FROM staged_attempt GROUP BY run_no, item""";
    /// Several scorings of one response are one try.
    private static final String SEVERAL_WAYS = """
            SELECT run_no, item, sum(lines) AS lines,
                   CASE WHEN bool_or(named) THEN count(*) ELSE sum(lines) END AS tries,
                   CASE WHEN bool_or(named) THEN count_if(scored > 0) ELSE sum(scored) END AS scored
            FROM (
                SELECT run_no, item, epoch, count(*) AS lines, bool_or(filter <> '') AS named,
                       count_if(scored) AS scored
                FROM staged_attempt GROUP BY run_no, item, epoch
            ) GROUP BY run_no, item""";

    private final Connection connection;
    private final StagedParts parts;
    private final LastNumbers last;

    IntakeRuns(Connection connection, StagedParts parts, LastNumbers last) {
        this.connection = connection;
        this.parts = parts;
        this.last = last;
    }

    /// @param anyPathKnown whether a file was imported before: a run with the same key keeps its identity
    void add(boolean anyPathKnown) throws SQLException {
        if (parts.repeated()) {
            keepLastAnnouncements();
        }
        number(anyPathKnown);
        addRuns();
        if (parts.has(StagingTable.MEASUREMENT)) {
            addMeasurements();
        }
        if (parts.has(StagingTable.USAGE)) {
            addUsages();
        }
        if (parts.has(StagingTable.ATTEMPT)) {
            addAttempts();
        }
        if (parts.stagesScores()) {
            addScores();
        }
        for (var scan : parts.scans()) {
            addScanned(scan);
        }
    }

    private void addScanned(KeptScan scan) throws SQLException {
        var metrics = new LinkedHashMap<Integer, Long>();
        for (var scored : scan.metrics().entrySet()) {
            metrics.put(scored.getKey(), Sql.number(connection,
                    "SELECT metric FROM new_metric WHERE metric_no = " + scored.getValue()));
        }
        scan.attempts().add(last.version() + 1, scan.base(), metrics);
    }

    private void keepLastAnnouncements() throws SQLException {
        Sql.run(connection, """
                DELETE FROM stage_run WHERE sequence NOT IN (SELECT max(sequence) FROM stage_run GROUP BY run_no)""");
    }

    private void number(boolean anyPathKnown) throws SQLException {
        var identity = "%d + s.run_no".formatted(last.run() + 1);
        var before = anyPathKnown
                ? """
                LEFT JOIN (SELECT path, run_key, max(run) AS run
                           FROM run JOIN source USING (source) SEMI JOIN new_source n USING (path)
                           GROUP BY path, run_key) before ON before.path = f.path AND before.run_key = s.run_key"""
                : "";
        Sql.run(connection, """
                CREATE OR REPLACE TEMP TABLE new_run AS
                SELECT s.*, f.source, %d + s.run_no AS version, %s AS run, c.configuration, t.task AS task_id
                FROM stage_run s
                JOIN new_source f USING (file_no)
                JOIN configuration c ON c.model = s.model AND c.settings = s.settings
                JOIN task t ON t.name = s.task AND t.aggregate = s.aggregate
                %s""".formatted(last.version() + 1, anyPathKnown ? "coalesce(before.run, " + identity + ")" : identity,
                before));
    }

    private void addRuns() throws SQLException {
        if (parts.hasAttempts()) {
            countAttempts();
        }
        var counts = parts.hasAttempts()
                ? "coalesce(attempts, 0), coalesce(unscored, 0), coalesce(items_seen, 0), coalesce(items_digest, 0)"
                : "0, 0, 0, 0";
        Sql.run(connection, """
                INSERT INTO run
                SELECT version, run, source, run_key, configuration, task_id, status, tool_run_id, started, completed,
                       items, details, place, %s, companion, %s
                FROM new_run %s ORDER BY version""".formatted(counts,
                parts.hasAttempts() ? "coalesce(single, FALSE), lines_from" : "FALSE, NULL",
                parts.hasAttempts() ? "LEFT JOIN new_count USING (run_no, version)" : ""));
    }

    private void countAttempts() throws SQLException {
        Sql.run(connection, """
                CREATE OR REPLACE TEMP TABLE new_count (run_no INTEGER, version BIGINT, attempts BIGINT, unscored BIGINT,
                    items_seen BIGINT, items_digest UBIGINT, single BOOLEAN, lines_from BIGINT)""");
        if (parts.has(StagingTable.ATTEMPT)) {
            countStaged();
        }
        for (var scan : parts.scans()) {
            Sql.run(connection, """
                    INSERT INTO new_count
                    SELECT run_no, %d + run_no, attempts, unscored, items_seen, items_digest, single, %d FROM %s"""
                    .formatted(last.version() + 1, scan.base(), scan.attempts().counts()));
        }
        if (parts.scoresCosts()) {
            Sql.run(connection, "UPDATE new_count SET single = FALSE");
        }
    }

    /// Counts each run's tries. `single` says that no item comes twice.
    private void countStaged() throws SQLException {
        Sql.run(connection, """
                INSERT INTO new_count
                SELECT run_no, %d + run_no AS version, sum(tries)::BIGINT AS attempts,
                       sum(tries - scored)::BIGINT AS unscored, count(*) AS items_seen,
                       bit_xor(md5_number_lower(item)) AS items_digest, max(lines) = 1 AS single, NULL
                FROM (%s) GROUP BY run_no""".formatted(last.version() + 1, tries()));
        Sql.run(connection, "DROP TABLE new_item");
    }

    private String tries() throws SQLException {
        if (Sql.number(connection, "SELECT count(*) FROM new_item WHERE lines > 1") == 0) {
            return ONCE;
        }
        return parts.filtered() ? SEVERAL_WAYS : SEVERAL_TIMES;
    }

    private void addMeasurements() throws SQLException {
        Sql.run(connection, """
                INSERT INTO measurement
                SELECT n.version, s.ordinal, m.metric, s.value, s.value_state, s.value_reason, s.error, s.error_state,
                       s.error_reason, s.n, s.place
                FROM stage_measurement s JOIN new_run n USING (sequence) JOIN new_metric m USING (metric_no)
                ORDER BY n.version, s.ordinal""");
    }

    private void addUsages() throws SQLException {
        Sql.run(connection, """
                INSERT INTO run_usage
                SELECT n.version, u.field, u.value, u.value_state, u.value_reason
                FROM stage_usage u JOIN new_run n USING (sequence) ORDER BY n.version, u.field""");
    }

    /// Of several scorings of one response only the first counts as a try and for what was spent.
    private void addAttempts() throws SQLException {
        var counted = parts.rescored()
                ? "filter = first_value(filter) OVER (PARTITION BY a.run_no, a.item, a.epoch ORDER BY a.ordinal)"
                : "TRUE";
        Sql.run(connection, """
                INSERT INTO full_attempt
                SELECT %d + a.run_no AS version, a.ordinal, i.item, a.epoch, a.filter, a.scored, a.attempted, %s,
                       a.answer, a.confidence, a.failure, a.tags, a.place, %s, a.oddities
                FROM staged_attempt a JOIN item i ON i.name = a.item%s""".formatted(last.version() + 1, counted,
                StagingTable.USAGE_COLUMNS, order(" ORDER BY version, a.ordinal")));
    }

    private void addScores() throws SQLException {
        Sql.run(connection, """
                INSERT INTO full_score
                SELECT a.version, s.ordinal, m.metric, s.value, s.value_state, s.value_reason, a.item
                FROM every_staged_score s JOIN new_metric m USING (metric_no)
                JOIN (SELECT version, ordinal, item FROM attempt WHERE version > %d) a USING (ordinal)
                %s""".formatted(last.version(), order("ORDER BY version, s.ordinal, m.metric")));
    }

    /// Rows that stand in order are not sorted: it matters only for how soon they are found.
    private String order(String sorting) {
        return parts.inOrder() ? "" : sorting;
    }
}
