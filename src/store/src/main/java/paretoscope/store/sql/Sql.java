package paretoscope.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Statements with parameters, and the columns that may be absent.
public final class Sql {
    private static final long MICROS = 1_000_000;

    private Sql() {}

    /// Makes a value of the current row.
    @FunctionalInterface
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /// Does something with the current row.
    @FunctionalInterface
    public interface Visit {
        void row(ResultSet row) throws SQLException;
    }

    /// Runs a statement. One without parameters is not prepared first, since that would plan it twice.
    public static void run(Connection connection, String sql, Object... parameters) throws SQLException {
        if (parameters.length == 0) {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        } else {
            try (var statement = prepare(connection, sql, parameters)) {
                statement.execute();
            }
        }
    }

    /// All rows of a query.
    public static <T> List<T> list(Connection connection, String sql, Row<T> row, Object... parameters)
            throws SQLException {
        var rows = new ArrayList<T>();
        each(connection, sql, result -> rows.add(row.of(result)), parameters);
        return rows;
    }

    /// The first row of a query.
    public static <T> Optional<T> first(Connection connection, String sql, Row<T> row, Object... parameters)
            throws SQLException {
        return list(connection, sql, row, parameters).stream().findFirst();
    }

    /// A single number.
    public static long number(Connection connection, String sql, Object... parameters) throws SQLException {
        return first(connection, sql, row -> row.getLong(1), parameters).orElse(0L);
    }

    /// Visits the rows of a query one by one.
    public static void each(Connection connection, String sql, Visit visit, Object... parameters) throws SQLException {
        if (parameters.length == 0) {
            try (var statement = connection.createStatement(); var result = statement.executeQuery(sql)) {
                visitAll(result, visit);
            }
        } else {
            try (var statement = prepare(connection, sql, parameters); var result = statement.executeQuery()) {
                visitAll(result, visit);
            }
        }
    }

    private static void visitAll(ResultSet result, Visit visit) throws SQLException {
        while (result.next()) {
            visit.row(result);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    /// An instant kept in a column that the query gives as `epoch_us(…)`.
    public static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        long micros = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(ofMicros(micros));
    }

    public static OptionalLong optionalLong(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }

    public static Optional<String> text(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    public static long micros(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), MICROS), instant.getNano() / 1000);
    }

    private static Instant ofMicros(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1000);
    }

    /// A text as a literal, for the few statements that take no parameters.
    public static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /// A name as an identifier.
    public static String identifier(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
