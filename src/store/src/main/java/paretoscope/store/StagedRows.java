package paretoscope.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import paretoscope.store.sql.Sql;

/// The rows of a staging table that has only the columns that they need.
///
/// @param <T> what a row holds
final class StagedRows<T> implements AutoCloseable {
    private final DuckDBConnection connection;
    private final StagingTable table;
    private final List<StagedColumn<T>> columns;
    private final List<StagedColumn<T>> made = new ArrayList<>();
    private final List<StagedColumn<T>> unused;
    private DuckDBAppender appender;

    StagedRows(DuckDBConnection connection, StagingTable table, List<StagedColumn<T>> columns) throws SQLException {
        this.connection = connection;
        this.table = table;
        this.columns = columns;
        this.unused = new ArrayList<>(columns);
        this.appender = table.create(connection);
    }

    /// Begins a row, which goes on with what every row has.
    DuckDBAppender begin(T row) throws SQLException {
        for (int i = unused.size() - 1; i >= 0; i--) {
            if (unused.get(i).said().apply(row) != null) {
                make(unused.remove(i));
            }
        }
        return appender.beginRow();
    }

    /// Ends it with what only some have.
    void end(T row) throws SQLException {
        for (var column : made) {
            column.append(appender, row);
        }
        appender.endRow();
    }

    private void make(StagedColumn<T> column) throws SQLException {
        appender.close();
        Sql.run(connection,
                "ALTER TABLE %s ADD COLUMN %s %s".formatted(table.table(), column.name(), column.type()));
        made.add(column);
        appender = table.appender(connection);
    }

    /// Writes out what is still buffered, and shows the rows with all their columns.
    @Override
    public void close() throws SQLException {
        appender.close();
        var exclude = made.isEmpty()
                ? ""
                : made.stream().map(StagedColumn::name).collect(Collectors.joining(", ", " EXCLUDE (", ")"));
        Sql.run(connection, "CREATE TEMP VIEW %s AS SELECT *%s, %s FROM %s".formatted(table.view(), exclude,
                columns.stream().map(column -> column.filled(made.contains(column))).collect(Collectors.joining(", ")),
                table.table()));
    }
}
