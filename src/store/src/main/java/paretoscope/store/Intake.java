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

    private final Numbers numbers;

    Intake(Connection connection, SourceDescription source, StagedParts parts, Numbers numbers) {
        this.numbers = numbers;
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
        var last = numbers.last(connection);
        numbers.took(last.after(parts));
        long id = last.source() + 1;
        boolean pathKnown = old.isPresent() || everKnown();
        addSource(id);
        if (parts.has(StagingTable.RUN)) {
            new IntakeDictionaries(connection, last).extend(parts);
            new IntakeRuns(connection, parts, last).add(id, pathKnown ? Optional.of(source.path()) : Optional.empty());
            new IntakeSums(connection, last).add(parts);
        }
        var all = new ArrayList<>(issues);
        if (parts.identified()) {
            all.addAll(new IntakeConflicts(connection).with(id));
        }
        addIssues(id, all);
        logCommand(id, old);
        return old.isPresent()
                ? new IntakeCounts(connection).outcome(id, old.get().id(), all)
                : new ImportOutcome(id, ImportOutcome.Status.NEW, parts.runs(), parts.attempts(),
                        parts.measurements(), all, Optional.empty());
    }

    private Optional<Known> live(String column, String value) throws SQLException {
        return Sql.first(connection, "SELECT source, display_name FROM source WHERE state = 'live' AND " + column
                + " = ? ORDER BY source", row -> new Known(row.getLong(1), row.getString(2)), value);
    }

    private boolean everKnown() throws SQLException {
        return Sql.number(connection, "SELECT count(*) FROM source WHERE path = ?", source.path()) > 0;
    }

    private void addSource(long id) throws SQLException {
        Sql.run(connection, "INSERT INTO source VALUES (?, ?, ?, ?, ?, ?, ?, make_timestamp(?), 'live')", id,
                source.path(), source.displayName(), source.sha256(), source.size(), source.tool(),
                source.importerVersion(), Sql.micros(Instant.now()));
    }

    private void addIssues(long id, List<Issue> issues) throws SQLException {
        if (issues.isEmpty()) {
            return;
        }
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
