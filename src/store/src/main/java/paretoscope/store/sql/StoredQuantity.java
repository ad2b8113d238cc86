package paretoscope.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.duckdb.DuckDBAppender;
import paretoscope.eval.Quantity;

/// How a quantity is written down in three columns: a number, a state, and the reason where there is no number.
public final class StoredQuantity {
    private static final byte NUMBER = 0;
    private static final byte UNDEFINED = 1;
    private static final byte UNKNOWN = 2;

    private StoredQuantity() {}

    /// Reads the three columns that start here.
    public static Quantity read(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        String reason = row.getString(column + 2);
        return switch (row.getInt(column + 1)) {
            case NUMBER -> Quantity.of(value);
            case UNDEFINED -> new Quantity.Undefined(reason == null ? "" : reason);
            case UNKNOWN -> new Quantity.Unknown(reason == null ? "" : reason);
            default -> throw new SQLException("the state of a quantity is 0, 1 or 2, was " + row.getInt(column + 1));
        };
    }

    /// Appends the three columns.
    public static void append(DuckDBAppender appender, Quantity quantity) throws SQLException {
        switch (quantity) {
            case Quantity.Finite(double value) -> columns(appender, value, NUMBER, null);
            case Quantity.Infinite _ -> columns(appender, quantity.orNaN(), NUMBER, null);
            case Quantity.Undefined(String why) -> columns(appender, null, UNDEFINED, why);
            case Quantity.Unknown(String why) -> columns(appender, null, UNKNOWN, why);
        }
    }

    private static void columns(DuckDBAppender appender, @Nullable Double value, byte state, @Nullable String reason)
            throws SQLException {
        appender.append(value).append(state).append(reason);
    }
}
