package paretoscope.store.scan;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.Irregular;
import paretoscope.eval.source.Scan;
import paretoscope.store.arrow.ArrowStream;
import paretoscope.store.sql.Sql;

/// The rows of a file laid out as a table, in the order of the file and without the lines that are no rows.
///
/// Prompts and responses are not among the columns, so they stay in their file.
final class ScannedRows {
    private final DuckDBConnection connection;
    private final ScanTables tables;
    private final ScannedColumns columns;
    private final ScannedBlocks blocks;

    private ScannedRows(DuckDBConnection connection, ScanTables tables, ScannedColumns columns, ScannedBlocks blocks) {
        this.connection = connection;
        this.tables = tables;
        this.columns = columns;
        this.blocks = blocks;
    }

    static ScannedRows of(DuckDBConnection connection, Scan scan, ScanTables tables, ScannedColumns columns,
            Cancellation cancellation) throws SQLException, IOException, Irregular {
        var rows = new ScannedRows(connection, tables, columns,
                layOut(connection, scan, tables, columns, cancellation));
        if (rows.count() == 0) {
            throw new Irregular("no rows");
        }
        ArrowStream.layOut(connection, tables.items(), new ScannedItems(rows.blocks.items()));
        return rows;
    }

    /// Where a text comes up late among numbers, everything is laid out once more with room for texts in all columns.
    private static ScannedBlocks layOut(DuckDBConnection connection, Scan scan, ScanTables tables,
            ScannedColumns columns, Cancellation cancellation) throws SQLException, IOException, Irregular {
        try (var read = scan.rows().open()) {
            var blocks = new ScannedBlocks(read, columns, Set.of(), cancellation);
            try {
                ArrowStream.layOut(connection, tables.rows(), blocks);
                return blocks;
            } catch (Irregular e) {
                if (!blocks.isSurprised()) {
                    throw e;
                }
            }
        }
        try (var read = scan.rows().open()) {
            var blocks = new ScannedBlocks(read, columns, Set.copyOf(columns.numbers()), cancellation);
            ArrowStream.layOut(connection, tables.rows(), blocks);
            return blocks;
        }
    }

    /// What was seen while they were laid out.
    ScannedBlocks seen() {
        return blocks;
    }

    /// How many rows there are.
    long count() {
        return blocks.rows();
    }

    /// The line a row stands on, from its number `n`, counted from 0.
    String line() {
        return blocks.lines().expression();
    }

    /// The cells of rows, in the order of the file; columns that stay in it are empty.
    List<Row> rows(String where, int most) throws SQLException, Irregular {
        var kept = columns.kept();
        var cells = kept.stream().map(this::shown).collect(Collectors.joining(", "));
        var rows = Sql.list(connection,
                "SELECT n, %s, g, item_no, %s FROM (SELECT rowid AS n, * FROM %s) WHERE %s ORDER BY n LIMIT %d"
                        .formatted(line(), cells, tables.rows(), where, most + 1),
                this::row);
        if (rows.size() > most) {
            throw new Irregular("too many rows of their own kind");
        }
        return rows;
    }

    private String shown(int column) {
        if (columns.isNumber(column)) {
            return "v" + column + ", " + blocks.text(column);
        }
        return columns.plainTexts().contains(column) ? "c" + column : "NULL";
    }

    private Row row(ResultSet row) throws SQLException {
        var cells = new ArrayList<>(Collections.nCopies(columns.uses().size(), ""));
        int at = 5;
        for (int column : columns.kept()) {
            if (columns.isNumber(column)) {
                double number = row.getDouble(at++);
                int text = row.getInt(at++);
                cells.set(column, row.wasNull() ? written(number) : blocks.numbers(column).texts().text(text));
            } else if (blocks.groups().names(column)) {
                cells.set(column, blocks.groups().name(row.getInt(3), column));
                at++;
            } else if (column == columns.item()) {
                cells.set(column, blocks.items().text(row.getInt(4)));
                at++;
            } else {
                cells.set(column, row.getString(at++));
            }
        }
        return new Row(row.getLong(1), row.getLong(2), row.getInt(3), List.copyOf(cells));
    }

    /// A number as a cell may have it.
    static String written(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    /// A row that the importer is asked about.
    ///
    /// @param group the number of its combination of names
    record Row(long n, long line, int group, List<String> cells) {}
}
