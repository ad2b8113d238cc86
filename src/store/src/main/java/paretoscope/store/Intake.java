package paretoscope.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.duckdb.DuckDBConnection;
import paretoscope.eval.source.Issue;
import paretoscope.store.IntakeSources.Arrival;
import paretoscope.store.sql.Sql;

/// Moves what a batch of files has staged into the workspace's tables, inside one transaction.
final class Intake {
    private final DuckDBConnection connection;
    private StagedParts parts;
    private final Numbers numbers;

    Intake(DuckDBConnection connection, StagedParts parts, Numbers numbers) {
        this.connection = connection;
        this.parts = parts;
        this.numbers = numbers;
    }

    /// What became of each file, in order, and the command that undo takes back.
    record Taken(List<ImportOutcome> outcomes, OptionalLong command) {
        Taken {
            outcomes = List.copyOf(outcomes);
        }
    }

    Taken take(List<ReadFile> files, List<ImportBatch.Dropped> failed, OptionalLong command) throws SQLException {
        var last = numbers.last(connection);
        numbers.took(last.after(parts, files.size()));
        var sources = new IntakeSources(connection);
        var arrivals = sources.arrivals(files, last.source());
        var fresh = arrivals.stream().filter(Arrival::isNew).toList();
        drop(failed, arrivals);
        var issues = List.<List<Issue>>of();
        var continued = command;
        if (!fresh.isEmpty()) {
            boolean anyPathKnown = sources.add(fresh);
            move(last, anyPathKnown);
            issues = issues(fresh);
            sources.addIssues(fresh, issues);
            continued = OptionalLong.of(logCommand(fresh, command));
        }
        return new Taken(outcomes(arrivals, issues), continued);
    }

    /// Takes out what belongs to files that failed or are known already.
    private void drop(List<ImportBatch.Dropped> failed, List<Arrival> arrivals) throws SQLException {
        var all = new ArrayList<>(failed);
        arrivals.stream().filter(arrival -> !arrival.isNew()).map(Arrival::file)
                .forEach(file -> all.add(new ImportBatch.Dropped(file.first(), file.last())));
        if (all.isEmpty()) {
            return;
        }
        Sql.run(connection, "CREATE OR REPLACE TEMP TABLE stage_dropped (first BIGINT, last BIGINT)");
        try (var appender = connection.createAppender("temp", "main", "stage_dropped")) {
            for (var range : all) {
                appender.beginRow().append(range.first()).append(range.last()).endRow();
            }
        }
        for (var table : parts.tables()) {
            table.removeDropped(connection);
        }
        parts = parts.without(all);
    }

    private void move(LastNumbers last, boolean anyPathKnown) throws SQLException {
        if (parts.has(StagingTable.RUN)) {
            new IntakeDictionaries(connection, last).extend(parts);
            new IntakeRuns(connection, parts, last).add(anyPathKnown);
            new IntakeSums(connection, last).add(parts);
        }
    }

    private List<List<Issue>> issues(List<Arrival> fresh) throws SQLException {
        Map<Long, List<Issue>> conflicts = parts.identified() ? new IntakeConflicts(connection).bySource() : Map.of();
        var issues = new ArrayList<List<Issue>>();
        for (var arrival : fresh) {
            var all = new ArrayList<>(arrival.file().issues());
            all.addAll(conflicts.getOrDefault(arrival.source(), List.of()));
            issues.add(List.copyOf(all));
        }
        return issues;
    }

    private long logCommand(List<Arrival> fresh, OptionalLong command) throws SQLException {
        var changes = new ArrayList<Change>();
        for (var arrival : fresh) {
            if (arrival.replaced().isPresent()) {
                var change = Change.source(arrival.replaced().getAsLong(), SourceState.LIVE, SourceState.REPLACED);
                change.apply(connection);
                changes.add(change);
            }
            changes.add(Change.source(arrival.source(), SourceState.DELETED, SourceState.LIVE));
        }
        return CommandLog.remember(connection, fresh.getFirst().file().source().displayName(), fresh.size(), changes,
                command);
    }

    /// @param issues of those that are new, in order
    private List<ImportOutcome> outcomes(List<Arrival> arrivals, List<List<Issue>> issues) throws SQLException {
        var outcomes = new ArrayList<ImportOutcome>();
        int next = 0;
        for (var arrival : arrivals) {
            var file = arrival.file();
            if (!arrival.isNew()) {
                outcomes.add(new ImportOutcome(arrival.source(), ImportOutcome.Status.UNCHANGED, 0, 0, 0,
                        file.issues(), arrival.sameAs()));
                continue;
            }
            var all = issues.get(next++);
            outcomes.add(arrival.replaced().isPresent()
                    ? new IntakeCounts(connection).outcome(arrival.source(), arrival.replaced().getAsLong(), all)
                    : new ImportOutcome(arrival.source(), ImportOutcome.Status.NEW, file.runs(), file.attempts(),
                            file.measurements(), all, Optional.empty()));
        }
        return outcomes;
    }
}
