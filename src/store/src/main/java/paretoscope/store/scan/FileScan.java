package paretoscope.store.scan;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import paretoscope.eval.Quantity;
import paretoscope.eval.Run;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.ColumnFacts;
import paretoscope.eval.source.Irregular;
import paretoscope.eval.source.Scan;
import paretoscope.eval.source.Scan.Use;
import paretoscope.store.sql.Sql;

/// One file, laid out and read by statements.
///
/// Everything that may turn out irregular is found out before anything is announced or reported, so that the file can
/// still be read row by row.
public final class FileScan {
    private static final int MOST_MISTAKES = 20_000;

    private final DuckDBConnection connection;
    private final ScanTables tables;
    private final ScannedColumns columns;
    private final ScannedRows rows;
    private final ScannedFacts facts;

    private FileScan(DuckDBConnection connection, int number, Scan scan, Cancellation cancellation)
            throws SQLException, IOException, Irregular {
        this.connection = connection;
        this.tables = new ScanTables(number);
        this.columns = ScannedColumns.of(scan);
        this.rows = ScannedRows.of(connection, scan, tables, columns, cancellation);
        this.facts = new ScannedFacts(connection, tables, rows.seen());
    }

    /// Lays the file out.
    ///
    /// @param number tells it from other scans of the same connection
    /// @throws Irregular when it has to be read row by row
    public static FileScan of(DuckDBConnection connection, int number, Scan scan, Cancellation cancellation)
            throws SQLException, IOException, Irregular {
        boolean done = false;
        try {
            var file = new FileScan(connection, number, scan, cancellation);
            done = true;
            return file;
        } finally {
            if (!done) {
                drop(connection, new ScanTables(number));
            }
        }
    }

    public long rows() {
        return rows.count();
    }

    /// What a column holds, if it is laid out.
    public Optional<ColumnFacts> facts(int column) {
        if (columns.numbers().contains(column)) {
            return Optional.of(facts.numbers(column));
        }
        return columns.kept().contains(column) ? Optional.of(facts.texts(column)) : Optional.empty();
    }

    public boolean countsRows(int column) {
        return facts.countsRows(column);
    }

    public boolean varies(int column, List<Integer> keys) throws SQLException {
        return facts.varies(column, keys);
    }

    /// Works out the attempts.
    ///
    /// @param uses what the columns are for
    /// @param announcing keeps a run and gives its number
    public ScannedAttempts read(List<Use> uses, Scan.Reading reading, ToIntFunction<Run> announcing)
            throws SQLException, Irregular {
        if (!columns.laidOutFor(uses)) {
            throw new Irregular("the columns are for something else than they seemed to be");
        }
        var known = new ScannedColumns(columns.names(), uses);
        var runs = new ScannedRuns(connection, tables, known, rows, reading);
        var numbers = new ScannedNumbers(connection, tables, rows.seen(), reading);
        numbered(known).forEach(column -> numbers.study(column, facts));
        var texts = new ScannedTexts(connection, tables, known, rows.seen(), reading);
        texts.study(facts);
        var mistakes = mistakes(known, numbers);
        runs.skip(facts);
        keepOdd(known, numbers, reading, mistakes);
        runs.announce(announcing);
        layOutValues(known, runs, numbers, texts);
        return TableAttempts.of(connection, tables, known, rows, numbers, texts, runs.inOrder());
    }

    private void layOutValues(ScannedColumns known, ScannedRuns runs, ScannedNumbers numbers, ScannedTexts texts)
            throws SQLException {
        var numbered = numbered(known);
        var joins = texts.join() + numbered.stream().map(numbers::join).collect(Collectors.joining());
        var query = "SELECT n, run_no, item_no%s%s FROM %s%s".formatted(texts.select(),
                numbered.stream().map(i -> ", " + numbers.select(i)).collect(Collectors.joining()), runs.source(),
                joins);
        boolean plain = runs.followFromRows() && joins.isEmpty() && texts.select().isEmpty();
        Sql.run(connection,
                "CREATE OR REPLACE TEMP %s %s AS %s".formatted(plain ? "VIEW" : "TABLE", tables.values(), query));
        if (!plain) {
            Sql.run(connection, "DROP TABLE " + tables.rows());
        }
    }

    /// The rows with cells that should be numbers and are none, found before anything is reported.
    private List<ScannedRows.Row> mistakes(ScannedColumns known, ScannedNumbers numbers)
            throws SQLException, Irregular {
        var mistaken = known.of(Use.Measure.class).stream().filter(numbers::hasMistakes).toList();
        if (mistaken.isEmpty()) {
            return List.of();
        }
        for (var column : mistaken) {
            numbers.keep(column, Quantity::unknown);
        }
        return rows.rows(mistaken.stream().map(numbers::mistakes).collect(Collectors.joining(" OR ")), MOST_MISTAKES);
    }

    private void keepOdd(ScannedColumns known, ScannedNumbers numbers, Scan.Reading reading,
            List<ScannedRows.Row> mistakes) throws SQLException {
        Map<Integer, Map<String, Quantity>> places = new HashMap<>();
        var skipped = skipped();
        for (var row : mistakes) {
            for (var column : known.of(Use.Measure.class)) {
                var cell = row.cells().get(column);
                if (!skipped.contains(row.n()) && reading.quantity(column, cell).isEmpty()) {
                    places.computeIfAbsent(column, _ -> new HashMap<>()).put(cell,
                            reading.notANumber(column, cell, row.line()));
                }
            }
        }
        for (var column : numbered(known)) {
            var cells = places.getOrDefault(column, Map.of());
            numbers.keep(column, cell -> cells.getOrDefault(cell, Quantity.NOT_RECORDED));
        }
    }

    private Set<Long> skipped() throws SQLException {
        boolean any = Sql.number(connection, "SELECT count(*) FROM duckdb_tables() WHERE temporary AND table_name = "
                + Sql.literal(tables.named("skip"))) > 0;
        return any
                ? new HashSet<>(Sql.list(connection, "SELECT n FROM " + tables.named("skip"), row -> row.getLong(1)))
                : Set.of();
    }

    private static List<Integer> numbered(ScannedColumns known) {
        var numbered = new ArrayList<>(known.of(Use.Measure.class));
        numbered.addAll(known.of(Use.Confidence.class));
        return numbered;
    }

    /// The numbers that attempts may take: as many as there are lines.
    public long span() {
        return rows.seen().lines().last();
    }

    /// Drops what was laid out.
    public void close() throws SQLException {
        drop(connection, tables);
    }

    private static void drop(DuckDBConnection connection, ScanTables tables) throws SQLException {
        for (var table : List.of(tables.rows(), tables.items(), tables.counts(), tables.named("run"),
                tables.named("first"), tables.named("skip"), tables.named("try"))) {
            Sql.run(connection, "DROP TABLE IF EXISTS " + table);
        }
        var kind = Sql.list(connection, "SELECT table_type FROM information_schema.tables WHERE table_name = "
                + Sql.literal(tables.values()), row -> row.getString(1));
        for (var each : kind) {
            Sql.run(connection, "DROP " + (each.equals("VIEW") ? "VIEW " : "TABLE ") + tables.values());
        }
    }
}
