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
        appender.append(value(quantity)).append(state(quantity)).append(reason(quantity));
    }

    /// The number, if there is one.
    public static @Nullable Double value(Quantity quantity) {
        return quantity.isKnown() ? Double.valueOf(quantity.orNaN()) : null;
    }

    /// The state; 0 where there is a number.
    public static byte state(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Finite _,Quantity.Infinite _ -> NUMBER;
            case Quantity.Undefined _ -> UNDEFINED;
            case Quantity.Unknown _ -> UNKNOWN;
        };
    }

    /// Why there is no number.
    public static @Nullable String reason(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Finite _,Quantity.Infinite _ -> null;
            case Quantity.Undefined(String why) -> why;
            case Quantity.Unknown(String why) -> why;
        };
    }
}
