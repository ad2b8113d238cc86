package paretoscope.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import paretoscope.eval.source.Issue;
import paretoscope.store.sql.Sql;

/// Moves what an import has staged into the workspace's tables, inside one transaction.
final class Intake {
    private final Connection connection;
    private final SourceDescription source;
    private final StagedParts parts;

    Intake(Connection connection, SourceDescription source, StagedParts parts) {
        this.connection = connection;
        this.source = source;
        this.parts = parts;
    }

    private record Known(long id, String displayName) {}

    ImportOutcome finish(List<Issue> issues) throws SQLException {
        var same = live("sha256", source.sha256());
        if (same.isPresent()) {
            return new ImportOutcome(same.get().id(), ImportOutcome.Status.UNCHANGED, 0, 0, 0, issues,
                    same.map(Known::displayName));
        }
        var old = live("path", source.path());
        long id = Sql.number(connection, "SELECT coalesce(max(source), 0) + 1 FROM source");
        addSource(id);
        new IntakeDictionaries(connection).extend(parts);
        addRuns(id);
        if (parts.has(StagingTable.ATTEMPT)) {
            new IntakeSums(connection).add(parts);
        }
        var all = new ArrayList<>(issues);
        all.addAll(new IntakeConflicts(connection).with(id));
        addIssues(id, all);
        logCommand(id, old);
        return new IntakeCounts(connection).outcome(id, old.map(Known::id), all);
    }

    private Optional<Known> live(String column, String value) throws SQLException {
        return Sql.first(connection, "SELECT source, display_name FROM source WHERE state = 'live' AND " + column
                + " = ? ORDER BY source", row -> new Known(row.getLong(1), row.getString(2)), value);
    }

    private void addSource(long id) throws SQLException {
        Sql.run(connection, "INSERT INTO source VALUES (?, ?, ?, ?, ?, ?, ?, make_timestamp(?), 'live')", id,
                source.path(), source.displayName(), source.sha256(), source.size(), source.tool(),
                source.importerVersion(), Sql.micros(Instant.now()));
    }

    /// The last announcement of a run counts; a run seen before under this path and key keeps its identity.
    private void addRuns(long id) throws SQLException {
        Sql.run(connection, """
                CREATE OR REPLACE TEMP TABLE new_run AS
                WITH said AS (
                    SELECT * FROM stage_run QUALIFY row_number() OVER (PARTITION BY run_no ORDER BY sequence DESC) = 1
                ), before AS (
                    SELECT run_key, max(run) AS run FROM run JOIN source USING (source) WHERE path = ? GROUP BY run_key
                ), known AS (
                    SELECT said.*, before.run AS known_run FROM said LEFT JOIN before USING (run_key)
                )
                SELECT k.*, row_number() OVER (ORDER BY run_no) + (SELECT coalesce(max(version), 0) FROM run) AS version,
                       coalesce(known_run, (SELECT coalesce(max(run), 0) FROM run)
                           + row_number() OVER (PARTITION BY known_run IS NULL ORDER BY run_no)) AS run,
                       c.configuration, t.task AS task_id
                FROM known k
                JOIN configuration c ON c.model = k.model AND c.settings = k.settings
                JOIN task t ON t.name = k.task AND t.aggregate = k.aggregate
                ORDER BY run_no""", source.path());
        if (parts.has(StagingTable.ATTEMPT)) {
            addAttempts();
            addAttemptedRuns(id);
        } else {
            addBareRuns(id);
        }
        if (parts.has(StagingTable.MEASUREMENT)) {
            addMeasurements();
        }
        if (parts.has(StagingTable.USAGE)) {
            addUsages();
        }
    }

    private void addBareRuns(long id) throws SQLException {
        Sql.run(connection, """
                INSERT INTO run
                SELECT version, run, ?, run_key, configuration, task_id, status, tool_run_id, started, completed, items,
                       details, place, 0, 0, 0, 0
                FROM new_run ORDER BY version""", id);
    }

    private void addAttemptedRuns(long id) throws SQLException {
        Sql.run(connection, """
                INSERT INTO run
                WITH seen AS (
                    SELECT version, count(*) FILTER (WHERE counted) AS attempts,
                           count(*) FILTER (WHERE counted AND NOT scored) AS unscored
                    FROM attempt WHERE version IN (SELECT version FROM new_run) GROUP BY version
                ), items AS (
                    SELECT version, count(*) AS items_seen, bit_xor(md5_number_lower(name)) AS items_digest
                    FROM (SELECT DISTINCT version, item FROM attempt WHERE version IN (SELECT version FROM new_run))
                    JOIN item USING (item) GROUP BY version
                )
                SELECT n.version, n.run, ?, n.run_key, n.configuration, n.task_id, n.status, n.tool_run_id, n.started,
                       n.completed, n.items, n.details, n.place, coalesce(attempts, 0), coalesce(unscored, 0),
                       coalesce(items_seen, 0), coalesce(items_digest, 0)
                FROM new_run n LEFT JOIN seen USING (version) LEFT JOIN items USING (version) ORDER BY n.version""",
                id);
    }

    /// Of several scorings of one response only the first counts as a try and for what was spent.
    private void addAttempts() throws SQLException {
        var counted = parts.filtered()
                ? "filter = first_value(filter) OVER (PARTITION BY a.run_no, a.item, a.epoch ORDER BY a.ordinal)"
                : "TRUE";
        Sql.run(connection, """
                INSERT INTO attempt
                SELECT n.version, a.ordinal, i.item, a.epoch, a.filter, a.scored, a.attempted, %s, a.answer,
                       a.confidence, a.failure, a.tags, a.place, %s, a.oddities
                FROM stage_attempt a JOIN new_run n USING (run_no) JOIN item i ON i.name = a.item
                ORDER BY n.version, a.ordinal""".formatted(counted, StagingTable.USAGE_COLUMNS));
        if (parts.has(StagingTable.SCORE)) {
            addScores();
        }
    }

    private void addScores() throws SQLException {
        Sql.run(connection, """
                INSERT INTO score
                SELECT n.version, s.ordinal, m.metric, s.value, s.value_state, s.value_reason
                FROM stage_score s JOIN new_run n USING (run_no) JOIN new_metric m USING (metric_no)
                ORDER BY n.version, s.ordinal, m.metric""");
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

    private void addIssues(long id, List<Issue> issues) throws SQLException {
        try (var statement = connection.prepareStatement("INSERT INTO source_issue VALUES (?, ?, ?, ?, ?)")) {
            for (int i = 0; i < issues.size(); i++) {
                var issue = issues.get(i);
                statement.setLong(1, id);
                statement.setLong(2, i);
                statement.setString(3, issue.kind().name());
                statement.setString(4, issue.where().text());
                statement.setString(5, issue.why());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void logCommand(long id, Optional<Known> old) throws SQLException {
        var changes = new ArrayList<Change>();
        if (old.isPresent()) {
            changes.add(Change.source(old.get().id(), SourceState.LIVE, SourceState.REPLACED));
        }
        changes.add(Change.source(id, SourceState.DELETED, SourceState.LIVE));
        CommandLog.carryOut(connection, "Import " + source.displayName(), changes);
    }
}
