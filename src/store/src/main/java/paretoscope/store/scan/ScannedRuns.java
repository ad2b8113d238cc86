package paretoscope.store.scan;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.function.ToIntFunction;
import org.duckdb.DuckDBConnection;
import paretoscope.eval.Run;
import paretoscope.eval.source.Scan;
import paretoscope.eval.source.Scan.Use;
import paretoscope.store.sql.Sql;

/// Finds the runs that rows belong to, and the rows that are to be passed over.
final class ScannedRuns {
    private static final int MOST_RUNS = 50_000;
    private static final int MOST_SKIPPED = 10_000;

    private final DuckDBConnection connection;
    private final ScanTables tables;
    private final ScannedColumns columns;
    private final ScannedRows rows;
    private final Scan.Reading reading;
    private boolean skips;
    private boolean inOrder = true;

    ScannedRuns(DuckDBConnection connection, ScanTables tables, ScannedColumns columns, ScannedRows rows,
            Scan.Reading reading) {
        this.connection = connection;
        this.tables = tables;
        this.columns = columns;
        this.rows = rows;
        this.reading = reading;
    }

    /// Lists rows that are passed over.
    void skip(ScannedFacts facts) throws SQLException, Irregular {
        var suspicious = rows.rows(suspicion(facts), MOST_SKIPPED);
        var passed = suspicious.stream().filter(row -> reading.skips(row.cells(), row.line())).toList();
        skips = !passed.isEmpty();
        if (skips) {
            Sql.run(connection, "CREATE OR REPLACE TEMP TABLE " + tables.named("skip") + " (n BIGINT)");
            try (var appender = connection.createAppender("temp", "main", tables.named("skip"))) {
                for (var row : passed) {
                    appender.beginRow().append(row.n()).endRow();
                }
            }
        }
    }

    /// Rows may be passed over where all that names the run is blank, or nothing is measured.
    private String suspicion(ScannedFacts facts) throws SQLException {
        var names = columns.of(Use.Names.class);
        var measures = columns.of(Use.Measure.class);
        boolean unnamed = !names.isEmpty()
                && Sql.number(connection, "SELECT count(*) FROM " + tables.groups() + " WHERE " + blank(names)) > 0;
        boolean unmeasured = measures.stream().noneMatch(column -> facts.numbers(column).odd().isEmpty());
        return "(" + (unnamed ? blank(names) : "FALSE") + ") OR (" + (unmeasured ? blank(measures) : "FALSE") + ")";
    }

    /// Whether all of the columns look blank; those that only look so are told by the importer.
    private String blank(List<Integer> blank) {
        return blank.isEmpty()
                ? "FALSE"
                : blank.stream()
                        .map(i -> "c" + i + " IS NOT NULL AND "
                                + ScannedRows.looksBlank(columns.isNumber(i) ? "c" + i : rows.text(i)))
                        .collect(Collectors.joining(" AND "));
    }

    /// Makes sure that there are not too many runs for the importer to describe each.
    void check() throws SQLException, Irregular {
        if (Sql.number(connection, "SELECT count(*) FROM " + tables.groups()) > MOST_RUNS) {
            throw new Irregular("too many different runs");
        }
    }

    /// Announces the run of each combination of names, and lists these with the numbers of the runs.
    void announce(ToIntFunction<Run> announcing) throws SQLException, Irregular {
        if (skips) {
            groupOthers();
        }
        Sql.run(connection, "CREATE OR REPLACE TEMP TABLE " + tables.named("number")
                + " (first BIGINT, run_no INTEGER)");
        try (var appender = connection.createAppender("temp", "main", tables.named("number"))) {
            for (var row : rows.rows("n IN (SELECT first FROM " + tables.groups() + ")", MOST_RUNS)) {
                int number = announcing.applyAsInt(reading.run(row.cells(), row.line()));
                appender.beginRow().append(row.n()).append(number).endRow();
            }
        }
        var names = columns.naming();
        Sql.run(connection,
                "CREATE OR REPLACE TEMP TABLE %s AS SELECT %srun_no FROM %s JOIN %s USING (first)".formatted(
                        tables.named("run"), names.isEmpty() ? "" : names + ", ", tables.groups(),
                        tables.named("number")));
        inOrder = Sql.number(connection,
                "SELECT count(*) FROM (SELECT first, lag(last) OVER (ORDER BY first) AS before "
                        + "FROM " + tables.groups() + ") WHERE first < before") == 0;
    }

    private void groupOthers() throws SQLException {
        var names = columns.naming();
        Sql.run(connection, """
                CREATE OR REPLACE TEMP TABLE %s AS
                SELECT %smin(n) AS first, max(n) AS last, count(*) AS lines
                FROM (SELECT rowid AS n, * FROM %s) ANTI JOIN %s USING (n) %s""".formatted(tables.groups(),
                names.isEmpty() ? "" : names + ", ", tables.rows(), tables.named("skip"),
                names.isEmpty() ? "HAVING count(*) > 0" : "GROUP BY " + names));
    }

    /// Whether the rows of each run stand together, one run after another.
    boolean inOrder() {
        return inOrder;
    }

    /// The rows that are not passed over, each with the number of its run.
    String source() {
        var names = columns.naming();
        return "(SELECT rowid AS n, * FROM " + tables.rows() + ")"
                + (skips ? " ANTI JOIN " + tables.named("skip") + " USING (n)" : "")
                + (names.isEmpty()
                        ? " CROSS JOIN " + tables.named("run")
                        : " JOIN " + tables.named("run") + " USING (" + names + ")");
    }
}
