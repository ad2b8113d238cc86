package paretoscope.store;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import paretoscope.store.sql.Database;
import paretoscope.store.sql.Sql;

/// Evaluates conditions that users write, in a database of its own that holds nothing but the runs' columns and can
/// reach neither files nor the workspace.
final class ConditionSandbox implements AutoCloseable {
    private static final int SECONDS = 10;
    private static final Pattern UNKNOWN_COLUMN = Pattern.compile("column \"([^\"]*)\" not found");
    private static final Pattern QUOTED = Pattern.compile("'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"");

    private @Nullable Database database;

    /// The ids of the runs for which the condition holds.
    synchronized Set<Long> matching(List<RunRow> rows, String condition) throws WorkspaceException {
        refuseStatements(condition);
        var columns = new RunColumns(rows);
        try (var connection = database().connection()) {
            fill(connection, rows, columns.mentionedIn(condition));
            return evaluate(connection, condition);
        } catch (SQLException e) {
            throw explained(condition, columns, e);
        }
    }

    private static void refuseStatements(String condition) throws WorkspaceException {
        var bare = QUOTED.matcher(condition).replaceAll("");
        if (bare.contains(";") || bare.contains("--") || bare.contains("/*")) {
            throw new WorkspaceException("The condition \"" + condition
                    + "\" is more than one expression; write only what should hold, such as \"accuracy > 0.5\".");
        }
    }

    private Database database() throws SQLException {
        var open = database;
        if (open == null) {
            open = Database.inMemory();
            open.alone("SET memory_limit = '512MiB'");
            open.alone("SET enable_external_access = false");
            open.alone("SET lock_configuration = true");
            database = open;
        }
        return open;
    }

    private static void fill(DuckDBConnection connection, List<RunRow> rows, List<RunColumns.Column> columns)
            throws SQLException {
        var definition = new StringBuilder("CREATE OR REPLACE TEMP TABLE runs (\"run id\" BIGINT");
        for (var column : columns) {
            definition.append(", ").append(Sql.identifier(column.name())).append(type(column));
        }
        Sql.run(connection, definition.append(')').toString());
        try (var appender = connection.createAppender("temp", "main", "runs")) {
            for (var row : rows) {
                appender.beginRow().append(row.id());
                for (var column : columns) {
                    var value = column.value().apply(row);
                    if (column.numeric()) {
                        appender.append((Double) value);
                    } else {
                        appender.append(value == null ? null : value.toString());
                    }
                }
                appender.endRow();
            }
        }
        dates(connection, columns);
    }

    private static String type(RunColumns.Column column) {
        return column.numeric() ? " DOUBLE" : " VARCHAR";
    }

    /// Dates compare as dates where all of them are.
    private static void dates(DuckDBConnection connection, List<RunColumns.Column> columns) throws SQLException {
        if (columns.stream().anyMatch(column -> column.name().equals("date"))
                && Sql.number(connection, "SELECT count(*) FROM runs WHERE date <> '' "
                        + "AND try_cast(date AS DATE) IS NULL") == 0) {
            Sql.run(connection, "ALTER TABLE runs ALTER date TYPE DATE USING try_cast(date AS DATE)");
        }
    }

    private static Set<Long> evaluate(DuckDBConnection connection, String condition) throws SQLException {
        var ids = new HashSet<Long>();
        var query = "SELECT \"run id\" FROM runs WHERE (" + condition + "\n)";
        try (var statement = connection.prepareStatement(query)) {
            statement.setQueryTimeout(SECONDS);
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    ids.add(result.getLong(1));
                }
            }
        }
        return ids;
    }

    private static WorkspaceException explained(String condition, RunColumns columns, SQLException cause) {
        var message = String.valueOf(cause.getMessage());
        var unknown = UNKNOWN_COLUMN.matcher(message);
        if (unknown.find()) {
            return new WorkspaceException("The condition \"" + condition + "\" speaks of \"" + unknown.group(1)
                    + "\", which no run has" + Nearest.suggestion(unknown.group(1), columns.names()) + ".", cause);
        }
        return new WorkspaceException("The condition \"" + condition + "\" could not be read: "
                + Sentences.firstLine(message), cause);
    }

    @Override
    public synchronized void close() throws SQLException {
        var open = database;
        if (open != null) {
            open.close();
        }
    }
}
