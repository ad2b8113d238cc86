package paretoscope.store.scan;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import paretoscope.eval.Metric;
import paretoscope.eval.MetricKind;
import paretoscope.eval.UsageField;
import paretoscope.eval.source.AttemptBlocks;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.Irregular;
import paretoscope.store.arrow.ArrowStream;
import paretoscope.store.sql.Sql;

/// The attempts of one run that were read in blocks.
///
/// Attempts at one item are several scorings of one response: only the first counts as a try.
public final class BlockAttempts implements ScannedAttempts {
    private final DuckDBConnection connection;
    private final ScanTables tables;
    private final int run;
    private final List<String> filters;
    private final List<Scores> scores = new ArrayList<>();
    private long size;
    private long items;
    private long lines;
    private long firstItem;
    private boolean numbered;

    /// A column of scores, as far as responses were scored in one way.
    private record Scores(int column, int filter, Metric metric) {}

    private BlockAttempts(DuckDBConnection connection, ScanTables tables, int run, List<String> filters) {
        this.connection = connection;
        this.tables = tables;
        this.run = run;
        this.filters = filters;
    }

    /// Reads the attempts of a run.
    ///
    /// @param number tells it from other scans of the same connection
    /// @param run the run's number in the import
    /// @throws Irregular when they have to be read one by one
    public static BlockAttempts of(DuckDBConnection connection, int number, int run, AttemptBlocks blocks,
            Cancellation cancellation) throws SQLException, IOException, Irregular {
        var tables = new ScanTables(number);
        boolean done = false;
        try {
            var rows = new BlockRows(blocks, cancellation);
            ArrowStream.layOut(connection, tables.values(), rows);
            var attempts = new BlockAttempts(connection, tables, run, rows.filters());
            attempts.lines = blocks.lines();
            attempts.name(blocks);
            attempts.count();
            done = true;
            return attempts;
        } finally {
            if (!done) {
                drop(connection, tables);
            }
        }
    }

    private void count() throws SQLException {
        size = Sql.number(connection, "SELECT count(*) FROM " + tables.values());
        Sql.each(connection, """
                SELECT count(*), count(*) - count_if(scored), bit_xor(digest)
                FROM (SELECT item, bool_or(%s) AS scored, any_value(digest) AS digest FROM %s GROUP BY item)"""
                .formatted(scored(), tables.values()), row -> {
                    items = row.getLong(1);
                    Sql.run(connection, """
                            CREATE OR REPLACE TEMP TABLE %1$s AS
                            SELECT %2$d AS run_no, %3$d AS attempts, %4$d AS unscored, %3$d AS items_seen,
                                   %5$s::UBIGINT AS items_digest, %6$s AS single WHERE %3$d > 0""".formatted(
                            tables.counts(), run, items, row.getLong(2), Long.toUnsignedString(row.getLong(3)),
                            isSingle()));
                });
    }

    /// Finds out which columns have scores, and of what.
    private void name(AttemptBlocks blocks) throws SQLException {
        for (int column = 0; column < blocks.scores(); column++) {
            int place = column;
            Sql.each(connection, "SELECT DISTINCT filter FROM %s WHERE v%d IS NOT NULL ORDER BY filter"
                    .formatted(tables.values(), place), row -> {
                        int filter = row.getInt(1);
                        scores.add(new Scores(place, filter, blocks.metric(place, filters.get(filter))));
                    });
        }
    }

    /// At how many items they are.
    public long items() {
        return items;
    }

    /// How many lines were read.
    public long lines() {
        return lines;
    }

    private boolean isSingle() {
        return items == size;
    }

    @Override
    public Map<Integer, Metric> metrics() {
        var metrics = new LinkedHashMap<Integer, Metric>();
        for (int place = 0; place < scores.size(); place++) {
            metrics.put(place, scores.get(place).metric());
        }
        return metrics;
    }

    @Override
    public String filter(int column) {
        return filters.get(scores.get(column).filter());
    }

    @Override
    public List<String> filters() {
        return filters;
    }

    @Override
    public Map<UsageField, Integer> usage() {
        return Map.of();
    }

    @Override
    public SummedColumn summedScore(int column, long metric) {
        return new SummedColumn(metric, value(scores.get(column)), "FALSE", "FALSE");
    }

