package paretoscope.store.scan;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import paretoscope.eval.source.Scan;
import paretoscope.eval.source.Scan.Layout;
import paretoscope.eval.source.Scan.Use;
import paretoscope.store.sql.Sql;

/// A file laid out as a table, in the order of the file and without the lines that are no rows.
///
/// Prompts and responses are not among the columns, so they stay in their file.
final class ScannedRows {
    private static final System.Logger LOG = System.getLogger(ScannedRows.class.getName());
    private static final int MOST_REJECTED = 40;
    /// What the database and the importers agree about: what is a number, and has no sign between its digits.
    private static final String PLAIN = "coalesce(isfinite(v%1$d) AND NOT contains(c%1$d, '_'), FALSE)";

    private final Connection connection;
    private final Scan scan;
    private final ScanTables tables;
    private final ScannedColumns columns;
    private final List<Rejected> rejected = new ArrayList<>();

    /// A line that is no row.
    record Rejected(long line, String text) {}

    private ScannedRows(Connection connection, Scan scan, ScanTables tables, ScannedColumns columns) {
        this.connection = connection;
        this.scan = scan;
        this.tables = tables;
        this.columns = columns;
    }

    static ScannedRows of(Connection connection, Scan scan, ScanTables tables, ScannedColumns columns)
            throws SQLException, Irregular {
        var rows = new ScannedRows(connection, scan, tables, columns);
        try {
            switch (scan.layout()) {
                case Layout.Delimited delimited -> {
                    if (!rows.typedCells(delimited)) {
                        rows.anyCells(delimited);
                    }
                }
                case Layout.JsonLines _ -> rows.jsonLines();
            }
        } catch (SQLException e) {
            throw new Irregular("the file cannot be scanned", e);
        }
        rows.checkLines();
        rows.group();
        rows.checkTexts();
        return rows;
    }

    List<Rejected> rejected() {
        return rejected;
    }

    /// How many rows there are.
    long count() {
        return scan.layout().lines() - headerLines() - rejected.size();
    }

