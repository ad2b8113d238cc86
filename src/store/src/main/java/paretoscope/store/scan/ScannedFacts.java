package paretoscope.store.scan;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import paretoscope.eval.source.ColumnFacts;
import paretoscope.store.sql.Sql;

/// Counts what the columns of a laid-out file hold.
final class ScannedFacts {
    private static final int MOST_TEXTS = 20_000;
    private static final int PER_COLUMN = 6;

    private final Connection connection;
    private final ScanTables tables;
    private final ScannedColumns columns;
    private final ScannedRows rows;
    private final Map<Integer, ColumnFacts.Numbers> numbers = new HashMap<>();

    private ScannedFacts(Connection connection, ScanTables tables, ScannedColumns columns, ScannedRows rows) {
        this.connection = connection;
        this.tables = tables;
        this.columns = columns;
        this.rows = rows;
    }

    /// Counts the numbers.
    static ScannedFacts of(Connection connection, ScanTables tables, ScannedColumns columns, ScannedRows rows)
            throws SQLException, Irregular {
        var facts = new ScannedFacts(connection, tables, columns, rows);
        facts.countNumbers();
        return facts;
    }

    private void countNumbers() throws SQLException, Irregular {
        var places = columns.numbers();
        if (places.isEmpty()) {
            return;
        }
        var odd = new HashMap<Integer, Long>();
        Sql.each(connection, "SELECT " + places.stream().map("""
                count(v%1$d), count_if(v%1$d = 0), count_if(v%1$d = floor(v%1$d)), min(v%1$d), max(v%1$d),
                count(c%1$d)"""::formatted).collect(Collectors.joining(", ")) + " FROM " + tables.rows(), row -> {
            for (int i = 0; i < places.size(); i++) {
                int at = i * PER_COLUMN;
                numbers.put(places.get(i), numbers(row, at));
                odd.put(places.get(i), row.getLong(at + PER_COLUMN));
            }
        });
        for (int column : places) {
            if (odd.getOrDefault(column, 0L) > 0) {
                var plain = numbers(column);
                numbers.put(column, new ColumnFacts.Numbers(plain.count(), plain.zeros(), plain.wholes(), plain.min(),
                        plain.max(), texts("SELECT c%1$d, count(*) FROM %2$s WHERE c%1$d IS NOT NULL GROUP BY c%1$d"
                                .formatted(column, tables.rows()))));
            }
        }
    }

    private static ColumnFacts.Numbers numbers(ResultSet row, int at) throws SQLException {
        long count = row.getLong(at + 1);
        return new ColumnFacts.Numbers(count, row.getLong(at + 2), row.getLong(at + 3),
                count == 0 ? Double.POSITIVE_INFINITY : row.getDouble(at + 4),
                count == 0 ? Double.NEGATIVE_INFINITY : row.getDouble(at + 5), Map.of());
    }

    private Map<String, Long> texts(String query) throws SQLException, Irregular {
        var texts = new HashMap<String, Long>();
        Sql.each(connection, query + " LIMIT " + (MOST_TEXTS + 1),
                row -> texts.put(row.getString(1), row.getLong(2)));
        if (texts.size() > MOST_TEXTS) {
            throw new Irregular("too many different texts in place of numbers");
        }
        return texts;
    }

    /// What a column of numbers holds.
    ColumnFacts.Numbers numbers(int column) {
        ColumnFacts.@Nullable Numbers known = numbers.get(column);
        if (known == null) {
            throw new IllegalArgumentException("column " + column + " is none of numbers");
        }
        return known;
    }

    /// What a column of texts holds.
    ColumnFacts.Texts texts(int column) throws SQLException, Irregular {
        var table = rows.distinct(column);
        var lines = table.equals(tables.rows()) ? "1" : "lines";
        var source = "(SELECT %s AS text, %s AS lines FROM %s)".formatted(rows.text(column), lines, table);
        var perhapsBlank = texts("SELECT text, sum(lines)::BIGINT FROM " + source + " WHERE text <> '' AND "
                + ScannedRows.looksBlank("text") + " GROUP BY text");
        return Sql.first(connection, """
                SELECT coalesce(sum(lines) FILTER (text <> ''), 0)::BIGINT,
                       coalesce(sum(lines * length(text)), 0)::BIGINT, coalesce(max(length(text)), 0)::INTEGER
                FROM\s""" + source,
                row -> new ColumnFacts.Texts(row.getLong(1), row.getLong(2), row.getInt(3), perhapsBlank))
                .orElseThrow();
    }

    boolean countsRows(int column) throws SQLException {
        return Sql.number(connection, """
                SELECT count(*) FROM (SELECT 1 FROM %2$s WHERE v%1$d <> rowid AND v%1$d <> rowid + 1 LIMIT 1)"""
                .formatted(column, tables.rows())) == 0;
    }

    boolean varies(int column, List<Integer> keys) throws SQLException {
        var same = keys.stream().map(i -> "c" + i).collect(Collectors.joining(", "));
        return Sql.number(connection, """
                SELECT count(*) FROM (SELECT 1 FROM %2$s %3$s HAVING min(c%1$d) <> max(c%1$d) LIMIT 1)""".formatted(
                column, tables.rows(), same.isEmpty() ? "" : "GROUP BY " + same)) > 0;
    }
}
