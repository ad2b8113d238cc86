package paretoscope.store.scan;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBConnection;
import paretoscope.eval.Run;
import paretoscope.eval.source.Irregular;
import paretoscope.eval.source.Scan;
import paretoscope.eval.source.Scan.Use;
import paretoscope.store.sql.Sql;

/// Finds the runs that rows belong to, and the rows that are to be passed over.
final class ScannedRuns {
    private static final int MOST_SKIPPED = 10_000;

    private final DuckDBConnection connection;
    private final ScanTables tables;
    private final ScannedColumns columns;
    private final ScannedRows rows;
    private final Scan.Reading reading;
    private final Map<Integer, Integer> numbers = new TreeMap<>();
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
    private String suspicion(ScannedFacts facts) {
        var measures = columns.of(Use.Measure.class);
        boolean unmeasured = measures.stream().noneMatch(column -> facts.numbers(column).odd().isEmpty());
        return unnamed() + " OR " + (unmeasured ? unmeasured(measures) : "FALSE");
    }

    /// Whether all names look blank; those that only look so are told by the importer.
    private String unnamed() {
        var names = columns.of(Use.Names.class);
        var groups = rows.seen().groups();
        return names.isEmpty()
                ? "FALSE"
                : among("g", IntStream.range(0, groups.size())
                        .filter(group -> names.stream().allMatch(i -> TextNotes.looksBlank(groups.name(group, i)))));
    }

    /// Whether all measures look blank.
    private String unmeasured(List<Integer> measures) {
        return measures.isEmpty() ? "FALSE" : measures.stream().map(column -> {
            var notes = rows.seen().numbers(column);
            return among(rows.seen().text(column), IntStream.range(0, notes.texts().size())
                    .filter(text -> notes.holds(text) && TextNotes.looksBlank(notes.texts().text(text))));
        }).collect(Collectors.joining(" AND ", "(", ")"));
    }

    private static String among(String number, IntStream numbers) {
        var listed = numbers.mapToObj(String::valueOf).collect(Collectors.joining(", "));
        return listed.isEmpty() ? "FALSE" : "coalesce(" + number + " IN (" + listed + "), FALSE)";
    }

    /// Announces the run of each combination of names, and takes note of its number.
    void announce(ToIntFunction<Run> announcing) throws SQLException, Irregular {
        var firsts = skips ? firstsOfOthers() : rows.seen().groups().firsts();
        Sql.run(connection, "CREATE OR REPLACE TEMP TABLE " + tables.named("first") + " (first BIGINT)");
        try (var appender = connection.createAppender("temp", "main", tables.named("first"))) {
            for (long first : firsts) {
                appender.beginRow().append(first).endRow();
            }
        }
        for (var row : rows.rows("n IN (SELECT first FROM " + tables.named("first") + ")", firsts.size())) {
            numbers.put(row.group(), announcing.applyAsInt(reading.run(row.cells(), row.line())));
        }
    }

    /// The first rows of each group, and whether they are in order, without the rows that are passed over.
    private List<Long> firstsOfOthers() throws SQLException {
        var firsts = new ArrayList<Long>();
        var last = new long[]{-1};
        Sql.each(connection, """
                SELECT min(n) AS first, max(n) FROM (SELECT rowid AS n, g FROM %s) ANTI JOIN %s USING (n)
                GROUP BY g ORDER BY first""".formatted(tables.rows(), tables.named("skip")), row -> {
            firsts.add(row.getLong(1));
            inOrder &= row.getLong(1) > last[0];
            last[0] = Math.max(last[0], row.getLong(2));
        });
        return firsts;
    }

    /// Whether the rows of each run stand together, one run after another.
    boolean inOrder() {
        return skips ? inOrder : rows.seen().groups().areInOrder();
    }

    /// Whether each row that is not passed over follows from the row as it was laid out, without any other table.
    boolean followFromRows() {
        return !skips && shift().isPresent();
    }

    /// By how much the numbers of runs differ from those of their groups, where that is always the same.
    private OptionalInt shift() {
        var shifts = numbers.entrySet().stream().mapToInt(each -> each.getValue() - each.getKey()).distinct().toArray();
        return shifts.length == 1 ? OptionalInt.of(shifts[0]) : OptionalInt.empty();
    }

    /// The rows that are not passed over, each with its number `n` and that of its run, `run_no`.
    String source() throws SQLException {
        var numbered = "(SELECT rowid AS n, * FROM " + tables.rows() + ")"
                + (skips ? " ANTI JOIN " + tables.named("skip") + " USING (n)" : "");
        if (shift().isPresent()) {
            return "(SELECT (g + %d)::INTEGER AS run_no, * FROM %s)".formatted(shift().getAsInt(), numbered);
        }
        Sql.run(connection, "CREATE OR REPLACE TEMP TABLE " + tables.named("run") + " (g INTEGER, run_no INTEGER)");
        try (var appender = connection.createAppender("temp", "main", tables.named("run"))) {
            for (var run : numbers.entrySet()) {
                appender.beginRow().append(run.getKey()).append(run.getValue()).endRow();
            }
        }
        return numbered + " JOIN " + tables.named("run") + " USING (g)";
    }
}