    /// Lays cells out that are numbers wherever they seem to be, or empty; false where some are not.
    private boolean typedCells(Layout.Delimited layout) throws SQLException {
        if (layout.joined() || columns.numbers().isEmpty()) {
            return false;
        }
        var typed = new TypedCells(columns, layout, scan.file());
        try {
            Sql.run(connection, typed.table(tables.rows()));
            Sql.run(connection, typed.rows(tables.rows()));
            return Sql.number(connection, columns.finite(tables.rows())) == 1;
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.DEBUG, "cells of several kinds in " + scan.file(), e);
            return false;
        }
    }

    private void anyCells(Layout.Delimited layout) throws SQLException, Irregular {
        var types = IntStream.range(0, columns.uses().size()).mapToObj(i -> "'c" + i + "': 'VARCHAR'")
                .collect(Collectors.joining(", "));
        for (var table : List.of("scan_reject", "scan_reject_file")) {
            Sql.run(connection, "DROP TABLE IF EXISTS " + table);
        }
        lay("""
                read_csv(%s, auto_detect = false,
                    header = false, skip = %d, delim = %s, quote = '"', escape = '"', new_line = '\\n',
                    columns = {%s}, nullstr = '\\x01 none', strict_mode = true, store_rejects = true,
                    rejects_table = 'scan_reject', rejects_scan = 'scan_reject_file', rejects_limit = %d)"""
                .formatted(Sql.literal(scan.file().toString()), layout.headerLines(),
                        Sql.literal(String.valueOf(layout.separator())), types, MOST_REJECTED + 1));
        Sql.each(connection, "SELECT line, any_value(csv_line) FROM scan_reject GROUP BY line ORDER BY line",
                row -> rejected.add(new Rejected(row.getLong(1), String.valueOf(row.getString(2)))));
        if (layout.quoted() && !rejected.isEmpty()) {
            throw new Irregular("bad lines among quoted ones");
        }
    }

    /// Texts are trimmed, but those of which there are few different ones later; numbers become numbers, and keep their
    /// text where they are no plain ones.
    ///
    /// @param further columns that are laid out as they are
    private void lay(String source, String... further) throws SQLException {
        var read = new ArrayList<>(List.of(further));
        var laid = new ArrayList<>(List.of(further));
        for (int column : columns.kept()) {
            if (columns.isNumber(column)) {
                read.add("c%1$d, TRY_CAST(c%1$d AS DOUBLE) AS v%1$d".formatted(column));
                laid.add(
                        "CASE WHEN %2$s THEN v%1$d END AS v%1$d, CASE WHEN %2$s THEN NULL ELSE trim(c%1$d) END AS c%1$d"
                                .formatted(column, PLAIN.formatted(column)));
            } else {
                read.add("c" + column);
                laid.add(columns.isKey(column) ? "c" + column : "trim(c%1$d) AS c%1$d".formatted(column));
            }
        }
        Sql.run(connection, "CREATE OR REPLACE TEMP TABLE %s AS SELECT %s FROM (SELECT %s FROM %s)".formatted(
                tables.rows(), String.join(", ", laid), String.join(", ", read), source));
    }

    private void jsonLines() throws SQLException {
        if (!typedLines()) {
            anyLines();
        }
    }

    /// Lays lines out that are all of one kind; false where they are not.
    private boolean typedLines() {
        var typed = new TypedJson(columns, scan.file());
        try {
            int kept = columns.kept().size();
            var types = Sql.first(connection, typed.types(), row -> {
                var names = new ArrayList<String>();
                for (int i = 1; i <= kept; i++) {
                    names.add(row.getString(i));
                }
                return names;
            });
            if (types.filter(typed::suits).isEmpty()) {
                return false;
            }
            Sql.run(connection, typed.table(tables.rows(), types.orElseThrow()));
            Sql.run(connection, typed.rows(tables.rows(), types.orElseThrow()));
            return columns.numbers().isEmpty() || Sql.number(connection, columns.finite(tables.rows())) == 1;
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.DEBUG, "lines of several kinds in " + scan.file(), e);
            return false;
        }
    }

    private void anyLines() throws SQLException {
        var fields = new JsonFields(columns);
        lay("""
                (SELECT CASE WHEN v IS NULL OR %s THEN line END AS bad, %s FROM (
                    SELECT line, CASE WHEN json_valid(line) AND json_type(line) = 'OBJECT' THEN line ->> [%s] END AS v
                    FROM read_csv(%s, auto_detect = false, header = false, delim = '\u001f', quote = '', escape = '',
                        new_line = '\\n', columns = {'line': 'VARCHAR'}, nullstr = '\\x01 none', strict_mode = false)))"""
                .formatted(fields.others("line"), fields.cells("v"), fields.paths(),
                        Sql.literal(scan.file().toString())),
                "bad");
        Sql.each(connection,
                "SELECT rowid + 1, bad FROM " + tables.rows() + " WHERE bad IS NOT NULL ORDER BY rowid LIMIT "
                        + (MOST_REJECTED + 1),
                row -> rejected.add(new Rejected(row.getLong(1), row.getString(2))));
        if (!rejected.isEmpty()) {
            takeOutRejected();
        }
    }

    private void takeOutRejected() throws SQLException {
        var all = tables.named("line");
        Sql.run(connection, "ALTER TABLE " + tables.rows() + " RENAME TO " + all);
        Sql.run(connection, "CREATE TEMP TABLE " + tables.rows() + " AS SELECT * EXCLUDE (bad) FROM " + all
                + " WHERE bad IS NULL ORDER BY rowid");
        Sql.run(connection, "DROP TABLE " + all);
    }

    /// Holds what was laid out against the lines of the file; anything else means that there are rows of several lines,
    /// or lines that are neither rows nor rejected.
    private void checkLines() throws SQLException, Irregular {
        if (rejected.size() > MOST_REJECTED) {
            throw new Irregular("too many bad lines");
        }
        long rows = Sql.number(connection, "SELECT count(*) FROM " + tables.rows());
        if (rows == 0 || rows != count()) {
            throw new Irregular(rows + " rows in " + scan.layout().lines() + " lines");
        }
    }

    /// Lists the combinations of names, and the items.
    private void group() throws SQLException, Irregular {
        var names = columns.naming();
        Sql.run(connection, """
                CREATE OR REPLACE TEMP TABLE %s AS
                SELECT %smin(rowid) AS first, max(rowid) AS last, count(*) AS lines FROM %s %s""".formatted(
                tables.groups(), names.isEmpty() ? "" : names + ", ", tables.rows(),
                names.isEmpty() ? "" : "GROUP BY " + names));
        Sql.run(connection, """
                CREATE OR REPLACE TEMP TABLE %1$s AS
                SELECT (row_number() OVER (ORDER BY first) - 1)::INTEGER AS item_no, *, md5_number_lower(item) AS digest
                FROM (SELECT c%3$d, coalesce(nullif(trim(c%3$d), ''), '(no item)') AS item, min(rowid) AS first,
                             count(*) AS lines
                      FROM %2$s GROUP BY c%3$d)""".formatted(tables.items(), tables.rows(), columns.item()));
        if (Sql.number(connection, "SELECT count(*) - count(DISTINCT item) FROM " + tables.items()) > 0) {
            throw new Irregular("an item is written in two ways");
        }
    }

    /// Texts that the two ways of reading may hand over differently are left to the importer.
    private void checkTexts() throws SQLException, Irregular {
        var unlike = new UnlikeTexts(scan.layout());
        for (int column : columns.texts()) {
            if (Sql.number(connection, "SELECT count(*) FROM (SELECT 1 FROM " + distinct(column) + " WHERE "
                    + unlike.condition(text(column)) + " LIMIT 1)") > 0) {
                throw new Irregular("column " + column + " has texts that may be read in two ways");
            }
        }
    }

    /// The smallest table that has each text of a column, and in `lines` in how many cells, if it is not all rows.
    String distinct(int column) {
        return switch (columns.uses().get(column)) {
            case Use.Names _ -> tables.groups();
            case Use.Item _ -> tables.items();
            case Use.Measure _,Use.Confidence _,Use.Try _,Use.Answer _,Use.Tag _,Use.Failure _,Use.Detail _,Use.None _ ->
                tables.rows();
        };
    }

    /// A cell of a column of texts.
    String text(int column) {
        return columns.isKey(column) ? "trim(c" + column + ")" : "c" + column;
    }

    /// Whether a text may be blank: whether it is says the importer.
    static String looksBlank(String text) {
        return "(length(%1$s) <= 4 AND (%1$s = '' OR contains('-–—nN#<\\?', %1$s[1])))".formatted(text);
    }

    private long headerLines() {
        return switch (scan.layout()) {
            case Layout.Delimited delimited -> delimited.headerLines();
            case Layout.JsonLines _ -> 0;
        };
    }

    /// The line a row stands on, from its number `n`, counted from 0.
    String line() {
        var line = new StringBuilder("n + ").append(headerLines() + 1);
        for (int before = 0; before < rejected.size(); before++) {
            long firstRowBehind = rejected.get(before).line() - headerLines() - 1 - before;
            line.append(" + (n >= ").append(firstRowBehind).append(")::BIGINT");
        }
        return "(" + line + ")";
    }

    /// The cells of rows, in the order of the file; columns that stay in it are empty.
    List<Row> rows(String where, int most) throws SQLException, Irregular {
        var kept = columns.kept();
        var texts = kept.stream().map(i -> columns.isNumber(i)
                ? "coalesce(c%1$d, CAST(v%1$d AS VARCHAR))".formatted(i)
                : text(i)).collect(Collectors.joining(", "));
        var rows = Sql.list(connection,
                "SELECT n, %s, %s FROM (SELECT rowid AS n, * FROM %s) WHERE %s ORDER BY n LIMIT %d"
                        .formatted(line(), texts, tables.rows(), where, most + 1),
                row -> {
                    var cells = new ArrayList<>(Collections.nCopies(columns.uses().size(), ""));
                    for (int place = 0; place < kept.size(); place++) {
                        cells.set(kept.get(place), row.getString(place + 3));
                    }
                    return new Row(row.getLong(1), row.getLong(2), List.copyOf(cells));
                });
        if (rows.size() > most) {
            throw new Irregular("too many rows of their own kind");
        }
        return rows;
    }

    /// A row that the importer is asked about.
    record Row(long n, long line, List<String> cells) {}
}
