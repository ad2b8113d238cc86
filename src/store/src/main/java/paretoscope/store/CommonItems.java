package paretoscope.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import paretoscope.eval.Configuration;
import paretoscope.eval.Measurement;
import paretoscope.eval.Quantity;
import paretoscope.store.sql.Sql;

/// Adds attempts up over those items of a task that every configuration with attempts on it has scored.
final class CommonItems {
    private final Workspace workspace;
    private final List<Configuration> configurations;

    CommonItems(Workspace workspace, Map<Configuration, List<KnownRun>> grouped) {
        this.workspace = workspace;
        this.configurations = List.copyOf(grouped.keySet());
    }

    /// The sums of each run by version.
    Map<Long, List<AttemptSum>> sums(List<KnownRun> runs, KnownRuns.State state) throws WorkspaceException {
        var numbers = new HashMap<Configuration, Integer>();
        configurations.forEach(configuration -> numbers.put(configuration, numbers.size()));
        return workspace.reading("find common items", connection -> {
            ScopeTable.fill(connection, runs, numbers);
            Sql.run(connection, """
                    CREATE OR REPLACE TEMP TABLE common_item AS
                    SELECT task, item
                    FROM (%s) JOIN scope_run USING (version) JOIN metric USING (metric)
                    WHERE known > 0 AND kind <> 'COST'
                    GROUP BY task, item
                    HAVING count(DISTINCT configuration) = (
                        SELECT count(DISTINCT configuration) FROM scope_run s
                        WHERE s.task = any_value(scope_run.task) AND s.attempts > 0)"""
                    .formatted(ItemSums.query(connection)));
            var sums = folded(connection);
            new PricedAttempts(connection, state.priced()).commonSums().forEach((version, sum) -> {
                var known = sums.computeIfAbsent(version, _ -> new ArrayList<>());
                known.removeIf(other -> other.metric().name().equals(sum.metric().name()));
                known.add(sum);
            });
            return sums;
        });
    }

    private static Map<Long, List<AttemptSum>> folded(Connection connection) throws SQLException {
        var metrics = new RunLoader(connection).metrics();
        return RunLoader.sums(connection, metrics, RunSums.query("""
                SELECT version, metric, known, undefined, missing, total, mean
                FROM (%s) JOIN (SELECT DISTINCT version, task FROM scope_run) USING (version)
                     JOIN common_item USING (task, item)""".formatted(ItemSums.query(connection))));
    }

    /// What a run states about all its items says nothing about some of them, unless the common ones are all it has.
    static KnownRun withoutStated(KnownRun run, List<AttemptSum> common) {
        long kept = common.stream().mapToLong(AttemptSum::items).max().orElse(0);
        var stored = run.stored();
        if (kept == stored.itemsSeen()) {
            return run;
        }
        var unknown = Quantity.unknown("stated for all of its items, not for the common ones");
        var measurements = new ArrayList<Measurement>();
        stored.measurements().forEach(said -> measurements.add(new Measurement(said.metric(), unknown,
                Quantity.NOT_RECORDED, said.n(), said.at())));
        return new KnownRun(stored.on(kept, measurements), run.configuration(), run.appearance(), run.superseded(),
                Map.of());
    }
}
