package paretoscope.store.scan;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import paretoscope.eval.source.ColumnFacts;
import paretoscope.store.sql.Sql;

/// What the columns of a laid-out file hold from the first row to the last.
///
/// @param seen what was seen while it was laid out
record ScannedFacts(Connection connection, ScanTables tables, ScannedBlocks seen) {
    /// What a column of numbers holds.
    ColumnFacts.Numbers numbers(int column) {
        return seen.numbers(column).facts();
    }

    /// What a column of texts holds.
    ColumnFacts.Texts texts(int column) {
        return seen.texts(column).facts();
    }

    boolean countsRows(int column) {
        return seen.numbers(column).countsRows();
    }

    /// Whether rows with the same names in some columns differ in another one.
    boolean varies(int column, List<Integer> keys) throws SQLException {
        var groups = seen.groups();
        var naming = keys.stream().filter(groups::names).toList();
        if (groups.names(column)) {
            return groups.varies(column, naming);
        }
        var by = groups.by(naming);
        boolean apart = IntStream.range(0, by.length).allMatch(group -> by[group] == group);
        var key = apart
                ? "g"
                : IntStream.of(by).mapToObj(String::valueOf).collect(Collectors.joining(", ", "[", "][g + 1]"));
        return Sql.number(connection,
                "SELECT count(*) FROM (SELECT 1 FROM %2$s GROUP BY %3$s HAVING min(c%1$d) <> max(c%1$d) LIMIT 1)"
                        .formatted(column, tables.rows(), key)) > 0;
    }
}
