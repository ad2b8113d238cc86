package paretoscope.store;

import java.sql.SQLException;
import java.util.function.Function;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/// A column of a staging table that is made once a row needs it, since one in which all is as usual takes as long to
/// fill as any other.
///
/// @param usual what rows have that say nothing here, as SQL
/// @param said what a row says here, or nothing where it is as usual
record StagedColumn<T>(String name, String type, String usual, Function<T, @Nullable Object> said) {
    static <T> StagedColumn<T> text(String name, Function<T, @Nullable Object> said) {
        return new StagedColumn<>(name, "VARCHAR", "NULL", said);
    }

    static <T> StagedColumn<T> number(String name, Function<T, @Nullable Object> said) {
        return new StagedColumn<>(name, "DOUBLE", "NULL", said);
    }

    void append(DuckDBAppender appender, T row) throws SQLException {
        switch (said.apply(row)) {
            case null -> appender.appendNull();
            case String text -> appender.append(text);
            case Double number -> appender.append(number.doubleValue());
            case Integer number -> appender.append(number.intValue());
            case Byte number -> appender.append(number.byteValue());
            case Boolean yes -> appender.append(yes.booleanValue());
            case Object other -> throw new IllegalStateException("no column holds " + other.getClass());
        }
    }

    /// The column in a query, with what is usual filled in.
    String filled(boolean made) {
        return made
                ? "coalesce(%1$s, %2$s) AS %1$s".formatted(name, usual)
                : "CAST(%2$s AS %3$s) AS %1$s".formatted(name, usual, type);
    }
}