    private String value(Scores scored) {
        return filters.size() == 1
                ? "v" + scored.column()
                : "CASE WHEN filter = %d THEN v%d END".formatted(scored.filter(), scored.column());
    }

    @Override
    public SummedColumn summedUsage(int column, long metric) {
        throw new IllegalArgumentException("blocks hold no usage");
    }

    @Override
    public String query(long version) {
        return "SELECT %d AS version, * FROM %s".formatted(version + run, tables.values());
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public String counts() {
        return tables.counts();
    }

    /// Where all of them are new and come once, an item's number follows from its line, and need not be looked up.
    @Override
    public void addItems(long base) throws SQLException {
        firstItem = base;
        long before = Sql.number(connection, "SELECT count(*) FROM item");
        var known = before == 0 ? "" : " ANTI JOIN item i ON i.name = s.item";
        Sql.run(connection, isSingle()
                ? "INSERT INTO item SELECT %d + n, s.item FROM %s s%s".formatted(base, tables.values(), known)
                : "INSERT INTO item SELECT %d + min(n) AS number, s.item FROM %s s%s GROUP BY s.item ORDER BY number"
                        .formatted(base, tables.values(), known));
        numbered = isSingle() && Sql.number(connection, "SELECT count(*) FROM item") == before + items;
    }

    private String item() {
        return numbered ? firstItem + " + n" : "known.item";
    }

    private String source() {
        return tables.values() + " s" + (numbered ? "" : " JOIN item known ON known.name = s.item");
    }

    /// The first column of scores stands with the attempts.
    @Override
    public void add(long version, long base, Map<Integer, Long> metrics) throws SQLException {
        var counted = isSingle() ? "TRUE" : "filter = first_value(filter) OVER (PARTITION BY s.item ORDER BY n)";
        int own = scores.isEmpty() ? -1 : scores.getFirst().column();
        Sql.run(connection, "INSERT INTO logged_attempt SELECT %d, %d + n, %s, %s, %s, %s, %s, answer, tags, %s FROM %s"
                .formatted(version + run, base, item(), filterName(), scored(), known(scores), counted,
                        own < 0 ? "NULL, NULL" : metric(own, metrics) + ", v" + own, source()));
        for (int place = 0; place < scores.size(); place++) {
            if (scores.get(place).column() != own) {
                addScores(version, base, scores.get(place), metrics.get(place));
            }
        }
    }

    /// The number of the metric that a column has a score of, null where it has none.
    private String metric(int column, Map<Integer, Long> metrics) {
        var ways = new StringBuilder("CASE WHEN v" + column + " IS NULL THEN NULL");
        for (int place = 0; place < scores.size(); place++) {
            if (scores.get(place).column() == column) {
                ways.append(" WHEN filter = ").append(scores.get(place).filter()).append(" THEN ")
                        .append(metrics.get(place));
            }
        }
        return ways.append(" END").toString();
    }

    private void addScores(long version, long base, Scores scored, long metric) throws SQLException {
        Sql.run(connection, """
                INSERT INTO full_score
                SELECT %d, %d + n, %d, v%d, 0, NULL, %s FROM %s WHERE v%d IS NOT NULL AND filter = %d""".formatted(
                version + run, base, metric, scored.column(), item(), source(), scored.column(), scored.filter()));
    }

    private String filterName() {
        return filters.size() == 1
                ? Sql.literal(filters.getFirst())
                : filters.stream().map(Sql::literal).collect(Collectors.joining(", ", "[", "][filter + 1]"));
    }

    /// Whether an attempt has a score that is no cost.
    private String scored() {
        return known(scores.stream().filter(each -> each.metric().kind() != MetricKind.COST).toList());
    }

    private static String known(List<Scores> among) {
        var known = among.stream().map(Scores::column).distinct().map(column -> "v" + column + " IS NOT NULL")
                .collect(Collectors.joining(" OR "));
        return known.isEmpty() ? "FALSE" : known;
    }

    private static void drop(DuckDBConnection connection, ScanTables tables) throws SQLException {
        for (var table : List.of(tables.values(), tables.counts())) {
            Sql.run(connection, "DROP TABLE IF EXISTS " + table);
        }
    }
}
